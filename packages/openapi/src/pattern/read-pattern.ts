import {judgePattern, LONGEST_PATTERN} from './judge-pattern.ts';

/** A pattern as it is tested, or why it is not. */
export type PatternRead =
  | {pattern: string; why?: undefined}
  /** `syntax`: for another engine. `slow`: it can take years to reject a text. */
  | {pattern?: undefined; why: 'syntax' | 'slow'};

/** Whether a pattern is valid in all browsers; some do not know groups with flags, as in `(?i:a)`. */
function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp && !/(?<!\\)\(\?[a-z-]+:/.test(text);
  } catch {
    return false;
  }
}

/** Removes needless escapes, and escapes hyphens that do not form a range. */
function forUnicodeMode(pattern: string): string {
  const tokens = pattern.match(/\\[\s\S]|[\s\S]/g) ?? [];
  const isSet = (token: string | undefined): boolean =>
    token !== undefined && /^\\[dswDSW]$/.test(token);
  let inClass = false;
  return tokens
    .map((token, index) => {
      if (token === '[' || token === ']') inClass = token === '[';
      if (token === '-' && inClass && (isSet(tokens[index - 1]) || isSet(tokens[index + 1])))
        return '\\-';
      const needless =
        /^\\(?![A-Za-z0-9^$\\.*+?()[\]{}|/])/.test(token) && !(inClass && token === '\\-');
      return needless ? token.slice(1) : token;
    })
    .join('');
}

/**
 * Removes slashes around a pattern, as other languages write them: with them it would match
 * nothing.
 */
const withoutSlashes = (pattern: string): string =>
  /^\/(\^[\s\S]*\$)\/$/.exec(pattern)?.[1] ?? pattern;

/** A group that holds one repeated character, class or escape, and is itself repeated. */
const NESTED = /(\((?:\?:)?(?:\[(?:\\.|[^\]\\])*\]|\\?[^()[\]\\|]))([*+])\)([*+])/g;

/**
 * Writes a repeated repetition such as `([a-z]+)*` as one, `([a-z]*)`, which matches the same
 * texts. A regular expression takes exponential time to reject a text with the former.
 */
const withoutNesting = (pattern: string): string =>
  pattern.replace(NESTED, (_, group: string, inner: string, outer: string) =>
    inner === '+' && outer === '+' ? `${group}+)` : `${group}*)`,
  );

function read(written: string): PatternRead {
  if (written.length > LONGEST_PATTERN) return {why: 'slow'};
  const short = withoutNesting(withoutSlashes(written));
  const pattern = [short, forUnicodeMode(short)].find(isPattern);
  if (pattern === undefined) return {why: 'syntax'};
  return judgePattern(pattern) === 'unbounded' ? {why: 'slow'} : {pattern};
}

const known = new Map<string, PatternRead>();

/**
 * Makes a pattern valid in the Unicode mode of ECMAScript, which rejects the common `\_` and
 * `[\w-.]`, and judges whether it can be tested in reasonable time.
 */
export function readPattern(written: string): PatternRead {
  const result = known.get(written) ?? read(written);
  known.set(written, result);
  return result;
}
