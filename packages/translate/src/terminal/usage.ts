import {distance, type Finding} from '@batchwise/openapi/finding';

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

/** The known words that a mistyped word may stand for. */
export function nearWords(word: string, known: readonly string[]): string[] {
  return known.filter((one) => {
    const isSimilar = Math.abs(word.length - one.length) <= 2 && distance(word, one) <= 2;
    return isSimilar || (word.length > 2 && one.startsWith(word));
  });
}
