/** A regular expression (ECMAScript, Unicode mode) as far as a text that it matches needs it. */
type Node =
  | {kind: 'text'; text: string}
  | {kind: 'any'; ranges: [number, number][]}
  | {kind: 'group'; ways: Node[][]; name?: string}
  | {kind: 'repeat'; node: Node; least: number; most: number}
  | {kind: 'again'; group: string};

const code = (text: string): number => text.codePointAt(0) ?? 0;

const DIGITS: [number, number][] = [[48, 57]];
const WORDS: [number, number][] = [
  [97, 122],
  [65, 90],
  [48, 57],
  [95, 95],
];
const SPACES: [number, number][] = [
  [32, 32],
  [9, 13],
];
/** Where a class leaves much open, letters are the plainest choice. */
const PRINTABLE: [number, number][] = [
  [97, 122],
  [65, 90],
  [48, 57],
  [32, 126],
  [160, 0x2fff],
];

const PROPERTIES: Record<string, [number, number][]> = {
  L: [[97, 122]],
  Letter: [[97, 122]],
  Alphabetic: [[97, 122]],
  Ll: [[97, 122]],
  Lu: [[65, 90]],
  N: DIGITS,
  Nd: DIGITS,
  Z: SPACES,
  Zs: [[32, 32]],
  P: [[45, 46]],
  S: [[43, 43]],
  ASCII: [
    [97, 122],
    [32, 126],
  ],
};

function without(ranges: [number, number][]): [number, number][] {
  const isIn = (at: number): boolean => ranges.some(([from, to]) => at >= from && at <= to);
  return PRINTABLE.flatMap(([from, to]) => {
    const free: [number, number][] = [];
    for (let at = from; at <= to && free.length < 40; at += 1) if (!isIn(at)) free.push([at, at]);
    return free;
  });
}

const ESCAPES: Record<string, [number, number][]> = {
  d: DIGITS,
  w: WORDS,
  s: SPACES,
  D: without(DIGITS),
  W: without(WORDS),
  S: [
    [97, 122],
    [33, 126],
  ],
  n: [[10, 10]],
  r: [[13, 13]],
  t: [[9, 9]],
  v: [[11, 11]],
  f: [[12, 12]],
  0: [[0, 0]],
};

/** Reads the pattern from left to right. Look-around and word boundaries match nothing of their own and are passed over. */
class PatternReader {
  private at = 0;
  private groups = 0;

  constructor(private readonly pattern: string) {}

