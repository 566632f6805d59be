import type {Finding} from '@batchwise/openapi/finding';
import {withoutLabels} from '../../markdown/diagram-labels.ts';
import type {Block} from '../../markdown/types.ts';

/** A line that is nothing but a comment may be translated. */
const COMMENT = /^\s*(?:#|\/\/|--|;|<!--|\/\*|\*).*$/;

function linesOf({normal}: Block): string[] {
  const [info = '', ...lines] = normal.split('\n');
  if (/^mermaid\b/.test(info)) return [info, ...withoutLabels(lines)];
  return [info, ...lines.map((line) => (COMMENT.test(line) ? '//' : line))];
}

/** A code block is the same in every language, but for comments and the labels of a diagram. */
export function checkCodeBlock(
  source: Block,
  own: Block,
  {file, sourceFile}: {file: string; sourceFile: string},
): Finding[] {
  const [english, other] = [linesOf(source), linesOf(own)];
  const at = Array.from({length: Math.max(english.length, other.length)}, (_, line) => line).find(
    (line) => english[line] !== other[line],
  );
  if (at === undefined) return [];
  const there = source.start.line + at;
  const message =
    at === 0
      ? `The language of this code block differs from ${sourceFile}:${there}.`
      : `The code differs from ${sourceFile}:${there}: "${source.normal.split('\n')[at]?.trim() ?? ''}".`;
  return [
    {
      file,
      line: Math.min(own.start.line + at, own.end.line),
      column: own.start.column,
      rule: 'code-block',
      severity: 'error',
      message,
      hint: 'Copy the code block from the English page. Translate only comments and labels of diagrams.',
    },
  ];
}
