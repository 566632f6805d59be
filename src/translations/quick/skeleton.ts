import type {Paragraph, PhrasingContent, RootContent} from 'mdast';
import type {Place} from '../types';
import {readHeading} from './blocks';
import {readGroup} from './groups';
import {readInline} from './inline';
import {contentOf, endOf, endsBefore, isBlank, isProse, ITEM, linesOf, type Line} from './lines';

/** Stands in a skeleton for what was read already: a character that no page has, and that means nothing to Markdown. */
export const STAND_IN = '\uE000';

/**
 * What a stand-in is there for: blocks in the place of its paragraph, or the words of the paragraph or heading that the parser
 * makes of its line; `prefix` is what stands before it in that line.
 */
export type Leaf = {
  prefix: string;
  end: Place;
  nodes?: RootContent[];
  children?: PhrasingContent[];
  kind: 'paragraph' | 'heading';
};

/** A line of a skeleton: the line of the page that it begins as, and what it stands for, if it does. */
export type Bone = {line: Line; leaf?: Leaf};

/** A page in which what was read is a sign; `frontMatter` is what stood between its dashes. */
export type Skeleton = {text: string; bones: Bone[]; leaves: number; frontMatter?: string};

/** Signs that a parser counts, or replaces, in ways of its own. */
const UNSURE = /[\r\t\0\uE000\uFEFF]/;
const DASHES = '---';
const FENCE = /^[ >]*(?:(?:[-*+]|\d{1,9}[.)]) +)*(`{3,}|~{3,})/;

/** The line behind a code block that the parser reads, as far as can be seen from here. */
function behindFence(lines: readonly Line[], at: number, marks: string): number {
  const closing = new RegExp(`^[ >]*${marks.charAt(0)}{${marks.length},} *$`);
  const length = lines.slice(at + 1).findIndex(({text}) => closing.test(text));
  return length === -1 ? lines.length : at + length + 2;
}

/** The words of a single line whose block is left to the parser: of a heading, an item, an indented paragraph. */
function readWords(lines: readonly Line[], at: number, isApart: boolean): Leaf | undefined {
  const [line, next] = [lines[at] as Line, lines[at + 1]];
  const end = endOf(line);
  const heading = line.text.startsWith('#') ? readHeading(line) : undefined;
  if (heading)
    return {
      prefix: `${'#'.repeat(heading.depth)} `,
      end,
      children: heading.children,
      kind: 'heading',
    };
  const [item] = ITEM.exec(line.text) ?? [];
  const [indent] = /^ +/.exec(line.text) ?? [];
  const prefix = item ?? indent;
  const isAlone =
    item === undefined
      ? isApart && endsBefore(next)
      : endsBefore(next) || ITEM.test(next?.text ?? '');
  const children: Paragraph['children'] | undefined =
    prefix !== undefined && isAlone && isProse(line.text.slice(prefix.length))
      ? readInline(contentOf(line, prefix.length))
      : undefined;
  return prefix !== undefined && children ? {prefix, end, children, kind: 'paragraph'} : undefined;
}

/** How many lines the front matter takes, dashes included; none when there is none, undefined when it has no end. */
function frontMatterLines(lines: readonly Line[]): number | undefined {
  if (!lines[0]?.text.startsWith(DASHES)) return 0;
  const last =
    lines[0].text === DASHES
      ? lines.findIndex(({text}, at) => at > 0 && text.trimEnd() === DASHES)
      : -1;
  return last === -1 ? undefined : last + 1;
}

/** Takes out of a page what can be read without the parser; undefined where its signs are not counted one by one. */
export function skeletonOf(text: string): Skeleton | undefined {
  if (UNSURE.test(text)) return undefined;
  const lines = linesOf(text);
  const head = frontMatterLines(lines);
  if (head === undefined) return undefined;
  const parts: string[] = [];
  const bones: Bone[] = [];
  const keep = (line: Line, part = line.text, leaf?: Leaf): void => {
    bones.push(leaf ? {line, leaf} : {line});
    parts.push(part);
  };
  const isHeld = head > 2;
  lines
    .slice(0, head)
    .forEach((line, at) =>
      !isHeld || at === 0 || at === head - 1 ? keep(line) : at === 1 && keep(line, STAND_IN),
    );
  // Whether no block above, or no list, can take the next line as its own.
  let [isApart, isListApart] = [true, true];
  for (let at = head; at < lines.length;) {
    const line = lines[at] as Line;
    const group = isApart && !isBlank(line) ? readGroup(lines, at, isListApart) : undefined;
    const words = group || line.text === '' ? undefined : readWords(lines, at, isApart);
    const marks: string | undefined = group || words ? undefined : FENCE.exec(line.text)?.[1];
    if (group) {
      keep(line, STAND_IN, {prefix: '', end: group.end, nodes: group.nodes, kind: 'paragraph'});
      at += group.lines;
      isListApart = true;
    } else {
      const end = marks === undefined ? at + 1 : behindFence(lines, at, marks);
      if (words) keep(line, `${words.prefix}${STAND_IN}`, words);
      else for (const one of lines.slice(at, end)) keep(one);
      at = end;
      isApart = words?.kind === 'heading' || (!words && marks === undefined && endsBefore(line));
      isListApart = words?.kind === 'heading' || (isListApart && isBlank(line));
    }
  }
  return {
    text: parts.join('\n'),
    bones,
    leaves: bones.filter(({leaf}) => leaf).length,
    ...(isHeld
      ? {
          frontMatter: lines
            .slice(1, head - 1)
            .map((line) => line.text)
            .join('\n'),
        }
      : {}),
  };
}
