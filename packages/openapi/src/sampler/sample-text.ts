import type {Schema} from '../operation/types.ts';
import {samplePattern} from '../pattern/sample-pattern.ts';

/** Makes a text for each known format; `n` counts on to different ones. */
const FORMATS: Record<string, (n: number) => string> = {
  date: (n) => `2026-01-${String((n % 28) + 1).padStart(2, '0')}`,
  'date-time': (n) => `2026-01-${String((n % 28) + 1).padStart(2, '0')}T12:00:00Z`,
  time: (n) => `12:${String(n % 60).padStart(2, '0')}:00Z`,
  duration: (n) => `P${n + 1}D`,
  email: (n) => `name${n || ''}@example.com`,
  'idn-email': (n) => `name${n || ''}@example.com`,
  hostname: (n) => `host${n || ''}.example.com`,
  'idn-hostname': (n) => `host${n || ''}.example.com`,
  ipv4: (n) => `192.0.2.${(n % 254) + 1}`,
  ipv6: (n) => `2001:db8::${(n + 1).toString(16)}`,
  uri: (n) => `https://example.com/${n || ''}`,
  url: (n) => `https://example.com/${n || ''}`,
  iri: (n) => `https://example.com/${n || ''}`,
  'uri-reference': (n) => `/path/${n || ''}`,
  'iri-reference': (n) => `/path/${n || ''}`,
  'uri-template': (n) => `https://example.com/${n || ''}{name}`,
  uuid: (n) => `123e4567-e89b-42d3-a456-${(0x426614174000 + n).toString(16)}`,
  regex: (n) => `^a${n || ''}$`,
  'json-pointer': (n) => `/name${n || ''}`,
  'relative-json-pointer': (n) => `${n + 1}`,
  byte: (n) => btoa(`text${n || ''}`),
  base64: (n) => btoa(`text${n || ''}`),
  password: (n) => `secret${n || ''}`,
  int32: (n) => String(n + 1),
  int64: (n) => String(n + 1),
};

/** The length of texts that a pattern is tested on. */
const MOST_TESTED = 10_000;

type LengthLimits = Pick<Schema, 'minLength' | 'maxLength'>;

function ofLength(text: string, {minLength = 0, maxLength = Infinity}: LengthLimits): string {
  const characters = [...text];
  if (characters.length > maxLength)
    return characters.slice(characters.length - maxLength).join('');
  return text.padEnd(Math.min(minLength, 100_000), 'abcdefghijklmnopqrstuvwxyz');
}

/** Lists other spellings of a time (RFC 3339, 5.6), which differ in length. */
function spellings({format}: Schema, text: string | undefined): string[] {
  if (text === undefined) return [];
  if (format !== 'date-time' && format !== 'time') return [text];
  return [
    text,
    ...['.000Z', '+00:00', '.000000Z', '.000+00:00'].map((end) => text.replace('Z', end)),
  ];
}

/**
 * Makes a text that fits `format`, `pattern`, `minLength` and `maxLength` of a merged schema, as
 * far as possible.
 * @param n counts on to other texts.
 */
export function sampleText(schema: Schema, n: number): string {
  const {minLength, maxLength} = schema;
  const formatted = FORMATS[String(schema.format ?? schema.contentEncoding)]?.(n);
  const plain = ofLength(formatted ?? `text${n || ''}`, schema);
  if (typeof schema.pattern === 'string') {
    const test = new RegExp(schema.pattern, 'u');
    const known = [...spellings(schema, formatted), plain].find(
      (text) => text.length <= MOST_TESTED && test.test(text) && ofLength(text, schema) === text,
    );
    return known ?? samplePattern(schema.pattern, {least: minLength, most: maxLength}, n) ?? plain;
  }
  if (formatted === undefined || plain === formatted) return plain;
  const other = spellings(schema, formatted).find((text) => ofLength(text, schema) === text);
  if (other !== undefined) return other;
  // A local part, a path or a host can be of any length.
  const missing = 'a'.repeat(Math.max(0, (minLength ?? 0) - formatted.length));
  if (missing === '' || schema.format === 'password') return plain;
  return /email$/.test(String(schema.format)) ? missing + formatted : formatted + missing;
}
