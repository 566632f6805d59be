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

function escaped(character: string): string {
  if (character === '\t') return '\\t';
  if (character === '\r') return '\\r';
  const code = character.charCodeAt(0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** Escapes what would not survive copying, in the way that string literals of JavaScript and Python share. */
export function escapeLiteral(text: string): string {
  return escapeFragile(text, escaped);
}

/** A single-quoted string literal on one line; it means the same in JavaScript and Python. */
export function quoteLiteral(text: string): string {
  return `'${escapeLiteral(text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n'))}'`;
}
