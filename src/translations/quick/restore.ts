import type {Nodes, Root} from 'mdast';
import type {Place} from '../types';
import type {Leaf} from './leaves';
import {STAND_IN, type Bone, type Skeleton} from './skeleton';

type Point = {line: number; column: number; offset?: number};
type Positioned = {position?: {start: Point; end: Point}};

/** Where a place of a skeleton is in its page. */
function placeIn({bones}: Skeleton, {line, column}: Point): Place {
  const {line: own, leaf} = bones[line - 1] as Bone;
  const behind = leaf ? column - leaf.prefix.length - STAND_IN.length - 1 : -1;
  // Nothing stands behind what was replaced but the end of the line.
  return leaf && behind >= 0 ? {...leaf.end} : {line: own.number, column, offset: own.offset + column - 1};
}

const isStandIn = (node: Nodes): boolean => (node.type === 'paragraph' || node.type === 'heading') && node.children.length === 1 && node.children[0]?.type === 'text' && node.children[0].value === STAND_IN;

/** The block that a node of the skeleton stands for. */
function leafOf(node: Nodes, {bones}: Skeleton): Leaf | undefined {
  const start = node.position?.start;
  const leaf = start && isStandIn(node) ? bones[start.line - 1]?.leaf : undefined;
  if (!leaf || (node.type === 'heading') !== (leaf.node.type === 'heading')) return undefined;
  const isInPlace = node.type === 'heading' ? start?.column === 1 : start?.column === leaf.prefix.length + 1;
  return isInPlace ? leaf : undefined;
}

/**
 * Makes the tree of a page from that of its skeleton, in place.
 * @returns false when a block is not where it was seen, so that the page means something else: its tree is of no use then.
 */
export function restore(tree: Root, skeleton: Skeleton): boolean {
  let open = skeleton.leaves;
  const move = (one: Positioned): void => {
    if (one.position) one.position = {start: placeIn(skeleton, one.position.start), end: placeIn(skeleton, one.position.end)};
  };
  const visit = (node: Nodes): Nodes => {
    const leaf = leafOf(node, skeleton);
    move(node);
    if (leaf) {
      open -= 1;
      return Object.assign(leaf.node, {position: leaf.node.position ?? node.position}) as Nodes;
    }
    if (node.type === 'yaml' && skeleton.frontMatter !== undefined) node.value = skeleton.frontMatter;
    if ('attributes' in node && Array.isArray(node.attributes)) for (const attribute of node.attributes as Positioned[]) move(attribute);
    if ('children' in node) node.children = node.children.map(visit) as typeof node.children;
    return node;
  };
  visit(tree);
  return open === 0;
}
