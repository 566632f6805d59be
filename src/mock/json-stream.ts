/** Is told what stands in the text. @returns false to refuse it. */
export type JsonVisit = {
  /** A value begins, inside so many containers. */
  value: (depth: number, isObject: boolean) => boolean;
  /** A member of an object begins. */
  name: () => boolean;
};

/** Reads JSON text piece by piece in constant memory, and keeps nothing of it. */
export type JsonStream = {
  /** Reads on. @returns where the first mistake stands in this piece, -1 when there is none so far. */
  write: (text: string) => number;
  /** Whether one whole value was read, or nothing but white space. */
  isWhole: () => boolean;
  /** Begins with another text. */
  reset: () => void;
};

/** As deep as the mock's other reader goes. */
const MAXIMUM_DEPTH = 64;

type Expected = 'value' | 'first' | 'name' | 'nextName' | 'colon' | 'comma';
type InNumber = 'minus' | 'zero' | 'integer' | 'point' | 'fraction' | 'e' | 'sign' | 'exponent';
type Mode = Expected | InNumber | 'string' | 'escape' | 'hex' | 'word';

const DIGIT = /[0-9]/;
const WORDS: Record<string, string> = {t: 'rue', f: 'alse', n: 'ull'};

/** RFC 8259, section 6: which character leads where within a number. */
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
/** A number may end here. */
const ENDS = new Set<Mode>(['zero', 'integer', 'fraction', 'exponent']);

const NOT_PLAIN = /["\\\u0000-\u001f]/g;

/** Where the characters of a string that stand for themselves end. Most of a file is made of them. */
function endOfPlain(text: string, from: number): number {
  NOT_PLAIN.lastIndex = from;
  return NOT_PLAIN.exec(text)?.index ?? text.length;
}

/** Makes a reader of one JSON text (RFC 8259) after the other. */
export function createJsonStream(visit: JsonVisit): JsonStream {
  let mode: Mode = 'value';
  /** What is open: true for an object. */
  let open: boolean[] = [];
  let isName = false;
  let isBegun = false;
  /** Hexadecimal digits or letters that are still to come. */
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
    if (!visit.value(open.length, character === '{')) return false;
    if (character === '{' || character === '[') return openContainer(character === '{');
    if (character === '"') return beginString(false);
    if (character in WORDS) {
      mode = 'word';
      rest = WORDS[character];
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
    return character === '"' && visit.name() && beginString(true);
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
  const readWord = (character: string): boolean => {
    if (character !== rest[0]) return false;
    rest = rest.slice(1);
    if (rest === '') mode = 'comma';
    return true;
  };
  const read = (character: string): boolean => {
    if (mode === 'string') return readString(character);
    if (mode === 'escape') return readEscape(character);
    if (mode === 'hex') return readHex(character);
    if (mode === 'word') return readWord(character);
    if (!isInNumber(mode)) return readBetween(character);
    const next = NUMBER[mode](character);
    if (next === undefined && !ENDS.has(mode)) return false;
    mode = next ?? 'comma';
    return next !== undefined || readBetween(character);
  };

  return {
    write: (text) => {
      for (let at = 0; at < text.length; at += 1) {
        if (mode === 'string') at = endOfPlain(text, at);
        if (at < text.length && !read(text.charAt(at))) return at;
      }
      return -1;
    },
    isWhole: () => !isBegun || (open.length === 0 && (mode === 'comma' || ENDS.has(mode))),
    reset: () => {
      mode = 'value';
      open = [];
      isBegun = false;
    },
  };
}
