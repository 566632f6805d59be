import {diagramLabels, type Range} from '../../markdown/diagram-labels.ts';
import type {Block, Page} from '../../markdown/types.ts';
import type {Segment} from '../types.ts';

/** A line that is nothing but a comment, with a space behind its mark. */
const COMMENT = /^(\s*(?:#|\/\/|--|;)\s+)(.*\S)/d;
function commentIn(line: string): Range[] {
  const comment = COMMENT.exec(line)?.indices?.[2];
  return comment ? [comment] : [];
}

/** The translated parts of a code block: whole-line comments, and the labels of a diagram. */
export function codeSegments({text}: Page, {node, start}: Block): Segment[] {
  if (node?.type !== 'code') return [];
  let offset = start.offset;
  const lines = text.slice(offset, node.position?.end.offset).split('\n');
  const found = node.lang === 'mermaid' ? diagramLabels(lines) : lines.map(commentIn);
  return lines.flatMap((line, at): Segment[] => {
    const from = offset;
    offset += line.length + 1;
    // The fences hold no words.
    if (at === 0 || /^\s*(?:```|~~~)/.test(line)) return [];
    return (found[at] ?? []).map(([first, last]): Segment => ({
      start: from + first,
      end: from + last,
      line: start.line + at,
      syntax: 'code',
      text: {parts: [line.slice(first, last)], tags: []},
    }));
  });
}
