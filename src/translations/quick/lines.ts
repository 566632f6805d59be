import type {Place} from '../types';
import type {Content} from './inline';

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

export const placeIn = ({number, offset}: Line, index: number): Place => ({
  line: number,
  column: index + 1,
  offset: offset + index,
});

export const startOf = (line: Line): Place => placeIn(line, 0);

export const endOf = (line: Line): Place => placeIn(line, line.text.length);

/** A part of a line, from an index on. */
export const contentOf = (line: Line, from: number, end = line.text.length): Content => ({
  text: line.text.slice(from, end),
  placeAt: (index) => placeIn(line, from + index),
});

/** Several lines that begin at the first column. */
export function contentOfLines(lines: readonly Line[]): Content {
  const [{offset: start}] = lines as [Line];
  const lineAt = (index: number): Line => {
    const behind = lines.findIndex(({offset}) => offset - start > index);
    return lines.at(behind === -1 ? -1 : behind - 1) as Line;
  };
  return {
    text: lines.map(({text}) => text).join('\n'),
    placeAt: (index) => {
      const line = lineAt(index);
      return placeIn(line, start + index - line.offset);
    },
  };
}

export const isBlank = (line: Line | undefined): boolean =>
  line === undefined || /^ *$/.test(line.text);

/** Whether a block may end before a line, whatever that is to the parser. */
export const endsBefore = (line: Line | undefined): boolean =>
  isBlank(line) || line?.text.startsWith(':::') === true;

/** What the first sign of a line may be so that the line is nothing but prose. */
const PROSE = /^(?:[\p{L}“‘«„(…"'’]|\*\*[^\s*]|`[^`]|\[[^^]|\d+(?![.)\d]))/u;
const MODULE = /^(?:import|export)\b/;

export const isProse = (text: string): boolean =>
  PROSE.test(text) && !MODULE.test(text) && text.trimEnd() === text;

/** The beginning of an item of a list whose words stand in the same line. */
export const ITEM = /^ *(?:[-*+]|\d{1,9}[.)]) (?=\S)/;
