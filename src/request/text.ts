/** Replaces each lone surrogate by U+FFFD, as `fetch` does before it writes UTF-8 (WHATWG Encoding, 4.3). */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** How many bytes the text takes in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Takes HTTP whitespace (tab, LF, CR, space) off both ends, as `fetch` does with a header's value. */
export function trimHttp(value: string): string {
  const isSpace = (at: number): boolean => '\t\n\r '.includes(value.charAt(at));
  let start = 0;
  let end = value.length;
  while (start < end && isSpace(start)) start += 1;
  while (end > start && isSpace(end - 1)) end -= 1;
  return value.slice(start, end);
}

/**
 * The first character that no HTTP header can carry (RFC 9110, 5.5: tab, printable ASCII and bytes
 * from 0x80 on), or undefined. A header's value travels as Latin-1, so nothing above 0xFF fits either.
 */
export function badHeaderCharacter(value: string): string | undefined {
  return /[^\t\x20-\x7e\x80-\xff]/u.exec(value)?.[0];
}

/**
 * Characters that a reader cannot see, or that a terminal, a browser's clipboard or an editor alters:
 * controls, no-break spaces, line separators, marks of writing direction and the byte order mark. LF is not among them.
 */
const FRAGILE = /[\0-\x09\x0b-\x1f\x7f-\xa0\u2028-\u202f\u2066-\u2069\ufeff]/;

/** Whether the text would not survive being copied as it is. */
export function isFragile(text: string): boolean {
  return FRAGILE.test(text);
}

/** Writes each fragile character of the text, and nothing else, through `escape`. */
export function escapeFragile(text: string, escape: (character: string) => string): string {
  return text.replace(new RegExp(FRAGILE, 'g'), escape);
}

/** One entry for each header name, in any letter case; values of equal names are joined as RFC 9110, 5.3 has it. */
export function uniqueHeaders(headers: readonly [string, string][]): [string, string][] {
  const found = new Map<string, [string, string]>();
  for (const [name, value] of headers) {
    const known = found.get(name.toLowerCase());
    found.set(name.toLowerCase(), known ? [known[0], `${known[1]}, ${value}`] : [name, value]);
  }
  return [...found.values()];
}

/** Whether the request names the header, in any letter case. */
export function hasHeader(headers: readonly [string, string][], name: string): boolean {
  return headers.some(([one]) => one.toLowerCase() === name);
}

/** A decoder of the named encoding (WHATWG Encoding, 4.2); of UTF-8 where the platform knows none of that name. */
export function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}
