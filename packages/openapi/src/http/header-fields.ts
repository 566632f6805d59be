/**
 * Removes HTTP white space (tab, LF, CR, space) from both ends, as `fetch` does with a header's
 * value.
 */
export function trimHttp(value: string): string {
  const isSpace = (at: number): boolean => '\t\n\r '.includes(value.charAt(at));
  let start = 0;
  let end = value.length;
  while (start < end && isSpace(start)) start += 1;
  while (end > start && isSpace(end - 1)) end -= 1;
  return value.slice(start, end);
}

/**
 * Returns the first character that no HTTP header can carry, if any. Headers carry tabs, printable
 * ASCII and bytes from 0x80 on (RFC 9110, 5.5); `fetch` sends them as Latin-1, up to U+00FF.
 */
export function badHeaderCharacter(value: string): string | undefined {
  return /[^\t\x20-\x7e\x80-\xff]/u.exec(value)?.[0];
}

/** Joins headers of equal names, in any letter case, with a comma (RFC 9110, 5.3). */
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

/** Whether there is a header of a name, in any letter case. */
export function hasHeader(headers: readonly [string, string][], name: string): boolean {
  return headerValue(headers, name) !== undefined;
}
