import {escapeFragile} from './text';

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
