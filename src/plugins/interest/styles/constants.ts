import type {Declaration, Rule, Root} from 'postcss';
import {propertiesIn} from './used';

/** Selectors that choose the element of the whole page and no other. */
const ROOT = /^(?::root|html|(?:html)?\[data-theme=["']?\w+["']?\])$/;
/** Of these, the one that always chooses it, and is not weaker than another of them. */
const ALWAYS_ROOT = ':root';
/** Longer values stay where they are defined when several rules read them: an icon, a list of fonts. */
const LONG = 60;
const VARIABLE = /var\(\s*(--[\w-]+)/g;

/** A place where a custom property gets its value. */
type Definition = {
  node: Declaration;
  /** On the element of the whole page alone. */
  isOnRoot: boolean;
  /** On that element, whatever is chosen there, and in no `@media`. */
  isPlain: boolean;
  isInLayer: boolean;
};

function readDefinition(node: Declaration): Definition {
  const {selectors} = node.parent as Rule;
  let isInLayer = false;
  let hasCondition = false;
  for (let parent = node.parent?.parent; parent?.type === 'atrule'; parent = parent.parent) {
    if ((parent as {name?: string}).name === 'layer') isInLayer = true;
    else hasCondition = true;
  }
  return {
    node,
    isInLayer,
    isOnRoot: selectors.every((one) => ROOT.test(one)),
    isPlain: !hasCondition && selectors.every((one) => one === ALWAYS_ROOT),
  };
}

function readDefinitions(root: Root): Map<string, Definition[]> {
  const found = new Map<string, Definition[]>();
  root.walkDecls(/^--/, (node) => {
    if (node.parent?.type === 'rule')
      found.set(node.prop, [...(found.get(node.prop) ?? []), readDefinition(node)]);
  });
  return found;
}

/** Takes away what can never count: outside of layers stands the value that wins over all that layers say of the page. */
function withoutOverridden(definitions: Definition[]): Definition[] {
  if (definitions.some(({node}) => node.important)) return definitions;
  const winner = definitions.filter(({isPlain, isInLayer}) => isPlain && !isInLayer).at(-1);
  const isOverridden = (one: Definition): boolean =>
    winner !== undefined && one !== winner && (one.isInLayer ? one.isOnRoot : one.isPlain);
  for (const one of definitions) if (isOverridden(one)) one.node.remove();
  return definitions.filter((one) => !isOverridden(one));
}

/** The properties that have one value, wherever they are read. */
function constantsAmong(
  definitions: ReadonlyMap<string, Definition[]>,
  readers: ReadonlyMap<string, number>,
): Map<string, string> {
  const isSameEverywhere = (name: string): boolean =>
    definitions.get(name)?.every(({isOnRoot}) => isOnRoot) ?? false;
  const constants = new Map<string, string>();
  for (const [name, [one, another]] of definitions) {
    if (!one?.isPlain || another || one.node.important) continue;
    const {value} = one.node;
    if (
      /^\s*$|^(?:initial|inherit|unset|revert)/.test(value) ||
      (value.length > LONG && (readers.get(name) ?? 0) > 1)
    )
      continue;
    if (propertiesIn(value).every(isSameEverywhere)) constants.set(name, value);
  }
  return constants;
}

/** The position behind the bracket that closes the one before `start`. */
function endOfBrackets(text: string, start: number): number {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < text.length; end += 1)
    depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
  return end;
}

function substitute(
  value: string,
  constants: ReadonlyMap<string, string>,
  within: readonly string[] = [],
): string {
  let written = '';
  let position = 0;
  for (const match of value.matchAll(VARIABLE)) {
    const [, name = ''] = match;
    const constant = constants.get(name);
    if (match.index < position || constant === undefined || within.includes(name)) continue;
    const end = endOfBrackets(value, match.index + 'var('.length);
    written += value.slice(position, match.index);
    // Two values that stood side by side as `var(--a)var(--b)` would become one word.
    const before = /[^\s(,/*]$/.test(written) ? ' ' : '';
    const after = /^[^\s),/*]/.test(value.slice(end)) ? ' ' : '';
    written += before + substitute(constant, constants, [...within, name]) + after;
    position = end;
  }
  return written + value.slice(position);
}

/**
 * Writes custom properties that never change, such as Infima's measures, into the declarations that read them, so that pages
 * need not define them. Those that differ in the dark, on paper, in a narrow window or in a part of the page stay.
 */
export function writeConstants(root: Root): void {
  const definitions = readDefinitions(root);
  for (const [name, all] of definitions) definitions.set(name, withoutOverridden(all));
  const readers = new Map<string, number>();
  root.walkDecls(({value}) => {
    for (const name of propertiesIn(value)) readers.set(name, (readers.get(name) ?? 0) + 1);
  });
  const constants = constantsAmong(definitions, readers);
  root.walkDecls((node) => {
    node.value = substitute(node.value, constants);
  });
}
