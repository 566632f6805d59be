import type {Nodes, Root, RootContent} from 'mdast';
import type {Place} from '../types';
import {STAND_IN, type Bone, type Leaf, type Skeleton} from './skeleton';

type Point = {line: number; column: number; offset?: number};
type Positioned = {position?: {start: Point; end: Point}};

/** Where a place of a skeleton is in its page. */
function placeOf({bones}: Skeleton, {line, column}: Point): Place {
  const {line: own, leaf} = bones[line - 1] as Bone;
  const behind = leaf ? column - leaf.prefix.length - STAND_IN.length - 1 : -1;
  // Nothing stands behind what was replaced but the end of the line.
  return leaf && behind >= 0
    ? {...leaf.end}
    : {line: own.number, column, offset: own.offset + column - 1};
}

const isStandIn = (node: Nodes): boolean =>
  (node.type === 'paragraph' || node.type === 'heading') &&
  node.children.length === 1 &&
  node.children[0]?.type === 'text' &&
  node.children[0].value === STAND_IN;

/** What a node of the skeleton stands for. */
function leafOf(node: Nodes, {bones}: Skeleton): Leaf | undefined {
  const start = node.position?.start;
  const leaf = start && isStandIn(node) ? bones[start.line - 1]?.leaf : undefined;
  const column = leaf?.kind === 'heading' ? 1 : (leaf?.prefix.length ?? 0) + 1;
  return leaf?.kind === node.type && start?.column === column ? leaf : undefined;
}

/**
 * Makes the tree of a page from that of its skeleton, in place.
 * @returns false when something is not where it was seen, so that the page means something else: its tree is of no use then.
 */
export function restore(tree: Root, skeleton: Skeleton): boolean {
  let open = skeleton.leaves;
  const move = (one: Positioned): void => {
    if (one.position)
      one.position = {
        start: placeOf(skeleton, one.position.start),
        end: placeOf(skeleton, one.position.end),
      };
  };
  const visit = (node: Nodes): Nodes[] => {
    const leaf = leafOf(node, skeleton);
    if (leaf) open -= 1;
    if (leaf?.nodes) return leaf.nodes;
    move(node);
    if (node.type === 'yaml' && skeleton.frontMatter !== undefined)
      node.value = skeleton.frontMatter;
    if ('attributes' in node && Array.isArray(node.attributes))
      for (const attribute of node.attributes as Positioned[]) move(attribute);
    if ('children' in node)
      node.children = (leaf?.children ??
        (node.children as Nodes[]).flatMap(visit)) as typeof node.children;
    return [node];
  };
  visit(tree);
  return open === 0;
}

/** The tree of a page that nothing is left of for the parser; undefined when something is. */
export function treeOf({bones, frontMatter}: Skeleton, text: string): Root | undefined {
  const body = frontMatter === undefined ? bones : bones.slice(3);
  if (body.some(({line, leaf}) => (leaf ? !leaf.nodes : line.text !== ''))) return undefined;
  const [closing, last] = [bones[2], bones.at(-1) as Bone];
  const start: Place = {line: 1, column: 1, offset: 0};
  const end: Place = last.leaf?.end ?? {line: last.line.number, column: 1, offset: text.length};
  const yaml: RootContent[] =
    frontMatter === undefined || !closing
      ? []
      : [
          {
            type: 'yaml',
            value: frontMatter,
            position: {
              start: {...start},
              end: {
                line: closing.line.number,
                column: closing.line.text.length + 1,
                offset: closing.line.offset + closing.line.text.length,
              },
            },
          },
        ];
  return {
    type: 'root',
    children: [...yaml, ...body.flatMap(({leaf}) => leaf?.nodes ?? [])],
    position: {start, end: {...end}},
  };
}
