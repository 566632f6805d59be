import type {Finding} from '@batchwise/openapi/finding';
import {TimeLimitError, withinTime} from '@batchwise/openapi/node';

/** The time to read one file; a page of this site takes a hundredth of it. */
const MOST_MILLISECONDS = 5000;

/** Runs a function that reads or checks a file of a translation; a finding, when it takes too long or has too many levels. */
export function bounded<T>(
  file: string,
  run: () => T,
  milliseconds: number = MOST_MILLISECONDS,
): {result: T} | {problem: Finding} {
  try {
    return {result: withinTime(milliseconds, run)};
  } catch (error) {
    // An overflow of the stack is an error of the script's own context.
    const isOverflow = (error as Error).name === 'RangeError';
    if (!isOverflow && !(error instanceof TimeLimitError)) throw error;
    const message = isOverflow
      ? 'The file has too many levels.'
      : `The file takes longer than ${milliseconds / 1000} seconds to read or check.`;
    const hint = 'Make it shorter, and compare its marks with those of the English text.';
    const place = {file, line: 1, column: 1};
    return {problem: {...place, rule: 'limits', severity: 'error', message, hint}};
  }
}
