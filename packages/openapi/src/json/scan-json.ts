/** A token of JSON text: punctuation, the name of a member, or a string, number or literal. */
export type JsonToken = '{' | '}' | '[' | ']' | ':' | ',' | 'name' | 'value';

/**
 * The tokens that may come next. `first` is a value or the end of the array, `name` a name or the
 * end of the object, `nextName` a name only, `comma` a comma or the end of the object or array,
 * `end` only white space.
 */
export type JsonExpected = 'value' | 'first' | 'name' | 'nextName' | 'colon' | 'comma' | 'end';

/** The place where text stops being JSON. */
export type JsonMistake = {
  /**
   * The offset of the first character that is not JSON; the length of the text when it ends early.
   */
  offset: number;
  /** The beginning of the token at `offset`, such as the quote of an unclosed string. */
  start: number;
  /** The token that was expected at `start`. */
  expected: JsonExpected;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Returns the offset after the string that begins at `from`, or the complement (`~`) of the offset
 * of a mistake.
 */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return ~at;
    if (code !== 92) continue;
    at += 1;
    const escaped = text[at];
    if (escaped === undefined || !'"\\/bfnrtu'.includes(escaped)) return ~at;
    if (escaped !== 'u') continue;
    for (const end = at + 4; at < end;) {
      at += 1;
      if (!/[0-9a-fA-F]/.test(text.charAt(at))) return ~at;
    }
  }
  return ~text.length;
}

function numberEnd(text: string, from: number): number {
  let at = text[from] === '-' ? from + 1 : from;
  if (!isDigit(text.charCodeAt(at))) return ~at;
  at = text[at] === '0' ? at + 1 : digitsEnd(text, at);
  if (text[at] === '.') {
    if (!isDigit(text.charCodeAt(at + 1))) return ~(at + 1);
    at = digitsEnd(text, at + 1);
  }
  if (text[at] !== 'e' && text[at] !== 'E') return at;
  at += text[at + 1] === '+' || text[at + 1] === '-' ? 2 : 1;
  return isDigit(text.charCodeAt(at)) ? digitsEnd(text, at) : ~at;
}

function scalarEnd(text: string, from: number): number {
  if (text[from] === '"') return stringEnd(text, from);
  const literal = ['true', 'false', 'null'].find((word) => text.startsWith(word, from));
  const end = literal ? from + literal.length : numberEnd(text, from);
  // A literal or number ends at punctuation or white space: 01 is one mistake, not two numbers.
  return end >= 0 && /[\w.+-]/.test(text.charAt(end)) ? ~end : end;
}

/** Returns the token that begins at an offset, whatever is expected there, or undefined. */
export function tokenAt(text: string, offset: number): string | undefined {
  const character = text.charAt(offset);
  if (character !== '' && '{}[]:,'.includes(character)) return character;
  const end = scalarEnd(text, offset);
  return end < 0 ? undefined : text.slice(offset, end);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return at;
}

const isBracket = (character: string | undefined): character is '{' | '}' | '[' | ']' =>
  character !== undefined && '{}[]'.includes(character);

function closes(bracket: string, expected: JsonExpected, parent: '{' | '[' | undefined): boolean {
  if (expected === 'comma') return bracket === (parent === '{' ? '}' : ']');
  return (expected === 'name' && bracket === '}') || (expected === 'first' && bracket === ']');
}

/**
 * Reads the token at an offset; an `end` below 0 is the complement (`~`) of the offset of a
 * mistake.
 */
function readToken(
  text: string,
  at: number,
  expected: JsonExpected,
  parent: '{' | '[' | undefined,
): {token: JsonToken; end: number} {
  const character = text[at];
  const isValue = expected === 'value' || expected === 'first';
  const opens = isValue && (character === '{' || character === '[');
  if (isBracket(character) && (opens || closes(character, expected, parent)))
    return {token: character, end: at + 1};
  if (isValue) return {token: 'value', end: scalarEnd(text, at)};
  if (expected === 'name' || expected === 'nextName')
    return {token: 'name', end: character === '"' ? stringEnd(text, at) : ~at};
  const token = expected === 'colon' ? ':' : ',';
  return {token, end: character === token && expected !== 'end' ? at + 1 : ~at};
}

function afterToken(token: JsonToken, parent: '{' | '[' | undefined): JsonExpected {
  if (token === '{') return 'name';
  if (token === '[') return 'first';
  if (token === 'name') return 'colon';
  if (token === ':') return 'value';
  if (token === ',') return parent === '{' ? 'nextName' : 'value';
  return parent ? 'comma' : 'end';
}

/**
 * Scans JSON text (RFC 8259) without creating values, so that numbers keep every digit. It takes
 * linear time and does not recurse, so megabytes and deep nesting are safe.
 * @param visit receives each token with its offsets, in order, up to the first mistake.
 * @returns the first mistake, or undefined exactly where `JSON.parse` accepts the text.
 */
export function scanJson(
  text: string,
  visit: (token: JsonToken, start: number, end: number) => void = () => {},
): JsonMistake | undefined {
  const open: ('{' | '[')[] = [];
  let expected: JsonExpected = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const {token, end} = readToken(text, at, expected, open.at(-1));
    if (end < 0) return {offset: ~end, start: at, expected};
    visit(token, at, end);
    if (token === '{' || token === '[') open.push(token);
    if (token === '}' || token === ']') open.pop();
    expected = afterToken(token, open.at(-1));
    at = skipSpace(text, end);
  }
  return expected === 'end' ? undefined : {offset: at, start: at, expected};
}

/** Returns line and column (both from 1, in characters) of an offset. */
export function placeAt(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {line: before.split('\n').length, column: [...before.slice(lineStart)].length + 1};
}
