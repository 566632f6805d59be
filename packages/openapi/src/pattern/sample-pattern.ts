import {parsePattern, type CharacterRange, type PatternNode} from './parse-pattern.ts';

/** No part of a pattern is repeated more often, and no text gets more characters. */
const MOST_CHARACTERS = 10_000;

/** The work for all texts that are tried, where that for each grows with the square of its length. */
const MOST_WORK = 2 * MOST_CHARACTERS ** 2;

type Choice = {
  /** How many repetitions beyond the required ones. */
  extra: number;
  /** Which of several characters and alternatives, counted from the first. */
  variant: number;
};

const lengthOf = (text: string): number => [...text].length;

function pickCharacter(ranges: CharacterRange[], variant: number): string {
  const total = ranges.reduce((sum, [from, to]) => sum + Math.max(to - from + 1, 0), 0);
  let rest = total === 0 ? 0 : variant % total;
  for (const [from, to] of ranges) {
    if (rest <= to - from) return String.fromCodePoint(from + rest);
    rest -= to - from + 1;
  }
  return '';
}

function writeNodes(nodes: PatternNode[], choice: Choice, groups: Map<string, string>): string {
  const text = nodes.map((node) => writeNode(node, choice, groups)).join('');
  return text.slice(0, MOST_CHARACTERS);
}

function writeNode(node: PatternNode, choice: Choice, groups: Map<string, string>): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'assertion':
    case 'lookaround':
      return '';
    case 'backreference':
      return groups.get(node.group) ?? '';
    case 'oneOf':
      return pickCharacter(node.ranges, choice.variant);
    case 'repeat': {
      const text = writeNode(node.node, choice, groups);
      const most = Math.ceil(MOST_CHARACTERS / Math.max(text.length, 1));
      return text.repeat(Math.min(node.most, node.least + choice.extra, most));
    }
    case 'group': {
      const {alternatives, name} = node;
      const nodes = alternatives[choice.variant % alternatives.length] ?? [];
      const text = writeNodes(nodes, choice, groups);
      if (name !== undefined) groups.set(name, text);
      return text;
    }
  }
}

/** One repetition is plainer than none; more follow until the text is long enough. */
function repetitionsFor(least: number): number[] {
  const more = Math.min(Math.max(least, 8), 300);
  return [1, 0, ...Array.from({length: more}, (_, index) => index + 2)];
}

/**
 * Makes a text that a pattern matches; always the same one for the same arguments.
 * @param pattern a regular expression as in JSON Schema: not anchored unless it says so.
 * @param limits the fewest and most characters (code points) of the text.
 * @param variant counts on to other texts.
 * @returns undefined where none was found: for look-around, and for lengths that cannot be reached.
 */
export function samplePattern(
  pattern: string,
  limits: {least?: number | undefined; most?: number | undefined} = {},
  variant = 0,
): string | undefined {
  const {least = 0, most = Infinity} = limits;
  const test = new RegExp(pattern, 'u');
  const alternatives = parsePattern(pattern);
  let work = 0;
  const fits = (text: string): boolean => {
    const length = lengthOf(text);
    if (length < least || length > most) return false;
    work += length ** 2;
    return work <= MOST_WORK && test.test(text);
  };
  const pad = (text: string): string =>
    text + 'a'.repeat(Math.max(0, Math.min(least, MOST_CHARACTERS) - lengthOf(text)));
  for (let index = 0; index < alternatives.length; index += 1) {
    const nodes = alternatives[(index + variant) % alternatives.length] ?? [];
    for (let shift = 0; shift < 4; shift += 1) {
      for (const extra of repetitionsFor(least)) {
        const text = writeNodes(nodes, {extra, variant: variant + shift}, new Map());
        const found = [text, pad(text)].find(fits);
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}
