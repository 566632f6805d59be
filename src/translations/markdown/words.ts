import type {Block, BlockKind} from './types';

const WORDY: ReadonlySet<BlockKind> = new Set(['meta', 'heading', 'paragraph', 'cell', 'title']);

/** The number of words in a text: what stands between white space and has a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The number of words that readers see of a block; none for code and components, which are not translated. */
export function wordsOf({kind, normal}: Block): number {
  return WORDY.has(kind)
    ? countWords(normal.replace(/\]\([^)]*\)/g, ']').replace(/\{#\S+\}$/, ''))
    : 0;
}
