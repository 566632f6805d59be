import {scanJson, tokenAt, type JsonExpected, type JsonMistake} from '../openapi/json/scan-json';
import type {Json} from '../openapi/types';

/** Deeper than any body of the API; far from what could exhaust the stack of a recursive function. */
const MAXIMUM_DEPTH = 64;

const WORDS: Record<JsonExpected, string> = {
  value: 'a value',
  first: 'a value or "]"',
  name: 'a name in double quotes or "}"',
  nextName: 'a name in double quotes',
  colon: '":"',
  comma: '"," or the end of this object or array',
  end: 'the end',
};

const HALF_A_CHARACTER = 'this string holds half a character';

/** Whether a token is a string with half a surrogate pair, which has no UTF-8 form (RFC 7493, 2.1): no answer could repeat it. */
const isHalf = (token: string): boolean =>
  token.startsWith('"') &&
  token.includes('\\u') &&
  /\p{Surrogate}/u.test(JSON.parse(token) as string);

/** Why a name cannot stand in an object that has these names already; undefined when it can. */
function nameError(token: string, names: Set<string>): string | undefined {
  const name = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
  // JSON.parse would keep it as an own property, but whoever copies the object might set a prototype with it.
  if (name === '__proto__') return 'the name "__proto__" is not allowed';
  if (names.has(name)) return `the name ${token} is there twice`;
  names.add(name);
  return undefined;
}

function mistakeText(text: string, {start, expected}: JsonMistake): string {
  if (start === text.length) return `it ends where ${WORDS[expected]} is expected`;
  const token = tokenAt(text, start);
  if (token !== undefined && isHalf(token)) return HALF_A_CHARACTER;
  if (token !== undefined)
    return `there is ${token.length > 40 ? `${token.slice(0, 40)}…` : token} where ${WORDS[expected]} is expected`;
  if (text[start] === '"')
    return 'this string is not closed, or holds a control character or an unknown escape';
  // The whole word, such as 01 or True, tells more than its first letter.
  const found = /^(?:[\w.+-]{1,40}|.)/su.exec(text.slice(start, start + 40))?.[0];
  return `there is ${JSON.stringify(found)} where ${WORDS[expected]} is expected`;
}

function place(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

/** The first mistake in the text, be it against JSON or against what is refused beyond that. */
function findError(text: string): {at: number; error: string} | undefined {
  /** The containers that are open: for an object the names seen in it so far, for an array null. */
  const open: (Set<string> | null)[] = [];
  let refused: {at: number; error: string} | undefined;
  const mistake = scanJson(text, (token, at, end) => {
    if (refused) return;
    let error: string | undefined;
    if (token === '}' || token === ']') open.pop();
    if (token === '{' || token === '[') {
      if (open.length === MAXIMUM_DEPTH)
        error = `it is nested more than ${MAXIMUM_DEPTH} levels deep`;
      open.push(token === '{' ? new Set() : null);
    }
    if (token === 'name' || token === 'value') {
      const written = text.slice(at, end);
      const names = token === 'name' ? open.at(-1) : undefined;
      if (isHalf(written)) error = HALF_A_CHARACTER;
      else if (names) error = nameError(written, names);
    }
    if (error !== undefined) refused = {at, error};
  });
  return refused ?? (mistake && {at: mistake.start, error: mistakeText(text, mistake)});
}

/**
 * Parses JSON text (RFC 8259), with the same words for a mistake in every engine. Stricter than `JSON.parse` where
 * its leniency only hides a mistake: it refuses a name given twice, `__proto__`, half a surrogate pair, and deep nesting.
 * @returns the value, or the first mistake with its line and column (in UTF-16 units, from 1).
 */
export function parseJson(text: string): {value: Json} | {error: string} {
  const found = findError(text);
  return found
    ? {error: `${place(text, found.at)}: ${found.error}`}
    : {value: JSON.parse(text) as Json};
}
