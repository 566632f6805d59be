import {withoutSeams} from './seam';

/** A part of a text, and whether it is what was searched for. */
export type Piece = {text: string; isMatch: boolean};

const MARK = /<mark>(.*?)<\/mark>/s;
const ESCAPED: Record<string, string> = {'&lt;': '<', '&gt;': '>'};

const readable = (text: string): string => withoutSeams(text).replace(/&[lg]t;/g, (entity) => ESCAPED[entity] ?? entity);

/** An excerpt of Pagefind, in which only `<mark>` is HTML, as text. */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(MARK)
    .map((text, index) => ({text: readable(text), isMatch: index % 2 === 1}))
    .filter(({text}) => text !== '');
}

/** A word as Pagefind compares it: small letters and digits, without accents. */
const plain = (word: string): string => word.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Whether a word of those that were found in an excerpt begins with what was typed, or one of the parts of a compound does. */
export function isBegunIn(excerpt: string, typed: string): boolean {
  const found = [...excerpt.matchAll(new RegExp(MARK, 'gs'))].flatMap(([, word = '']) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]);
  return found.some((word) => plain(word).startsWith(plain(typed)));
}
