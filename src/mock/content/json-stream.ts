import {MAXIMUM_DEPTH} from './parse-json';

/** Functions that the reader calls. Each returns false to reject the text. */
export type JsonVisitor = {
  /** A value begins; `depth` is the number of containers around it. */
  value: (depth: number, isObject: boolean) => boolean;
  /** A member of an object begins. */
  name: () => boolean;
};

/** Validates JSON text in chunks, in constant memory. */
export type JsonStream = {
  /** Reads a chunk. @returns the offset of the first mistake in it, -1 when there is none. */
  write: (text: string) => number;
  /** Whether the text so far is one complete value, or only white space. */
  isWhole: () => boolean;
  /** Starts a new text. */
  reset: () => void;
};

type Expected = 'value' | 'first' | 'name' | 'nextName' | 'colon' | 'comma';
type InNumber = 'minus' | 'zero' | 'integer' | 'point' | 'fraction' | 'e' | 'sign' | 'exponent';
type Mode = Expected | InNumber | 'string' | 'escape' | 'hex' | 'literal';

const DIGIT = /[0-9]/;
/** The literals without their first letter. */
const LITERALS: Partial<Record<string, string>> = {t: 'rue', f: 'alse', n: 'ull'};

/** The state machine of a number (RFC 8259, 6). */
const NUMBER: Record<InNumber, (character: string) => InNumber | undefined> = {
  minus: (character) =>
    character === '0' ? 'zero' : DIGIT.test(character) ? 'integer' : undefined,
  zero: (character) => (character === '.' ? 'point' : /[eE]/.test(character) ? 'e' : undefined),
  integer: (character) => (DIGIT.test(character) ? 'integer' : NUMBER.zero(character)),
  point: (character) => (DIGIT.test(character) ? 'fraction' : undefined),
  fraction: (character) =>
    DIGIT.test(character) ? 'fraction' : /[eE]/.test(character) ? 'e' : undefined,
  e: (character) => (/[+-]/.test(character) ? 'sign' : NUMBER.sign(character)),
  sign: (character) => (DIGIT.test(character) ? 'exponent' : undefined),
  exponent: (character) => NUMBER.sign(character),
};
const isInNumber = (mode: Mode): mode is InNumber => mode in NUMBER;
/** The states in which a number may end. */
const NUMBER_ENDS = new Set<Mode>(['zero', 'integer', 'fraction', 'exponent']);

const SPECIAL = /["\\\u0000-\u001f]/g;

/** The offset of the next quote, escape or control character. Skipping to it makes long strings fast. */
function findSpecial(text: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.exec(text)?.index ?? text.length;
}

/** Creates a reader of consecutive JSON texts (RFC 8259). */
export function createJsonStream(visitor: JsonVisitor): JsonStream {
  let mode: Mode = 'value';
  /** The open containers: true for an object. */
  let open: boolean[] = [];
  let isName = false;
  let isBegun = false;
  /** The letters of a literal, or a placeholder for each hexadecimal digit, that are still missing. */
  let rest = '';

  const close = (isObject: boolean): boolean => {
    if (open.pop() !== isObject) return false;
    mode = 'comma';
    return true;
  };
  const openContainer = (isObject: boolean): boolean => {
    mode = isObject ? 'name' : 'first';
    return open.push(isObject) <= MAXIMUM_DEPTH;
  };
  const beginString = (asName: boolean): boolean => {
    mode = 'string';
    isName = asName;
    return true;
  };
  const beginValue = (character: string): boolean => {
    isBegun = true;
    if (!visitor.value(open.length, character === '{')) return false;
    if (character === '{' || character === '[') return openContainer(character === '{');
    if (character === '"') return beginString(false);
    const literal = LITERALS[character];
    if (literal !== undefined) {
      mode = 'literal';
      rest = literal;
      return true;
    }
    const next = character === '-' ? 'minus' : NUMBER.minus(character);
    mode = next ?? mode;
    return next !== undefined;
  };
  const readComma = (character: string): boolean => {
    if (character === '}' || character === ']') return close(character === '}');
    if (character !== ',' || open.length === 0) return false;
    mode = open.at(-1) ? 'nextName' : 'value';
    return true;
  };
  const readBetween = (character: string): boolean => {
    if (character === ' ' || character === '\n' || character === '\r' || character === '\t')
      return true;
    if (mode === 'comma') return readComma(character);
    if (mode === 'colon') {
      mode = 'value';
      return character === ':';
    }
    if (mode === 'first' && character === ']') return close(false);
    if (mode === 'name' && character === '}') return close(true);
    if (mode === 'value' || mode === 'first') return beginValue(character);
    return character === '"' && visitor.name() && beginString(true);
  };
  const readString = (character: string): boolean => {
    if (character === '\\') mode = 'escape';
    else if (character === '"') mode = isName ? 'colon' : 'comma';
    return character >= ' ';
  };
  const readEscape = (character: string): boolean => {
    mode = character === 'u' ? 'hex' : 'string';
    rest = '0000';
    return '"\\/bfnrtu'.includes(character);
  };
  const readHex = (character: string): boolean => {
    rest = rest.slice(1);
    if (rest === '') mode = 'string';
    return /[0-9a-fA-F]/.test(character);
  };
  const readLiteral = (character: string): boolean => {
    if (character !== rest[0]) return false;
    rest = rest.slice(1);
    if (rest === '') mode = 'comma';
    return true;
  };
  const read = (character: string): boolean => {
    if (mode === 'string') return readString(character);
    if (mode === 'escape') return readEscape(character);
    if (mode === 'hex') return readHex(character);
    if (mode === 'literal') return readLiteral(character);
    if (!isInNumber(mode)) return readBetween(character);
    const next = NUMBER[mode](character);
    if (next === undefined && !NUMBER_ENDS.has(mode)) return false;
    mode = next ?? 'comma';
    return next !== undefined || readBetween(character);
  };

  return {
    write: (text) => {
      for (let at = 0; at < text.length; at += 1) {
        if (mode === 'string') at = findSpecial(text, at);
        if (at < text.length && !read(text.charAt(at))) return at;
      }
      return -1;
    },
    isWhole: () => !isBegun || (open.length === 0 && (mode === 'comma' || NUMBER_ENDS.has(mode))),
    reset: () => {
      mode = 'value';
      open = [];
      isBegun = false;
    },
  };
}
