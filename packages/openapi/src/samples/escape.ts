/**
 * Characters that are invisible, or that a terminal, clipboard or editor may alter: control
 * characters, no-break spaces, line separators, bidirectional marks and the byte order mark, but
 * not LF.
 */
const FRAGILE = /[\0-\x09\x0b-\x1f\x7f-\xa0\u2028-\u202f\u2066-\u2069\ufeff]/;

/** Whether the text may be altered when it is copied. */
export function isFragile(text: string): boolean {
  return FRAGILE.test(text);
}

/** Replaces each fragile character of the text by its escape. */
export function escapeFragile(text: string, escape: (character: string) => string): string {
  return text.replace(new RegExp(FRAGILE, 'g'), escape);
}

function escaped(character: string): string {
  if (character === '\t') return '\\t';
  if (character === '\r') return '\\r';
  const code = character.charCodeAt(0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** Escapes fragile characters in the way that JavaScript and Python share. */
export function escapeLiteral(text: string): string {
  return escapeFragile(text, escaped);
}

/** Writes a single-quoted string literal on one line, for JavaScript and Python. */
export function quoteLiteral(text: string): string {
  return `'${escapeLiteral(text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n'))}'`;
}
