/** The line and column of an offset in a text, both from 1. */
export function placeAt(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, Math.max(offset, 0));
  return {line: before.split('\n').length, column: before.length - before.lastIndexOf('\n')};
}
