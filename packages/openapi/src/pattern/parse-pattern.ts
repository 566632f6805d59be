/** A range of code points, both ends included. */
export type CharacterRange = [from: number, to: number];

/** A part of a regular expression (ECMAScript, Unicode mode). The ranges are samples of what a class matches. */
export type PatternNode =
  | {kind: 'text'; text: string}
  /** `source` is how the class or escape is written. */
  | {kind: 'oneOf'; ranges: CharacterRange[]; source: string}
  | {kind: 'group'; alternatives: PatternNode[][]; name?: string}
  | {kind: 'repeat'; node: PatternNode; least: number; most: number}
  | {kind: 'backreference'; group: string}
  | {kind: 'assertion'; source: string}
  | {kind: 'lookaround'; alternatives: PatternNode[][]};

const LOWER: CharacterRange = [97, 122];
const UPPER: CharacterRange = [65, 90];
const DIGIT: CharacterRange = [48, 57];
const SPACES: CharacterRange[] = [
  [32, 32],
  [9, 13],
];
const WORD: CharacterRange[] = [LOWER, UPPER, DIGIT, [95, 95]];
/** Letters come first: they are the plainest choice where a class leaves much open. */
const PRINTABLE: CharacterRange[] = [LOWER, UPPER, DIGIT, [32, 126], [160, 0x2fff]];

/** Values of `\p{…}`, as far as they are common. */
const PROPERTIES: Record<string, CharacterRange[]> = {
  L: [LOWER],
  Letter: [LOWER],
  Alphabetic: [LOWER],
  Ll: [LOWER],
  Lu: [UPPER],
  N: [DIGIT],
  Nd: [DIGIT],
  Z: SPACES,
  Zs: [[32, 32]],
  P: [[45, 46]],
  S: [[43, 43]],
  ASCII: [LOWER, [32, 126]],
};

/** How many characters of each printable range a negated class offers. */
const MOST_NEGATED = 40;

function negate(ranges: CharacterRange[]): CharacterRange[] {
  const isIn = (code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to);
  return PRINTABLE.flatMap(([from, to]) => {
    const free: CharacterRange[] = [];
    for (let code = from; code <= to && free.length < MOST_NEGATED; code += 1)
      if (!isIn(code)) free.push([code, code]);
    return free;
  });
}

const ESCAPES: Record<string, CharacterRange[]> = {
  d: [DIGIT],
  w: WORD,
  s: SPACES,
  D: negate([DIGIT]),
  W: negate(WORD),
  S: [LOWER, [33, 126]],
  n: [[10, 10]],
  r: [[13, 13]],
  t: [[9, 9]],
  v: [[11, 11]],
  f: [[12, 12]],
  0: [[0, 0]],
};

function single(character: string): CharacterRange[] {
  const code = character.codePointAt(0) ?? 0;
  return [[code, code]];
}

/**
 * Parses a regular expression, which has to be valid in Unicode mode.
 * @returns its alternatives, each a sequence of nodes.
 */
export function parsePattern(pattern: string): PatternNode[][] {
  let at = 0;
  let groups = 0;

  const take = (expression: RegExp): RegExpExecArray | undefined => {
    const sticky = new RegExp(expression.source, 'uy');
    sticky.lastIndex = at;
    const found = sticky.exec(pattern) ?? undefined;
    if (found) at = sticky.lastIndex;
    return found;
  };
  const takeCharacter = (): string => take(/[\s\S]/)?.[0] ?? '';

  const parseEscape = (): CharacterRange[] => {
    const property = take(/([pP])\{(?:\w+=)?(\w+)\}/);
    if (property) {
      const ranges = PROPERTIES[property[2] ?? ''] ?? PRINTABLE;
      return property[1] === 'P' ? negate(ranges) : ranges;
    }
    const hex = take(/u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})/);
    if (hex) {
      const code = parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '0', 16);
      return [[code, code]];
    }
    const control = take(/c([A-Za-z])/)?.[1];
    if (control !== undefined) return single(String.fromCharCode(control.charCodeAt(0) % 32));
    const character = takeCharacter() || '\\';
    return ESCAPES[character] ?? single(character);
  };

  const parseClassAtom = (): CharacterRange[] =>
    take(/\\/) ? parseEscape() : single(takeCharacter());

  const parseClass = (): CharacterRange[] => {
    const isNegated = take(/\^/) !== undefined;
    const ranges: CharacterRange[] = [];
    while (at < pattern.length && !take(/\]/)) {
      const from = parseClassAtom();
      const [only] = from;
      if (only && from.length === 1 && take(/-(?!\])/)) {
        const [to] = parseClassAtom();
        ranges.push([only[0], to?.[1] ?? only[1]]);
      } else {
        ranges.push(...from);
      }
    }
    return isNegated ? negate(ranges) : ranges;
  };

  const parseAtom = (): PatternNode => {
    const start = at;
    const written = (): string => pattern.slice(start, at);
    if (take(/\[/)) return {kind: 'oneOf', ranges: parseClass(), source: written()};
    const assertion = take(/\\[bB]|\^|\$/);
    if (assertion) return {kind: 'assertion', source: assertion[0]};
    const reference = take(/\\(?:k<(\w+)>|([1-9]\d*))/);
    if (reference) return {kind: 'backreference', group: reference[1] ?? reference[2] ?? ''};
    if (take(/\\/)) return {kind: 'oneOf', ranges: parseEscape(), source: written()};
    if (take(/\./)) return {kind: 'oneOf', ranges: PRINTABLE, source: '.'};
    if (take(/\(\?<?[=!]/)) return {kind: 'lookaround', alternatives: parseAlternatives()};
    const group = take(/\((\?:|\?<(\w+)>|\?[a-z-]+:)?/);
    if (!group) return {kind: 'text', text: takeCharacter()};
    const [, modifier, ownName] = group;
    const isCapturing = modifier === undefined || ownName !== undefined;
    if (isCapturing) groups += 1;
    const name = isCapturing ? (ownName ?? String(groups)) : undefined;
    const alternatives = parseAlternatives();
    return {kind: 'group', alternatives, ...(name === undefined ? {} : {name})};
  };

  const parseQuantified = (): PatternNode[] => {
    const node = parseAtom();
    const found = take(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/);
    if (!found) return [node];
    const [, sign, count, comma, limit] = found;
    const least = sign === '+' ? 1 : Number(count ?? 0);
    if (sign === '?') return [{kind: 'repeat', node, least, most: 1}];
    const isOpen = sign !== undefined || (comma !== '' && limit === '');
    const most = isOpen ? Infinity : Number(limit || count);
    return [{kind: 'repeat', node, least, most}];
  };

  /** Parses to the end of a group, or of the pattern. */
  const parseAlternatives = (): PatternNode[][] => {
    let current: PatternNode[] = [];
    const alternatives = [current];
    while (at < pattern.length && !take(/\)/)) {
      if (take(/\|/)) {
        current = [];
        alternatives.push(current);
      } else {
        current.push(...parseQuantified());
      }
    }
    return alternatives;
  };

  return parseAlternatives();
}
