import {SERVER_KINDS, type ServerKind} from '../servers/servers.ts';
import {defined} from '../values/defined.ts';

/** The values of one example in a link. Secrets have no member. */
export type LinkValues = {
  /** The operation's id. */
  operation: string;
  /** Identifies the example among those of its operation on the page. */
  example: string;
  /** A parameter's key to its value, as typed. */
  parameters: Record<string, string>;
  body?: string;
  server?: ServerKind;
  /** The custom URL. */
  url?: string;
  /** The media type of the body, where it is not the first one. */
  mediaType?: string;
  /** The media type of the response, where it is not the first one. */
  accept?: string;
  /** The index of the chosen alternative of credentials, where it is not the first one. */
  security?: number;
};

/**
 * Why a link cannot be read:
 * - `damaged`: not what `encodeLink` writes
 * - `tooLong`: longer than a link is ever made
 * - `tooNew`: made by a later version of the site
 */
export type LinkMistake = 'damaged' | 'tooLong' | 'tooNew';

/** The start of the fragment of a link. */
export const LINK_MARK = '#try=';

/** The most characters of a fragment. Some programs truncate longer links. */
export const LONGEST_LINK = 16_000;

const VERSION = 1;

/** The members with short names. They must not change, since old links have to stay readable. */
type Packed = {
  o: string;
  e: string;
  p: Record<string, string>;
  b?: string | undefined;
  s?: ServerKind | undefined;
  u?: string | undefined;
  m?: string | undefined;
  a?: string | undefined;
  c?: number | undefined;
};

/** RFC 4648, 5, without padding. */
function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
}

/**
 * Writes values as the fragment of a link: `#try=1.` and the base64url of JSON. Any text survives, lone surrogates
 * included.
 * @returns the fragment, and whether it is too long for a link.
 */
export function encodeLink({
  operation,
  example,
  parameters,
  body,
  server,
  url,
  mediaType,
  accept,
  security,
}: LinkValues): {fragment: string; isTooLong: boolean} {
  const packed: Packed = {
    o: operation,
    e: example,
    p: parameters,
    b: body,
    s: server,
    u: url,
    m: mediaType,
    a: accept,
    c: security,
  };
  // JSON.stringify escapes lone surrogates, which UTF-8 cannot write (ECMA-262, 25.5.2.3).
  const fragment = `${LINK_MARK}${VERSION}.${toBase64Url(new TextEncoder().encode(JSON.stringify(packed)))}`;
  return {fragment, isTooLong: fragment.length > LONGEST_LINK};
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNothing = (value: unknown): value is string | undefined =>
  value === undefined || isText(value);

function isPacked(value: unknown): value is Packed {
  if (typeof value !== 'object' || value === null) return false;
  const {o, e, p, b, s, u, m, a, c} = value as Record<keyof Packed, unknown>;
  const isServer = s === undefined || SERVER_KINDS.some((kind) => kind === s);
  const hasParameters =
    typeof p === 'object' && p !== null && !Array.isArray(p) && Object.values(p).every(isText);
  return (
    isText(o) &&
    isText(e) &&
    hasParameters &&
    isTextOrNothing(b) &&
    isServer &&
    isTextOrNothing(u) &&
    isTextOrNothing(m) &&
    isTextOrNothing(a) &&
    (c === undefined || Number.isInteger(c))
  );
}

function unpack(text: string): Packed | undefined {
  try {
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', {fatal: true}).decode(fromBase64Url(text)),
    );
    return isPacked(value) ? value : undefined;
  } catch {
    // No base64url, no UTF-8 or no JSON.
    return undefined;
  }
}

/** Reads the fragment of a link. Anybody may have written it: its values are unchecked text. */
export function decodeLink(fragment: string): {values: LinkValues} | {mistake: LinkMistake} {
  if (fragment.length > LONGEST_LINK) return {mistake: 'tooLong'};
  const [, version, text] = /^#try=([1-9]\d{0,8})\.(.*)$/s.exec(fragment) ?? [];
  if (version === undefined || text === undefined) return {mistake: 'damaged'};
  if (Number(version) > VERSION) return {mistake: 'tooNew'};
  const packed = /^[\w-]+$/.test(text) ? unpack(text) : undefined;
  if (!packed) return {mistake: 'damaged'};
  const {
    o: operation,
    e: example,
    p: parameters,
    b: body,
    s: server,
    u: url,
    m: mediaType,
    a: accept,
    c: security,
  } = packed;
  const optional = defined({body, server, url, mediaType, accept, security});
  return {values: {operation, example, parameters, ...optional}};
}
