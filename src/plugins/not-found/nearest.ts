/** A page of a language: its path below the base URL, its title, and whether that is in English for want of a translation. */
export type ListedPage = [path: string, title: string, isEnglish?: 1];

/** How like a page has to be to be offered, of 1, and how many are. */
const LIKE_ENOUGH = 0.45;
const MOST = 3;
/** A word that is so like another one is a slip of it. */
const SLIP = 0.7;
/** What is alike by words comes after what is alike letter by letter. */
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

/** How like two texts are: 1 for the same, 0 for nothing in common; by the distance of Levenshtein. */
export function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 1;
  let row = Array.from({length: other.length + 1}, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return 1 - (row[other.length] ?? 0) / longest;
}

/** How many of the words in two lists go together, slips counted less. */
function shared(wanted: readonly string[], words: readonly string[]): number {
  const best = wanted.map((word) => Math.max(0, ...words.map((other) => likeness(word, other))));
  const hits = best.filter((value) => value >= SLIP).reduce((sum, value) => sum + value, 0);
  return wanted.length + words.length === 0 ? 0 : (2 * hits) / (wanted.length + words.length);
}

/**
 * The pages that somebody may have looked for, the likeliest first; none when nothing is like it.
 * @param path of the address that has no page, as in `location.pathname`.
 * @param base the base URL of the language: `/docs/nl/`.
 */
export function nearestPages(
  path: string,
  base: string,
  pages: readonly ListedPage[],
): ListedPage[] {
  const inside = path.startsWith(base) ? path.slice(base.length) : path;
  const words = wordsOf(
    decoded(inside)
      .replace(/\.(?:html?|mdx?)$/i, '')
      .replace(/\/index$/i, ''),
  );
  const last = wordsOf(
    decoded(inside)
      .replace(/\.(?:html?|mdx?)$/i, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? '',
  );
  const scoreOf = ([slug, title]: ListedPage): number => {
    const slugWords = wordsOf(slug);
    const letters = Math.max(
      likeness(words.join(' '), slugWords.join(' ')),
      likeness(last.join(' '), wordsOf(slug.split('/').at(-1) ?? '').join(' ')),
    );
    return Math.max(
      letters,
      WORDS_WEIGHT * Math.max(shared(last, slugWords), shared(last, wordsOf(title))),
    );
  };
  const scored = pages
    .map((page) => ({page, score: scoreOf(page)}))
    .filter(({page, score}) => page[0] !== '' && score >= LIKE_ENOUGH);
  return scored
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({page}) => page);
}
