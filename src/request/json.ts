/** A piece of JSON text: punctuation, the name of a member, or a string, number or literal. */
export type JsonToken = '{' | '}' | '[' | ']' | ':' | ',' | 'name' | 'value';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** Offset behind the string that begins at `from`, or the offset of what is wrong as a negative number less one. */
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
    for (const end = at + 4; at < end; ) {
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
  return literal ? from + literal.length : numberEnd(text, from);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return at;
}

/**
 * Walks over JSON text (RFC 8259) without making values of it, so that every digit stays what it is.
 * Takes linear time and no recursion: neither megabytes nor deep nesting harm it.
 * @param visit is told each token with its place, in order.
 * @returns the offset of the first character that is not JSON (the length of the text, if it ends early),
 * or undefined when all of it is JSON; exactly then `JSON.parse` accepts it.
 */
export function scanJson(text: string, visit: (token: JsonToken, start: number, end: number) => void = () => {}): number | undefined {
  const open: ('{' | '[')[] = [];
  // What may come next: a value, a member's name, or what follows a value; `first` also allows the closing bracket.
  let expects: 'value' | 'name' | 'after' = 'value';
  let first = false;
  let at = skipSpace(text, 0);
  for (; at < text.length; at = skipSpace(text, at)) {
    const character = text[at];
    const parent = open.at(-1);
    const closes = (character === '}' && parent === '{') || (character === ']' && parent === '[');
    if (closes && (expects === 'after' || first)) {
      open.pop();
      visit(character, at, at + 1);
      at += 1;
      expects = 'after';
    } else if (expects === 'after') {
      if (character !== ',' || !parent) return at;
      visit(',', at, at + 1);
      at += 1;
      expects = parent === '{' ? 'name' : 'value';
    } else if (expects === 'name') {
      const end = character === '"' ? stringEnd(text, at) : ~at;
      if (end < 0) return ~end;
      visit('name', at, end);
      at = skipSpace(text, end);
      if (text[at] !== ':') return at;
      visit(':', at, at + 1);
      at += 1;
      expects = 'value';
    } else if (character === '{' || character === '[') {
      open.push(character);
      visit(character, at, at + 1);
      at += 1;
      expects = character === '{' ? 'name' : 'value';
      first = true;
      continue;
    } else {
      const end = scalarEnd(text, at);
      if (end < 0) return ~end;
      visit('value', at, end);
      at = end;
      expects = 'after';
    }
    first = false;
  }
  return open.length === 0 && expects === 'after' ? undefined : text.length;
}

/** Line and column (both from 1, in characters) of an offset. */
export function placeAt(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {line: before.split('\n').length, column: [...before.slice(lineStart)].length + 1};
}
