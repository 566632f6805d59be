/** A page that matches a query, in the order of Pagefind. `place`: its place in the sidebar, if it has one. */
export type Ranked = {title: string; score: number; place: number | undefined};

/** Pagefind scores such pages by how often they repeat the word, which says little to a reader. */
const ALIKE = 0.8;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Puts pages that a query finds alike in the order of the sidebar: `batch` is in many titles, and the first step comes first. Only
 * pages with all words of the query in their titles change places, and only with each other.
 */
export function inReadingOrder<Page extends Ranked>(pages: Page[], query: string): Page[] {
  const asked = wordsOf(query);
  const least = (pages[0]?.score ?? 0) * ALIKE;
  const isAlike = ({title, score, place}: Page): boolean => {
    const words = wordsOf(title);
    return (
      place !== undefined &&
      score >= least &&
      asked.every((one) => words.some((word) => word.startsWith(one)))
    );
  };
  const alike = pages.filter(isAlike).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return pages.map((page) => (isAlike(page) ? (alike.shift() ?? page) : page));
}
