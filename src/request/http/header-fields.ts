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
