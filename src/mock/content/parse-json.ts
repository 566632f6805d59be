import {
  type Json,
  type JsonExpected,
  type JsonMistake,
  scanJson,
  tokenAt,
} from '@batchwise/openapi/json';

/** Deeper than any body of the API, and safe for recursive functions. */
export const MAXIMUM_DEPTH = 64;

const WORDS: Record<JsonExpected, string> = {
  value: 'a value',
  first: 'a value or "]"',
  name: 'a name in double quotes or "}"',
  nextName: 'a name in double quotes',
  colon: '":"',
  comma: '"," or the end of this object or array',
  end: 'the end',
};

const LONE_SURROGATE = 'this string contains an incomplete character (a lone surrogate)';

/** Whether a token is a string with a lone surrogate, which UTF-8 cannot encode (RFC 7493, 2.1). */
const hasLoneSurrogate = (token: string): boolean =>
  token.startsWith('"') &&
  token.includes('\\u') &&
  /\p{Surrogate}/u.test(JSON.parse(token) as string);

/** Explains why an object with these names cannot have another member of this name. */
function nameError(token: string, names: Set<string>): string | undefined {
  const name = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
  // Harmless in JSON.parse, but copying the object could set its prototype.
  if (name === '__proto__') return 'the name "__proto__" is not allowed';
  if (names.has(name)) return `the name ${token} occurs twice`;
  names.add(name);
  return undefined;
}

function describeMistake(text: string, {start, expected}: JsonMistake): string {
  if (start === text.length) return `the text ends where ${WORDS[expected]} is expected`;
  const token = tokenAt(text, start);
  if (token !== undefined && hasLoneSurrogate(token)) return LONE_SURROGATE;
  if (token !== undefined)
    return `found ${token.length > 40 ? `${token.slice(0, 40)}…` : token} where ${WORDS[expected]} is expected`;
  if (text[start] === '"')
    return 'this string has no end, or contains a control character or an unknown escape';
  // The whole word, such as 01 or True, is clearer than its first letter.
  const found = /^(?:[\w.+-]{1,40}|.)/su.exec(text.slice(start, start + 40))?.[0];
  return `found ${JSON.stringify(found)} where ${WORDS[expected]} is expected`;
}

function position(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

/** Finds the first mistake: invalid JSON, or valid JSON that {@link parseJson} rejects. */
function findError(text: string): {at: number; error: string} | undefined {
  /** The open containers: the names so far for an object, null for an array. */
  const open: (Set<string> | null)[] = [];
  let rejected: {at: number; error: string} | undefined;
  const mistake = scanJson(text, (token, at, end) => {
    if (rejected) return;
    let error: string | undefined;
    if (token === '}' || token === ']') open.pop();
    if (token === '{' || token === '[') {
      if (open.length === MAXIMUM_DEPTH)
        error = `the nesting is deeper than ${MAXIMUM_DEPTH} levels`;
      open.push(token === '{' ? new Set() : null);
    }
    if (token === 'name' || token === 'value') {
      const written = text.slice(at, end);
      const names = token === 'name' ? open.at(-1) : undefined;
      if (hasLoneSurrogate(written)) error = LONE_SURROGATE;
      else if (names) error = nameError(written, names);
    }
    if (error !== undefined) rejected = {at, error};
  });
  return rejected ?? (mistake && {at: mistake.start, error: describeMistake(text, mistake)});
}

/**
 * Parses JSON text (RFC 8259) with the same error messages in every engine. It is stricter than `JSON.parse`:
 * it rejects duplicate names, `__proto__`, lone surrogates and deep nesting.
 * @returns the value, or the first mistake with its line and column (in UTF-16 units, from 1).
 */
export function parseJson(text: string): {value: Json} | {error: string} {
  const found = findError(text);
  return found
    ? {error: `${position(text, found.at)}: ${found.error}`}
    : {value: JSON.parse(text) as Json};
}
