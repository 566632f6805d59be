/** The file with the words of the site, beside the index. It is only fetched for a query with a word that the index lacks. */
export const WORDS = 'words.json';

/** Shorter words differ from too many others by one letter. */
const MIN_LENGTH = 4;

/** Without accents and in small letters. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether one letter was added, left out or replaced, or two neighbours changed places. */
function isOneSlip(typed: string, word: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same += 1;
  const [ours, theirs] = [typed.slice(same), word.slice(same)];
  return (
    ours.slice(1) === theirs ||
    ours === theirs.slice(1) ||
    ours.slice(1) === theirs.slice(1) ||
    (ours[0] === theirs[1] && ours[1] === theirs[0] && ours.slice(2) === theirs.slice(2))
  );
}

/**
 * Replaces the words of a query that the index does not have by words of the site that differ by one typing error.
 * @param words the words of the site, the most frequent first.
 * @returns the corrected query; undefined when no word is similar.
 */
export function correct(
  query: string,
  missing: readonly string[],
  words: readonly string[],
): string | undefined {
  const nearest = (typed: string): string | undefined =>
    typed.length < MIN_LENGTH
      ? undefined
      : words.find((word) => isOneSlip(plain(typed), plain(word)));
  const corrected = query
    .trim()
    .split(/\s+/)
    .map((word) => (missing.includes(word) ? (nearest(word) ?? word) : word))
    .join(' ');
  return corrected === query.trim().replace(/\s+/g, ' ') ? undefined : corrected;
}
