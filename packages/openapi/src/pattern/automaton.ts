import type {PatternNode} from './parse-pattern.ts';

/** How often each position is reached, by position. */
export type Counts = Map<number, number>;

/** A place in a pattern that consumes a character, or that holds at the start or end of a text. */
export type Position =
  {kind: 'start' | 'end' | 'never'} | {kind: 'text'; text: string} | {kind: 'set'; source: string};

/** The positions of a pattern (Glushkov's construction), each path between them counted. */
export type Automaton = {
  positions: Position[];
  /** The positions after each position. */
  next: Counts[];
  first: Counts;
  /** The positions at which a text matches, whatever follows. */
  last: Counts;
  matchesEmpty: boolean;
};

/** A part of a pattern: where it begins and ends, and the number of ways to skip it. */
type Part = {first: Counts; last: Counts; skips: number};

const MOST_POSITIONS = 5000;
const MOST_STEPS = 1_000_000;

/** A pattern that has too many positions to be judged. */
export class LargePatternError extends Error {
  override name = 'LargePatternError';
}

function add(to: Counts, from: Counts, times: number): void {
  for (const [position, count] of from) to.set(position, (to.get(position) ?? 0) + count * times);
}

function sum(a: Counts, b: Counts, times: number): Counts {
  if (times === 0 || b.size === 0) return a;
  const all = new Map(a);
  add(all, b, times);
  return all;
}

const EMPTY: Part = {first: new Map(), last: new Map(), skips: 1};

/**
 * Builds the automaton of a parsed pattern.
 * @param longest a repetition of more than this many times is read as an unbounded one.
 * @throws LargePatternError
 */
export function createAutomaton(alternatives: PatternNode[][], longest: number): Automaton {
  const positions: Position[] = [];
  const next: Counts[] = [];
  const groups = new Map<string, PatternNode[][]>();
  const open = new Set<string>();
  let isConditional = false;
  let steps = 0;

  const spend = (count: number): void => {
    steps += count;
    if (steps > MOST_STEPS || positions.length > MOST_POSITIONS) throw new LargePatternError();
  };

  const at = (position: Position): Part => {
    const index = positions.push(position) - 1;
    next.push(new Map());
    spend(1);
    return {first: new Map([[index, 1]]), last: new Map([[index, 1]]), skips: 0};
  };

  const link = (last: Counts, first: Counts): void => {
    spend(last.size * first.size);
    for (const [position, count] of last) {
      const after = next[position];
      if (after) add(after, first, count);
    }
  };

  const sequence = (a: Part, b: Part): Part => {
    spend(a.first.size + b.last.size);
    link(a.last, b.first);
    return {
      first: sum(a.first, b.first, a.skips),
      last: sum(b.last, a.last, b.skips),
      skips: a.skips * b.skips,
    };
  };

  const choice = (parts: Part[]): Part =>
    parts.reduce((a, b) => ({
      first: sum(a.first, b.first, 1),
      last: sum(a.last, b.last, 1),
      skips: a.skips + b.skips,
    }));

  const ofAlternatives = (all: PatternNode[][]): Part =>
    choice(all.map((nodes) => nodes.reduce((part, node) => sequence(part, ofNode(node)), EMPTY)));

  const ofRepeat = (node: PatternNode, least: number, most: number): Part => {
    const required = Math.min(least, longest);
    const isEndless = most > longest;
    let part = EMPTY;
    for (let index = 0; index < required; index += 1) {
      const one = ofNode(node);
      if (isEndless && index === required - 1) link(one.last, one.first);
      part = sequence(part, one);
    }
    if (isEndless && required > 0) return part;
    if (isEndless) {
      const one = ofNode(node);
      link(one.last, one.first);
      return {...one, skips: 1};
    }
    // A repetition that is not required has to consume something (ECMAScript, RepeatMatcher).
    let rest = EMPTY;
    for (let index = required; index < most; index += 1)
      rest = {...sequence({...ofNode(node), skips: 0}, rest), skips: 1};
    return sequence(part, rest);
  };

  const ofGroup = (name: string | undefined, all: PatternNode[][]): Part => {
    if (name === undefined) return ofAlternatives(all);
    groups.set(name, all);
    open.add(name);
    const part = ofAlternatives(all);
    open.delete(name);
    return part;
  };

  const ofNode = (node: PatternNode): Part => {
    switch (node.kind) {
      case 'text':
        return at(node);
      case 'oneOf':
        return at({kind: 'set', source: node.source});
      case 'repeat':
        return ofRepeat(node.node, node.least, node.most);
      case 'group':
        return ofGroup(node.name, node.alternatives);
      case 'backreference': {
        const group = open.has(node.group) ? undefined : groups.get(node.group);
        return group ? ofGroup(node.group, group) : EMPTY;
      }
      case 'assertion':
        if (node.source === '^') return at({kind: 'start'});
        if (node.source === '$') return at({kind: 'end'});
        isConditional = true;
        return EMPTY;
      case 'lookaround': {
        isConditional = true;
        const {first} = sequence(ofAlternatives(node.alternatives), at({kind: 'never'}));
        return {...EMPTY, first};
      }
    }
  };

  const whole = ofAlternatives(alternatives);
  return {
    positions,
    next,
    first: whole.first,
    last: isConditional ? new Map() : whole.last,
    matchesEmpty: !isConditional && whole.skips > 0,
  };
}
