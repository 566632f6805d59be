import {decoderOf} from '../http/encoding.ts';

const TOKEN = /[\w!#$%&'*+.^`|~-]+/y;
const QUOTED = /"((?:[^"\\]|\\[^])*)"/y;
const SPACE = /[\s;]*/y;

/** Reads the parameters of a header after its first word (RFC 9110, 5.6.6), by lower-case name. */
function parametersOf(header: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = Math.max(header.indexOf(';'), 0);
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const result = pattern.exec(header);
    at += result?.[0].length ?? 0;
    return result;
  };
  while (at < header.length) {
    match(SPACE);
    const name = match(TOKEN)?.[0].toLowerCase();
    const hasValue = name !== undefined && match(/\s*=\s*/y) !== null;
    const quoted = hasValue ? match(QUOTED)?.[1]?.replace(/\\([^])/g, '$1') : undefined;
    // Servers also send bare texts with spaces and letters that no token holds.
    const value = quoted ?? (hasValue ? match(/[^;"]*/y)?.[0].trim() : undefined);
    if (name !== undefined && value !== undefined && !found.has(name)) found.set(name, value);
    match(/[^;]*/y);
  }
  return found;
}

/** Decodes `UTF-8'en'%e2%82%ac.txt` (RFC 8187); undefined where it is malformed. */
function extendedValue(text: string): string | undefined {
  const [, charset = '', encoded = ''] = /^([\w!#$%&+^`{}~-]+)'[^']*'([^]*)$/.exec(text) ?? [];
  if (encoded === '' || /%(?![\da-f]{2})|[^\x21-\x7e]/i.test(encoded)) return undefined;
  const bytes = Uint8Array.from(encoded.match(/%[\da-f]{2}|[^]/gi) ?? [], (one) =>
    one.length === 3 ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0),
  );
  const name = decoderOf(charset).decode(bytes);
  return name.includes('\ufffd') ? undefined : name;
}

/** A header has bytes as Latin-1 letters; many servers send UTF-8. */
function fromBytes(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  try {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return text;
  }
}

/** Names of devices on Windows, also before an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;

/** Most file systems take 255 bytes; a letter has at most four. */
const LONGEST = 60;

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const extension = /\.[\w-]{1,10}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, LONGEST - extension.length).join('') + extension;
}

/**
 * Makes a name safe for a file: no folders, no control characters or marks of direction, which could
 * hide the extension, nothing that a file system refuses. Empty where nothing is left.
 */
export function safeFileName(name: string): string {
  const base = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^.*[\\/]/s, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shortened(base.replace(DEVICE, '_$&'));
}

/**
 * Returns the name that a response gives to its body by `content-disposition` (RFC 6266), made safe;
 * `filename*` goes before `filename`. Undefined without a usable name.
 */
export function fileNameOf(headers: readonly (readonly [string, string])[]): string | undefined {
  const header = headers.find(([name]) => name.toLowerCase() === 'content-disposition')?.[1] ?? '';
  const parameters = parametersOf(header);
  const names = [
    extendedValue(parameters.get('filename*') ?? ''),
    fromBytes(parameters.get('filename') ?? ''),
  ];
  return names.map((name) => safeFileName(name ?? '')).find((name) => name !== '');
}
