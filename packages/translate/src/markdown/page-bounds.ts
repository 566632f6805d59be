import type {Nodes} from 'mdast';
import {placeAt} from '@batchwise/openapi/finding';
import {unsafeCharacter} from '@batchwise/openapi/description';
import {eachNode} from './prose.ts';
import type {Page} from './types.ts';

/** Levels of blocks and inline elements: fifty lists within each other. */
const MOST_LEVELS = 100;
/** Lines that a code block highlights, such as `{1-4}`. */
const MOST_LINES = 10_000;
const MOST_META = 1000;

/** Why a page is not published although it may be well-formed. */
export type Excess = {rule: string; line: number; column: number; message: string; hint: string};

/** The place of the first node below so many levels; walked without recursion, which deep trees would overflow. */
function deepNode(tree: Nodes): Nodes | undefined {
  const left: [Nodes, number][] = [[tree, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, level] = next;
    if (level > MOST_LEVELS) return node;
    if ('children' in node) for (const child of node.children) left.push([child, level + 1]);
  }
  return undefined;
}

const tooDeep = (line: number, column: number): Excess => ({
  rule: 'limits',
  line,
  column,
  message: `The page has more than ${MOST_LEVELS} levels of lists, quotes or components.`,
  hint: 'Use the levels of the English page.',
});

/** The number of lines that ranges such as `{1-4,6}` stand for. */
const linesIn = (meta: string): number =>
  [...meta.matchAll(/(\d+)\s*(?:-|\.{2,3}|…)\s*(\d+)/g)].reduce(
    (sum, [, from, to]) => sum + Math.abs(Number(to) - Number(from)),
    0,
  );

function metaExcess(tree: Nodes): Excess | undefined {
  let found: Excess | undefined;
  eachNode(tree, (node) => {
    if (node.type !== 'code' || !node.meta) return;
    if (node.meta.length <= MOST_META && linesIn(node.meta) <= MOST_LINES) return;
    const {line = 1, column = 1} = node.position?.start ?? {};
    found ??= {
      rule: 'limits',
      line,
      column,
      message: `The first line of this code block stands for more than ${MOST_LINES} lines, or has more than ${MOST_META} characters.`,
      hint: 'Copy the line from the English page.',
    };
  });
  return found;
}

/** The excess of a page: a character that readers do not see, levels, or highlighted lines. */
export function pageExcess({text, tree, error}: Page): Excess | undefined {
  const character = unsafeCharacter(text);
  if (character)
    return {
      rule: 'characters',
      ...placeAt(text, character.at),
      message: `The page has the invisible character ${character.name}.`,
      hint: 'Delete this character.',
    };
  if (error?.message.startsWith('Maximum call stack')) return tooDeep(1, 1);
  const deep = tree && deepNode(tree);
  if (deep) return tooDeep(deep.position?.start.line ?? 1, deep.position?.start.column ?? 1);
  return tree && metaExcess(tree);
}
