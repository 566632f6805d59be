import type {Finding} from '@batchwise/openapi/finding';

/** A mistake in a command line; it is in no file. */
export const usageFinding = (message: string, hint: string): Finding => ({
  file: '',
  line: 1,
  column: 1,
  rule: 'usage',
  severity: 'error',
  message,
  hint,
});

/** The Levenshtein distance of two words: how many letters to insert, delete or replace. */
export function distance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The known words that a mistyped word may stand for. */
export function nearWords(word: string, known: readonly string[]): string[] {
  return known.filter((one) => {
    const isSimilar = Math.abs(word.length - one.length) <= 2 && distance(word, one) <= 2;
    return isSimilar || (word.length > 2 && one.startsWith(word));
  });
}
