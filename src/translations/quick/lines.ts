/** A line of a page: its text, its number from 1, and the offset of its first character in UTF-16 units. */
export type Line = {text: string; number: number; offset: number};

/** The lines of a text that has no other line ends than LF. */
export function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((line, at): Line => {
    const start = offset;
    offset += line.length + 1;
    return {text: line, number: at + 1, offset: start};
  });
}
