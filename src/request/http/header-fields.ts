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

/** Returns the value of the first header of a name, in any letter case (RFC 9110, 5.1). */
export function headerValue(
  headers: readonly (readonly [name: string, value: string])[],
  name: string,
): string | undefined {
  const lower = name.toLowerCase();
  return headers.find(([one]) => one.toLowerCase() === lower)?.[1];
}

/** Splits `a=1&b` or `a=1; b` into names and values, still encoded; a pair without `=` has an empty value. */
export function splitPairs(
  text: string,
  separator: RegExp | string,
): [name: string, value: string][] {
  return text
    .split(separator)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    });
}

/** Returns the cookies of all `cookie` headers, still encoded (RFC 6265, 4.2.1). */
export function cookiesOf(
  headers: readonly (readonly [name: string, value: string])[],
): [name: string, value: string][] {
  return headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => splitPairs(value, /; */));
}

/** Whether the request names the header, in any letter case. */
export function hasHeader(headers: readonly [string, string][], name: string): boolean {
  return headerValue(headers, name) !== undefined;
}
