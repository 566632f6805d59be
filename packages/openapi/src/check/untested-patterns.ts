import {visitObjects} from '../document/visit.ts';
import {isObject} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import type {JsonObject} from '../operation/types.ts';
import {LONGEST_PATTERN} from '../pattern/judge-pattern.ts';
import {readPattern} from '../pattern/read-pattern.ts';
import type {RuleFinding} from './check-document.ts';

/** The longest pattern that is quoted whole. */
const LONGEST = 120;

const quote = (pattern: string): string =>
  JSON.stringify(pattern.length > LONGEST ? `${pattern.slice(0, LONGEST)}…` : pattern);

const SYNTAX =
  'is no regular expression of ECMAScript (Unicode mode). Values are not checked against it. Write it without the syntax of other engines, such as "(?i)", "\\A" or "a++".';

const SLOW =
  'can take very long to reject a text. Values are not checked against it. Let each text match in one way only: write "a+" for "(a+)+" or "(a|aa)+", and repeat parts less often.';

function reasonFor(pattern: string): string | undefined {
  const {why} = readPattern(pattern);
  if (why === undefined) return undefined;
  if (pattern.length > LONGEST_PATTERN)
    return `has more than ${LONGEST_PATTERN} characters. Values are not checked against it. Shorten it.`;
  return why === 'syntax' ? SYNTAX : SLOW;
}

/** Each pattern that values are not checked against, once, where it is first. */
export function untestedPatterns(document: JsonObject): RuleFinding[] {
  const places = new Map<string, string[]>();
  const add = (pattern: string, path: string[]): void =>
    void places.set(pattern, [...(places.get(pattern) ?? []), toPointer(path)]);
  visitObjects(document, ({pattern, patternProperties}, path) => {
    if (typeof pattern === 'string') add(pattern, [...path, 'pattern']);
    if (!isObject(patternProperties)) return;
    for (const name of Object.keys(patternProperties))
      add(name, [...path, 'patternProperties', name]);
  });
  return [...places].flatMap(([pattern, [pointer = '', ...others]]): RuleFinding[] => {
    const reason = reasonFor(pattern);
    if (reason === undefined) return [];
    const more = others.length > 0 ? ` (here and in ${others.length} other places)` : '';
    return [{pointer, rule: 'pattern', message: `the pattern ${quote(pattern)}${more} ${reason}`}];
  });
}
