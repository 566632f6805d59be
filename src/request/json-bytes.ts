export const QUOTE = 34;
const BACKSLASH = 92;
export const COLON = 58;
export const COMMA = 44;
export const OPEN_OBJECT = 123;
export const CLOSE_OBJECT = 125;
export const OPEN_ARRAY = 91;
export const CLOSE_ARRAY = 93;
const LITERALS: Record<number, number[]> = Object.fromEntries(
  ['true', 'false', 'null'].map((word) => [
    word.charCodeAt(0),
    [...word].map((one) => one.charCodeAt(0)),
  ]),
);

/** Whether the byte is white space of JSON (RFC 8259, 2). */
export const isSpace = (byte: number): boolean =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9;
const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte <= 57;
const isHex = (byte: number): boolean => isDigit(byte) || ((byte | 32) >= 97 && (byte | 32) <= 102);
/** What may not follow a number or literal directly, as it would look like more of it. */
const isWord = (byte: number): boolean =>
  isDigit(byte) ||
  (byte >= 65 && byte <= 90) ||
  (byte >= 97 && byte <= 122) ||
  byte === 95 ||
  byte === 46 ||
  byte === 43 ||
  byte === 45;

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isDigit(bytes[at])) at += 1;
  return at;
}

/** Offset behind a number, or the offset of what is wrong as a negative number less one. */
function numberEnd(bytes: Uint8Array, from: number): number {
  let at = bytes[from] === 45 ? from + 1 : from;
  if (!isDigit(bytes[at])) return ~at;
  at = bytes[at] === 48 ? at + 1 : digitsEnd(bytes, at);
  if (bytes[at] === 46) {
    if (!isDigit(bytes[at + 1])) return ~(at + 1);
    at = digitsEnd(bytes, at + 1);
  }
  if (bytes[at] !== 69 && bytes[at] !== 101) return at;
  at += bytes[at + 1] === 43 || bytes[at + 1] === 45 ? 2 : 1;
  return isDigit(bytes[at]) ? digitsEnd(bytes, at) : ~at;
}

/** Offset behind a number, `true`, `false` or `null`; below 0 as above. */
export function bareEnd(bytes: Uint8Array, from: number): number {
  const word = LITERALS[bytes[from] ?? 0];
  const isLiteral = word?.every((one, index) => bytes[from + index] === one);
  const end = isLiteral && word ? from + word.length : numberEnd(bytes, from);
  return end >= 0 && end < bytes.length && isWord(bytes[end] ?? 0) ? ~end : end;
}

/** How far a walk came, and why it ended. */
export type Walk = {at: number; closed: boolean; wrong: boolean};

/** Walks within a string, from any place but the middle of an escape, to behind its closing quote, a mistake, or as far as can be told. */
export function walkString(bytes: Uint8Array, from: number, until: number): Walk {
  let at = from;
  while (at < until) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return {at: at + 1, closed: true, wrong: false};
    if (byte < 32) return {at, closed: false, wrong: true};
    if (byte !== BACKSLASH) {
      at += 1;
      continue;
    }
    const escaped = bytes[at + 1];
    if (escaped === undefined) return {at, closed: false, wrong: false};
    if (escaped !== 117) {
      if (!'"\\/bfnrt'.includes(String.fromCharCode(escaped)))
        return {at: at + 1, closed: false, wrong: true};
      at += 2;
      continue;
    }
    for (let digit = at + 2; digit < at + 6; digit += 1) {
      const one = bytes[digit];
      if (one === undefined) return {at, closed: false, wrong: false};
      if (!isHex(one)) return {at: digit, closed: false, wrong: true};
    }
    at += 6;
  }
  return {at, closed: false, wrong: false};
}

/** Whether the bytes end within `true`, `false` or `null`. */
export function isUnfinishedLiteral(bytes: Uint8Array, from: number): boolean {
  const word = LITERALS[bytes[from] ?? 0];
  const came = bytes.length - from;
  return (
    word !== undefined &&
    came < word.length &&
    word.slice(0, came).every((one, index) => bytes[from + index] === one)
  );
}
