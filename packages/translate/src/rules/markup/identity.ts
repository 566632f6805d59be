import type {Nodes} from 'mdast';
import type {Finding} from '@batchwise/openapi/finding';
import {COMMENT, headingIdOf} from '../../markdown/normal-form.ts';
import {eachNode, placeIn} from '../../markdown/prose.ts';
import type {Block} from '../../markdown/types.ts';
import {TRANSLATED_PROPERTIES} from '../../markdown/units.ts';
import type {Check} from '../types.ts';
import {checkCodeBlock} from './code-block.ts';

/** Something of a block that a translation takes over as it is. */
type Fixed = {
  rule:
    | 'inline-code'
    | 'link-target'
    | 'image'
    | 'heading-id'
    | 'property'
    | 'placeholder'
    | 'expression';
  value: string;
  line: number;
  column: number;
};

const NAMES: Record<Fixed['rule'], string> = {
  'inline-code': 'inline code',
  'link-target': 'link target',
  image: 'image',
  'heading-id': 'heading ID',
  property: 'component',
  placeholder: 'placeholder',
  expression: 'expression',
};

const PLACEHOLDER = /\\?\{[A-Z][A-Z0-9_]*\\?\}/g;

type Attribute = {type: string; name?: string; value?: unknown};

const valueText = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `{${String((value as {value: unknown}).value).replace(/\s+/g, '')}}`
    : JSON.stringify(value ?? true);

/** A component's name and fixed properties, in one order. */
export function elementText(node: {name: string | null; attributes: unknown[]}): string {
  const fixed = (node.attributes as Attribute[]).filter(
    ({name, value}) => !(TRANSLATED_PROPERTIES.has(name ?? '') && typeof value === 'string'),
  );
  return `<${[node.name ?? '', ...fixed.map(({name, value}) => (name === undefined ? `{${String(value)}}` : `${name}=${valueText(value)}`)).sort()].join(' ')}>`;
}

const languages = new Map<string, RegExp>();

/** Other sites have pages by language, too: `/en/`, `/en-us/` and `/nl/` are the same place. */
function anyLanguage(url: string, locale: string): string {
  const pattern =
    languages.get(locale) ?? new RegExp(`/(?:en|${locale})(?:-[a-z]{2})?(?=/|$)`, 'i');
  languages.set(locale, pattern);
  return url.replace(pattern, '');
}

const NONE: [Fixed['rule'], string][] = [];

function ofNode(node: Nodes, locale: string): [Fixed['rule'], string][] {
  switch (node.type) {
    case 'inlineCode':
      return [['inline-code', `\`${node.value}\``]];
    case 'link':
    case 'definition':
      return [['link-target', anyLanguage(node.url, locale)]];
    case 'linkReference':
      return [['link-target', `[${node.identifier}]`]];
    case 'footnoteReference':
      return [['link-target', `[^${node.identifier}]`]];
    case 'image':
      return [['image', node.url]];
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      const id = headingIdOf(node.value);
      if (id !== undefined) return [['heading-id', `#${id}`]];
      const isComment = COMMENT.test(node.value) || node.value.trim() === '';
      return isComment ? NONE : [['expression', `{${node.value.replace(/\s+/g, ' ').trim()}}`]];
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [['property', elementText(node)]];
    case 'text':
      return node.value.includes('{')
        ? [...node.value.matchAll(PLACEHOLDER)].map(([value]) => [
            'placeholder',
            value.replaceAll('\\', ''),
          ])
        : NONE;
    default:
      return NONE;
  }
}

function fixedOf(block: Block, locale: string): Fixed[] {
  const found: Fixed[] = [];
  const see = (node: Nodes): void => {
    const {line, column} = node.position?.start ?? block.start;
    for (const [rule, value] of ofNode(node, locale))
      found.push({
        rule,
        value,
        ...(rule === 'placeholder' && node.type === 'text'
          ? placeIn({text: node.value, line, column, offset: 0}, node.value.indexOf(value))
          : {line, column}),
      });
  };
  // Of a component that holds blocks, only the opening tag is this block.
  if (block.kind === 'component' && block.node) see(block.node);
  else eachNode(block.node, see);
  return found;
}

/** The items of a list that the other list does not have, or not as often. */
function beyond(list: Fixed[], other: Fixed[]): Fixed[] {
  const left = new Map<string, number>();
  const keyOf = ({rule, value}: Fixed): string => `${rule} ${value}`;
  for (const one of other) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return list.filter((one) => {
    const number = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), number - 1);
    return number <= 0;
  });
}

/** How a missing or another one is written. */
function hintFor({rule, value}: Fixed, there: string): string {
  if (rule === 'property') return `Copy the component from ${there} without changes.`;
  if (rule === 'heading-id') return `Write {/* ${value} */} at the end of the heading.`;
  return `Write ${value}; do not translate it.`;
}

function compare(
  source: Block,
  own: Block,
  {file, sourceFile, locale}: {file: string; sourceFile: string; locale: string},
): Finding[] {
  const [english, other] = [fixedOf(source, locale), fixedOf(own, locale)];
  if (
    english.length === other.length &&
    english.every(({rule, value}, at) => rule === other[at]?.rule && value === other[at]?.value)
  )
    return [];
  const [missing, added] = [beyond(english, other), beyond(other, english)];
  const there = `${sourceFile}:${source.start.line}`;
  const findings = added.map((one): Finding => {
    const at = missing.findIndex(({rule}) => rule === one.rule);
    const [wanted] = at === -1 ? [] : missing.splice(at, 1);
    const base = {
      file,
      line: one.line,
      column: one.column,
      rule: one.rule,
      severity: 'error' as const,
    };
    if (wanted)
      return {
        ...base,
        message: `The ${NAMES[one.rule]} ${one.value} differs from ${wanted.value} in ${there}.`,
        hint: hintFor(wanted, there),
      };
    return {
      ...base,
      message: `The ${NAMES[one.rule]} ${one.value} is not in ${there}.`,
      hint: 'Remove it, or write it as plain text.',
    };
  });
  const {line, column} = own.start;
  return [
    ...findings,
    ...missing.map((one): Finding => ({
      file,
      line,
      column,
      rule: one.rule,
      severity: 'error',
      message: `The ${NAMES[one.rule]} ${one.value} from ${there} is missing.`,
      hint: hintFor(one, there),
    })),
  ];
}

/** Code, link targets, images, ids, placeholders and components are in each block what they are in the source. */
export const checkIdentity: Check = (checked, pairs) =>
  pairs.flatMap(({source, own}) => {
    if (!source || !own) return [];
    return own.kind === 'code'
      ? checkCodeBlock(source, own, checked)
      : compare(source, own, checked);
  });
