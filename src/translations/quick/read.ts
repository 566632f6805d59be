import type {Root} from 'mdast';
import {processorFor} from '../processor';
import {restore, treeOf} from './restore';
import {skeletonOf} from './skeleton';

const readWhole = (text: string): Root => processorFor(text).parse(text) as Root;

/** Reads the blocks that are plain by itself and leaves the rest to the whole parser; undefined when that cannot be. */
function readInParts(text: string): Root | undefined {
  const skeleton = skeletonOf(text);
  if (!skeleton || skeleton.leaves === 0) return undefined;
  const own = treeOf(skeleton, text);
  if (own) return own;
  try {
    const tree = readWhole(skeleton.text);
    return restore(tree, skeleton) ? tree : undefined;
  } catch {
    // What is wrong with the page is told of the page as it is.
    return undefined;
  }
}

/**
 * Reads a page of MDX into the tree that the whole parser makes of it, several times as fast where most of it is plain prose,
 * lists, tables and code.
 * @throws VFileMessage when the page does not parse.
 */
export const readMarkdown = (text: string): Root => readInParts(text) ?? readWhole(text);
