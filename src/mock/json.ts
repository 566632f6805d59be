import type {Json} from '../openapi/types';

/** Deeper than any body of the API; far from what could exhaust the stack of a recursive function. */
const MAXIMUM_DEPTH = 64;

const SPACE = /[ \t\r\n]*/y;

/** One token of RFC 8259: punctuation, a string, or a number or word that ends where it should. */
const TOKEN = /[{}[\]:,]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** What may come next. `first` is a value or the end of the array, `name` a name or the end of the object. */
type Expected = 'value' | 'first' | 'name' | 'nextName' | 'colon' | 'comma' | 'end';

const WORDS: Record<Expected, string> = {
  value: 'a value',
  first: 'a value or "]"',
  name: 'a name in double quotes or "}"',
  nextName: 'a name in double quotes',
  colon: '":"',
  comma: '"," or the end of this object or array',
  end: 'the end',
};

/** The containers that are open: for an object the names seen in it so far, for an array null. */
type Open = (Set<string> | null)[];

type Step = {expected: Expected} | {error: string};

const afterValue = (open: Open): Step => ({expected: open.length === 0 ? 'end' : 'comma'});

function openContainer(token: '{' | '[', open: Open): Step {
  if (open.length === MAXIMUM_DEPTH) return {error: `it is nested more than ${MAXIMUM_DEPTH} levels deep`};
  open.push(token === '{' ? new Set() : null);
  return {expected: token === '{' ? 'name' : 'first'};
}

function closeContainer(open: Open): Step {
  open.pop();
  return afterValue(open);
}

function readName(token: string, names: Set<string>): Step {
  const name = JSON.parse(token) as string;
  // JSON.parse would keep it as an own property, but whoever copies the object might set a prototype with it.
  if (name === '__proto__') return {error: 'the name "__proto__" is not allowed'};
  if (names.has(name)) return {error: `the name ${token} is there twice`};
  names.add(name);
  return {expected: 'colon'};
}

function step(token: string, expected: Expected, open: Open): Step {
  const inside = open.at(-1);
  const isString = token.startsWith('"');
  // A lone surrogate has no UTF-8 form (RFC 7493, 2.1), so that no answer could repeat it.
  if (isString && token.includes('\\u') && /\p{Surrogate}/u.test(JSON.parse(token) as string)) return {error: 'this string holds half a character'};
  if (expected === 'value' || expected === 'first') {
    if (token === '{' || token === '[') return openContainer(token, open);
    if (token === ']' && expected === 'first') return closeContainer(open);
    if (!/^[\]}:,]/.test(token)) return afterValue(open);
  }
  if (expected === 'name' && token === '}') return closeContainer(open);
  if ((expected === 'name' || expected === 'nextName') && isString && inside) return readName(token, inside);
  if (expected === 'colon' && token === ':') return {expected: 'value'};
  if (expected === 'comma' && token === ',') return {expected: inside ? 'nextName' : 'value'};
  if (expected === 'comma' && token === (inside ? '}' : ']')) return closeContainer(open);
  return {error: `there is ${token.length > 40 ? `${token.slice(0, 40)}…` : token} where ${WORDS[expected]} is expected`};
}

function unreadable(rest: string, expected: Expected): string {
  if (rest === '') return `it ends where ${WORDS[expected]} is expected`;
  if (rest.startsWith('"')) return 'this string is not closed, or holds a control character or an unknown escape';
  // The whole word, such as 01 or True, tells more than its first letter.
  const found = /^(?:[\w.+-]{1,40}|.)/su.exec(rest)?.[0];
  return `there is ${JSON.stringify(found)} where ${WORDS[expected]} is expected`;
}

function place(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

/** Where the text stops being JSON, and why; undefined when all of it is. Walks without recursion. */
function findError(text: string): string | undefined {
  const open: Open = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    if (at === text.length && expected === 'end') return undefined;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const next: Step = token === undefined ? {error: unreadable(text.slice(at), expected)} : step(token, expected, open);
    if ('error' in next) return `${place(text, at)}: ${next.error}`;
    expected = next.expected;
    at = TOKEN.lastIndex;
  }
}

/**
 * Parses JSON text (RFC 8259), with the same words for a mistake in every engine. Stricter than `JSON.parse` where
 * its leniency only hides a mistake: it refuses a name given twice, `__proto__`, half a surrogate pair, and deep nesting.
 * @returns the value, or the first mistake with its line and column (in UTF-16 units, from 1).
 */
export function parseJson(text: string): {value: Json} | {error: string} {
  const error = findError(text);
  return error === undefined ? {value: JSON.parse(text) as Json} : {error};
}
