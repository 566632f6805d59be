/** NUL, and the marks that make a text read in another order than it is written (Unicode Standard Annex 9). */
const UNSAFE = /[\0\u202A-\u202E\u2066-\u2069]/u;

/** A character that a text must not have, as its name, and where it is; undefined when it has none. */
export function unsafeCharacter(text: string): {name: string; at: number} | undefined {
  const found = UNSAFE.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {name: `U+${code}`, at: found.index};
}
