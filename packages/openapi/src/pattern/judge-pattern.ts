import {createAutomaton, type Automaton, type Position} from './automaton.ts';
import {parsePattern} from './parse-pattern.ts';

/**
 * How the work of a pattern grows with the text: `linear`; `bounded` where texts of up to
 * `MOST_CHARACTERS` take little; `unbounded` where even those can take seconds or years.
 */
export type Growth = 'linear' | 'bounded' | 'unbounded';

/** The longest text that a pattern of the growth `bounded` is tested on. */
export const MOST_CHARACTERS = 1000;

/** How many attempts to match a character such a text may take: a tenth of a second. */
const MOST_ATTEMPTS = 10_000_000;

/** How many beginnings of a text are followed at once. */
const MOST_TEXTS = 12;

/** The work for each character after which fewer beginnings are followed. */
const MOST_STEPS = 20_000;

/** The longest pattern that is judged. */
export const LONGEST_PATTERN = 5000;

/** Characters from many scripts and classes. */
const OTHERS = [...'é߀中あ🙂\u00a0\u2028\ud800'];

/** The characters that a pattern tells apart, each as the list of positions that match it. */
function alphabetOf(pattern: string, positions: Position[]): Uint8Array[] {
  const codes = new Set(Array.from({length: 128}, (_, code) => code));
  for (const one of [...pattern, ...OTHERS]) codes.add(one.codePointAt(0) ?? 0);
  for (const [, long, short, byte] of pattern.matchAll(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi,
  ))
    codes.add(Math.min(parseInt(long ?? short ?? byte ?? '0', 16), 0x10ffff));
  for (const code of [...codes])
    if (code > 127) codes.add(code - 1).add(Math.min(code + 1, 0x10ffff));
  const characters = [...codes].map((code) => String.fromCodePoint(code));
  const sets = new Map<string, boolean[]>();
  const matches = (source: string): boolean[] => {
    const known = sets.get(source);
    if (known) return known;
    const test = new RegExp(`^${source}$`, 'u');
    const made = characters.map((character) => test.test(character));
    sets.set(source, made);
    return made;
  };
  const told = new Map<string, Uint8Array>();
  const columns = positions.map((position) => {
    if (position.kind === 'set') return matches(position.source);
    return position.kind === 'text' ? characters.map((one) => one === position.text) : [];
  });
  const keys = [...new Set(columns)];
  characters.forEach((_, index) => {
    const key = keys.map((column) => (column[index] ? '1' : '0')).join('');
    if (!told.has(key))
      told.set(
        key,
        Uint8Array.from(columns, (column) => (column[index] ? 1 : 0)),
      );
  });
  return [...told.values()];
}

/** A beginning of a text: the ways to reach each position after it, and the attempts so far. */
type Reached = {at: number[]; ways: number[]; isInside: boolean; attempts: number};

/** Follows the positions of one beginning of a text; the last index stands for a match that begins there. */
function createFollow({positions, next, first, matchesEmpty}: Automaton) {
  const flow = new Float64Array(positions.length);
  return ({
    at,
    ways,
    isInside,
  }: Reached): {touched: number[]; flow: Float64Array; total: number} => {
    const touched: number[] = [];
    let total = 0;
    const pass = (to: ReadonlyMap<number, number>, times: number): void => {
      for (const [position, count] of to) {
        if (flow[position] === 0) touched.push(position);
        flow[position] = (flow[position] ?? 0) + count * times;
        total += count * times;
      }
    };
    if (!isInside || !matchesEmpty) pass(first, 1);
    at.forEach((position, index) => pass(next[position] ?? new Map(), ways[index] ?? 0));
    return {touched: touched.sort((a, b) => a - b), flow, total};
  };
}

function keyOf(at: readonly number[]): number {
  let key = at.length;
  for (const position of at) key = (Math.imul(key, 31) + position) | 0;
  return key;
}

/** The attempts that the worst texts of half and of full length take; no more is counted than is allowed. */
function worstAttempts(pattern: string): {half: number; full: number} {
  const automaton = createAutomaton(parsePattern(pattern), MOST_CHARACTERS);
  const {positions, last} = automaton;
  const alphabet = alphabetOf(pattern, positions);
  const follow = createFollow(automaton);
  const isStart = Uint8Array.from(positions, ({kind}) => (kind === 'start' ? 1 : 0));
  const keep = (
    {touched, flow}: {touched: number[]; flow: Float64Array},
    matches: Uint8Array,
  ): Pick<Reached, 'at' | 'ways'> => {
    const at = touched.filter((position) => matches[position] === 1);
    // Once a match is possible whatever follows, no other way to the same place is tried.
    const ways = at.map((position) => (last.has(position) ? 1 : (flow[position] ?? 0)));
    return {at, ways};
  };
  let texts: Reached[] = [{at: [], ways: [], isInside: false, attempts: 0}];
  // Several assertions can hold at the start of a text.
  for (let round = 0; round < 3; round += 1)
    texts = texts.map((text) => {
      const followed = follow(text);
      const kept = keep(followed, isStart);
      for (const position of followed.touched) followed.flow[position] = 0;
      return {...text, ...kept};
    });
  let half = 0;
  const rates: number[] = [];
  const settled = 2 * positions.length + 64;
  for (let length = 1; length <= MOST_CHARACTERS; length += 1) {
    const found = new Map<number, {text: Reached; total: number}>();
    let rate = 0;
    let steps = 0;
    for (const text of texts) {
      if (steps > MOST_STEPS) break;
      const followed = follow(text);
      const attempts = text.attempts + followed.total;
      rate = Math.max(rate, followed.total);
      if (attempts > MOST_ATTEMPTS) return {half, full: attempts};
      steps += followed.touched.length * (alphabet.length + 2);
      for (const matches of alphabet) {
        const kept = keep(followed, matches);
        const key = keyOf(kept.at);
        const total = kept.ways.reduce((all, one) => all + one, 0);
        const known = found.get(key);
        if (!known || known.total + known.text.attempts < total + attempts)
          found.set(key, {text: {...kept, isInside: true, attempts}, total});
      }
      for (const position of followed.touched) followed.flow[position] = 0;
    }
    texts = [...found.values()]
      .sort((a, b) => b.total - a.total || b.text.attempts - a.text.attempts)
      .slice(0, MOST_TEXTS)
      .map(({text}) => text);
    rates.push(rate);
    // After all positions had their turn twice, the attempts per character grow from here or never.
    if (
      length === settled &&
      Math.max(...rates.slice(length / 2)) <= Math.max(...rates.slice(0, length / 2))
    )
      return {half: 1, full: 1};
    if (length === MOST_CHARACTERS / 2) half = Math.max(...texts.map(({attempts}) => attempts));
  }
  return {half, full: Math.max(...texts.map(({attempts}) => attempts))};
}

function judge(pattern: string): Growth {
  try {
    const {half, full} = worstAttempts(pattern);
    if (full > MOST_ATTEMPTS) return 'unbounded';
    return full > 3 * half ? 'bounded' : 'linear';
  } catch {
    // Too large to be judged, or nested too deeply to be parsed.
    return 'unbounded';
  }
}

const judged = new Map<string, Growth>();

/**
 * Judges how long a pattern can take to reject a text. Engines try one way after another, which
 * takes exponential time with patterns such as `^(a|aa)+$`.
 * @param pattern valid in the Unicode mode of ECMAScript.
 */
export function judgePattern(pattern: string): Growth {
  const known = judged.get(pattern) ?? judge(pattern);
  judged.set(pattern, known);
  return known;
}