  private take(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(pattern.source, 'uy');
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.pattern) ?? undefined;
    if (found) this.at = sticky.lastIndex;
    return found;
  }

  private escape(): [number, number][] {
    const property = this.take(/([pP])\{(?:\w+=)?(\w+)\}/);
    if (property) {
      const ranges = PROPERTIES[property[2] ?? ''] ?? PRINTABLE;
      return property[1] === 'P' ? without(ranges) : ranges;
    }
    const hex = this.take(/u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})/);
    if (hex) {
      const at = parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '0', 16);
      return [[at, at]];
    }
    const character = this.take(/[\s\S]/)?.[0] ?? '\\';
    return ESCAPES[character] ?? [[code(character), code(character)]];
  }

  private classAtom(): [number, number][] {
    if (this.take(/\\/)) return this.escape();
    const at = code(this.take(/[\s\S]/)?.[0] ?? '');
    return [[at, at]];
  }

  private characterClass(): Node {
    const isNegated = this.take(/\^/) !== undefined;
    const ranges: [number, number][] = [];
    while (this.at < this.pattern.length && !this.take(/\]/)) {
      const from = this.classAtom();
      const [only] = from;
      if (only && from.length === 1 && this.take(/-(?!\])/))
        ranges.push([only[0], this.classAtom()[0]?.[1] ?? only[1]]);
      else ranges.push(...from);
    }
    return {kind: 'any', ranges: isNegated ? without(ranges) : ranges};
  }

  private atom(): Node | undefined {
    if (this.take(/\[/)) return this.characterClass();
    if (this.take(/\\[bB]|\^|\$/)) return undefined;
    const again = this.take(/\\(?:k<(\w+)>|([1-9]\d*))/);
    if (again) return {kind: 'again', group: again[1] ?? again[2] ?? ''};
    if (this.take(/\\/)) return {kind: 'any', ranges: this.escape()};
    if (this.take(/\./)) return {kind: 'any', ranges: PRINTABLE};
    if (this.take(/\(\?<?[=!]/)) {
      this.alternatives();
      return undefined;
    }
    const group = this.take(/\((\?:|\?<(\w+)>|\?[a-z-]+:)?/);
    if (!group) return {kind: 'text', text: this.take(/[\s\S]/)?.[0] ?? ''};
    if (group[1] === undefined || group[2] !== undefined) this.groups += 1;
    const name = group[2] ?? (group[1] === undefined ? String(this.groups) : undefined);
    return {kind: 'group', ways: this.alternatives(), ...(name === undefined ? {} : {name})};
  }

  private quantified(node: Node | undefined): Node[] {
    const found = this.take(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/);
    if (!node) return [];
    if (!found) return [node];
    const [, sign, least, comma, most] = found;
    if (sign)
      return [
        {kind: 'repeat', node, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity},
      ];
    return [
      {
        kind: 'repeat',
        node,
        least: Number(least),
        most: comma ? (most ? Number(most) : Infinity) : Number(least),
      },
    ];
  }

  /** Reads to the end of a group, or of the pattern. */
  alternatives(): Node[][] {
    const ways: Node[][] = [[]];
    while (this.at < this.pattern.length && !this.take(/\)/)) {
      if (this.take(/\|/)) ways.push([]);
      else ways.at(-1)?.push(...this.quantified(this.atom()));
    }
    return ways;
  }
}

type Choice = {
  /** How often more than needed what may be repeated is. */
  more: number;
  /** Which of several characters and ways, counted on from the first. */
  turn: number;
};

function write(nodes: Node[], choice: Choice, groups: Map<string, string>): string {
  return nodes.map((node) => writeNode(node, choice, groups)).join('');
}

function writeNode(node: Node, choice: Choice, groups: Map<string, string>): string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'again') return groups.get(node.group) ?? '';
  if (node.kind === 'repeat')
    return writeNode(node.node, choice, groups).repeat(
      Math.min(node.most, node.least + choice.more, 10_000),
    );
  if (node.kind === 'group') {
    const text = write(node.ways[choice.turn % node.ways.length] ?? [], choice, groups);
    if (node.name !== undefined) groups.set(node.name, text);
    return text;
  }
  const total = node.ranges.reduce((sum, [from, to]) => sum + Math.max(to - from + 1, 0), 0);
  let rest = total === 0 ? 0 : choice.turn % total;
  for (const [from, to] of node.ranges) {
    if (rest <= to - from) return String.fromCodePoint(from + rest);
    rest -= to - from + 1;
  }
  return '';
}

const lengthOf = (text: string): number => [...text].length;

/**
 * A text that a pattern matches, always the same one.
 * @param pattern a regular expression as JSON Schema takes it; not anchored unless it says so.
 * @param limits the fewest and most characters (code points) that the text may have.
 * @param turn counts on to other texts.
 * @returns undefined when none was found: for look-around, and lengths that cannot be reached.
 */
export function sampleOfPattern(
  pattern: string,
  limits: {least?: number; most?: number} = {},
  turn = 0,
): string | undefined {
  const {least = 0, most = Infinity} = limits;
  const test = new RegExp(pattern, 'u');
  const ways = new PatternReader(pattern).alternatives();
  const fits = (text: string): boolean =>
    lengthOf(text) >= least && lengthOf(text) <= most && test.test(text);
  for (let way = 0; way < ways.length; way += 1) {
    const nodes = ways[(way + turn) % ways.length] ?? [];
    // As few repetitions as can be, but one rather than none; then more until the text is long enough.
    const repetitions = [
      1,
      0,
      ...Array.from({length: Math.min(Math.max(least, 8), 300)}, (_, index) => index + 2),
    ];
    for (let shift = 0; shift < 4; shift += 1) {
      for (const more of repetitions) {
        const text = write(nodes, {more, turn: turn + shift}, new Map());
        if (fits(text)) return text;
        const padded = text + 'a'.repeat(Math.max(0, Math.min(least, 10_000) - lengthOf(text)));
        if (fits(padded)) return padded;
      }
    }
  }
  return undefined;
}
