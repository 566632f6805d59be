import {distance} from '@batchwise/openapi/finding';

/** A page of a language, with its path below the base URL, and the category of the sidebar that it is in. */
export type ListedPage = {
  path: string;
  title: string;
  description: string;
  group?: string;
  isReference?: true;
  /** The operation that a page of the API reference is about. */
  operation?: {method: string; path: string};
  isEnglish?: true;
};

/** The least similarity of a suggestion, of 1, and the number of suggestions. */
const LIKE_ENOUGH = 0.45;
const MOST = 3;
/** A word with this similarity to another is a typing error of it. */
const SLIP = 0.7;
/** Similarity by words counts less than similarity by letters. */
const WORDS_WEIGHT = 0.9;

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** The words of a path or title, without accents. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The similarity of two texts by Levenshtein distance: 1 for equal, 0 for nothing in common. */
export function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 1;
  return 1 - distance(one, other) / longest;
}

/** The share of words that two lists have in common. Typing errors count less. */
function shared(wanted: readonly string[], words: readonly string[]): number {
  const best = wanted.map((word) => Math.max(0, ...words.map((other) => likeness(word, other))));
  const hits = best.filter((value) => value >= SLIP).reduce((sum, value) => sum + value, 0);
  return wanted.length + words.length === 0 ? 0 : (2 * hits) / (wanted.length + words.length);
}

/** The path below a base URL, without its ending. */
const pathBelow = (base: string, path: string): string =>
  decoded(path.startsWith(base) ? path.slice(base.length) : path)
    .replace(/\.(?:html?|mdx?)$/i, '')
    .replace(/\/index$/i, '');

const lastPart = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? '';

/** The words of the last part of a path, to search for. */
export const queryOf = (path: string, base: string): string =>
  wordsOf(lastPart(pathBelow(base, path))).join(' ');

/**
 * The pages with the most similar addresses, the best first; empty when no page is similar.
 * @param path of the wrong address, as in `location.pathname`.
 * @param base the base URL of the language: `/docs/nl/`.
 */
export function nearestPages(
  path: string,
  base: string,
  pages: readonly ListedPage[],
): ListedPage[] {
  const inside = pathBelow(base, path);
  const words = wordsOf(inside);
  const last = wordsOf(lastPart(inside));
  const scoreOf = ({path: slug, title}: ListedPage): number => {
    const slugWords = wordsOf(slug);
    const letters = Math.max(
      likeness(words.join(' '), slugWords.join(' ')),
      likeness(last.join(' '), wordsOf(lastPart(slug)).join(' ')),
    );
    return Math.max(
      letters,
      WORDS_WEIGHT * Math.max(shared(last, slugWords), shared(last, wordsOf(title))),
    );
  };
  const scored = pages
    .map((page) => ({page, score: scoreOf(page)}))
    .filter(({page, score}) => page.path !== '' && score >= LIKE_ENOUGH);
  return scored
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({page}) => page);
}
