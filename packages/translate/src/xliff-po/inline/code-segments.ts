import type {Block, Page} from '../../markdown/types.ts';
import type {Segment} from '../types.ts';

/** A line that is nothing but a comment, with a space behind its mark. */
const COMMENT = /^(\s*(?:#|\/\/|--|;)\s+)(.*\S)/d;
/** In a diagram, the label is the text after a colon; without a colon, the text in brackets. */
const LABEL = /:\s+(.*\S)/d;
const IN_BRACKETS = /\["?([^\]"[]+)"?\]|\("?([^)"(]+)"?\)|\|([^|]+)\|/dg;

type Range = [number, number];

function labelsIn(line: string): Range[] {
  const label = LABEL.exec(line)?.indices?.[1];
  if (label) return [label];
  return [...line.matchAll(IN_BRACKETS)].flatMap(({indices}) =>
    [indices?.[1], indices?.[2], indices?.[3]].filter((one) => one !== undefined),
  );
}

function commentIn(line: string): Range[] {
  const comment = COMMENT.exec(line)?.indices?.[2];
  return comment ? [comment] : [];
}

/** The translated parts of a code block: whole-line comments, and the labels of a diagram. */
export function codeSegments({text}: Page, {node, start}: Block): Segment[] {
  if (node?.type !== 'code') return [];
  const find = node.lang === 'mermaid' ? labelsIn : commentIn;
  let offset = start.offset;
  return text
    .slice(offset, node.position?.end.offset)
    .split('\n')
    .flatMap((line, at): Segment[] => {
      const from = offset;
      offset += line.length + 1;
      // The fences hold no words.
      if (at === 0 || /^\s*(?:```|~~~)/.test(line)) return [];
      return find(line).map(([first, last]): Segment => ({
        start: from + first,
        end: from + last,
        line: start.line + at,
        syntax: 'code',
        text: {parts: [line.slice(first, last)], tags: []},
      }));
    });
}
