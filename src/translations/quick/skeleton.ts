import {linesOf, type Line} from './lines';
import {endsBefore, leafAt, type Leaf} from './leaves';

/** Stands in a skeleton for what was read already: a character that no page has, and that means nothing to Markdown. */
export const STAND_IN = '\uE000';

/** A line of a skeleton: the line of the page that it begins as, and what it stands for, if it does. */
export type Bone = {line: Line; leaf?: Leaf};

/** A page in which blocks that were read are a sign each; `frontMatter` is what stood between its dashes. */
export type Skeleton = {text: string; bones: Bone[]; leaves: number; frontMatter?: string};

/** Signs that a parser counts, or replaces, in ways of its own. */
const UNSURE = /[\r\t\0\uE000\uFEFF]/;
const DASHES = /^---[ \t]*$/;
const FENCE = /^[ >]*(?:(?:[-*+]|\d{1,9}[.)]) +)*(`{3,}|~{3,})/;

/** The line behind a code block that the parser reads, as far as can be seen from here. */
function behindFence(lines: readonly Line[], at: number, marks: string): number {
  const closing = new RegExp(`^[ >]*${marks.charAt(0)}{${marks.length},} *$`);
  for (let line = at + 1; line < lines.length; line += 1) if (closing.test(lines[line]?.text ?? '')) return line + 1;
  return lines.length;
}

/** How many lines the front matter takes, dashes included. */
function frontMatterLines(lines: readonly Line[]): number {
  if (!DASHES.test(lines[0]?.text ?? '')) return 0;
  return lines.findIndex(({text}, at) => at > 0 && DASHES.test(text)) + 1;
}

/** Takes out of a page what can be read without the parser; undefined where its signs are not counted one by one. */
export function skeletonOf(text: string): Skeleton | undefined {
  if (UNSURE.test(text)) return undefined;
  const lines = linesOf(text);
  const bones: Bone[] = [];
  const head = frontMatterLines(lines);
  const isHeld = head > 2;
  const parts = isHeld ? [lines[0]?.text, STAND_IN, lines[head - 1]?.text] : lines.slice(0, head).map((line) => line.text);
  bones.push(...(isHeld ? [lines[0], lines[1], lines[head - 1]] : lines.slice(0, head)).map((line) => ({line: line as Line})));
  let leaves = 0;
  let isApart = true;
  const keep = (end: number, from: number): void => {
    for (let at = from; at < end; at += 1) {
      const line = lines[at] as Line;
      bones.push({line});
      parts.push(line.text);
    }
  };
  for (let at = head; at < lines.length;) {
    const line = lines[at] as Line;
    const leaf: Leaf | undefined = line.text === '' ? undefined : leafAt(lines, at, isApart);
    const marks: string | undefined = leaf ? undefined : FENCE.exec(line.text)?.[1];
    if (leaf) {
      bones.push({line, leaf});
      parts.push(`${leaf.prefix}${STAND_IN}`);
      leaves += 1;
      at += leaf.lines;
      isApart = leaf.node.type === 'heading';
    } else {
      const end = marks === undefined ? at + 1 : behindFence(lines, at, marks);
      keep(end, at);
      at = end;
      isApart = marks === undefined && endsBefore(line);
    }
  }
  return {text: parts.join('\n'), bones, leaves, ...(isHeld ? {frontMatter: lines.slice(1, head - 1).map((line) => line.text).join('\n')} : {})};
}
