import type {Nodes, Paragraph} from 'mdast';
import type {Finding} from '@batchwise/openapi/finding';
import {eachNode} from '../../markdown/prose.ts';
import type {Page} from '../../markdown/types.ts';
import type {Checked} from '../types.ts';

/** A mark that begins or ends nothing, and what is wrong with it. */
type Mark = {line: number; column: number; message: string; hint: string};

const FENCE = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/;
const NOTE = /^[\s>]*:{3,}\s*$/;
const NOTE_HINT =
  'A note begins with a line such as ":::note[Title]" (three colons and the English word, without a space) and ends with the line ":::". Copy both lines from the English page.';

/** The title of a note is a paragraph in the tree. */
const isTitle = ({data}: Paragraph): boolean =>
  (data as {directiveLabel?: boolean} | undefined)?.directiveLabel === true;

function markOf(node: Nodes, lines: string[]): Pick<Mark, 'message' | 'hint'> | undefined {
  const [first = '', last = ''] = [
    lines[(node.position?.start.line ?? 1) - 1],
    lines[(node.position?.end.line ?? 1) - 1],
  ];
  if (node.type === 'code' && FENCE.test(first)) {
    const isClosed =
      node.position?.start.line !== node.position?.end.line &&
      /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(last);
    return isClosed
      ? undefined
      : {
          message:
            'The code block that begins here has no end, so the text below it is read as code.',
          hint: 'Add a line with only ``` after the code, as in the English page.',
        };
  }
  if (node.type === 'containerDirective' && !NOTE.test(last))
    return {
      message: `The note ":::${node.name}" that begins here has no end.`,
      hint: 'Add a line with only ::: after its last line, as in the English page.',
    };
  if (node.type === 'leafDirective')
    return {message: `"${first.trim()}" does not begin a note.`, hint: NOTE_HINT};
  if (node.type === 'paragraph' && !isTitle(node) && /^:{2,}/.test(first.replace(/^[\s>]+/, '')))
    return {message: `"${first.trim()}" does not begin or end a note.`, hint: NOTE_HINT};
  return undefined;
}

function marksOf({tree, text}: Page): Mark[] {
  const found: Mark[] = [];
  const lines = text.split(/\r?\n/);
  eachNode(tree, (node) => {
    const mark = markOf(node, lines);
    if (mark)
      found.push({
        ...mark,
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
      });
  });
  return found;
}

/** Missing dashes around the front matter; without this check, all its lines would be reported as text. */
function lostDashes({source, translation, sourceFile}: Checked): Mark[] {
  const hasNone =
    Object.keys(translation.frontMatter.values).length === 0 &&
    !/^---[ \t]*\r?\n---[ \t]*(?:\r?\n|$)/.test(translation.text);
  if (!hasNone || Object.keys(source.frontMatter.values).length === 0) return [];
  const isOpen = /^---[ \t]*\r?\n/.test(translation.text);
  const message = isOpen
    ? 'The front matter (the lines between ---) has no end.'
    : 'The page does not begin with front matter (the lines between ---).';
  return [
    {
      line: 1,
      column: 1,
      message,
      hint: `${isOpen ? 'Add a line with only --- after its last line' : 'Write only --- on the first line'}, as in ${sourceFile}.`,
    },
  ];
}

const toFinding = (mark: Mark, file: string): Finding => ({
  file,
  rule: 'syntax',
  severity: 'error',
  ...mark,
});

/**
 * Marks that are not closed, or not written as they have to be. Each makes all that is below it something else, so that nothing more
 * can be reported of the page until it is fixed; only the first one is reported.
 */
export function checkMarks(checked: Checked): Finding[] {
  const {source, translation, file} = checked;
  const marks = [
    ...lostDashes(checked),
    ...(marksOf(source).length > 0 ? [] : marksOf(translation)),
  ];
  return marks.slice(0, 1).map((mark) => toFinding(mark, file));
}

/** Front matter that is taken for text, so that the page has no title. */
export const checkDashes = (checked: Checked): Finding[] =>
  lostDashes(checked).map((mark) => toFinding(mark, checked.file));
