import type {Nodes} from 'mdast';
import {COMMENT} from '../../markdown/normal-form.ts';
import {TRANSLATED_PROPERTIES} from '../../markdown/units.ts';
import {FIXED} from '../../rules/fixed-parts.ts';
import type {Part, Tag, TaggedText} from '../types.ts';
import {tidyParts} from './parts.ts';
import {bordersOf, endOf, startOf, type Worded} from './tag-borders.ts';

/** Names in capitals between braces, for which readers put values of their own; in API descriptions and strings any name. */
const PLACEHOLDER = /\{[A-Z][A-Z0-9_]*\}/;

/** The kind of a fixed part by its first character. */
const FIRST: Record<string, Tag['kind']> = {'`': 'code', ']': 'link'};

type Attribute = {type: string; name?: string; value?: unknown};
type Kind = Tag['kind'];

function elementKey({name, attributes}: {name: string | null; attributes: unknown[]}): string {
  const fixed = (attributes as Attribute[]).filter(
    (one) => !(TRANSLATED_PROPERTIES.has(one.name ?? '') && typeof one.value === 'string'),
  );
  return JSON.stringify([
    name,
    ...fixed.map((one) => [
      one.name,
      typeof one.value === 'object' && one.value !== null
        ? (one.value as {value: unknown}).value
        : one.value,
    ]),
  ]);
}

/** The kind and key of the tag of a node; none for text. */
function identify(node: Nodes): [Kind, string] | undefined {
  switch (node.type) {
    case 'text':
      return undefined;
    case 'strong':
      return ['bold', ''];
    case 'emphasis':
      return ['italic', ''];
    case 'delete':
      return ['struck', ''];
    case 'inlineCode':
      return ['code', node.value];
    case 'link':
      return ['link', node.url];
    case 'image':
      return ['image', node.url];
    case 'linkReference':
    case 'imageReference':
    case 'footnoteReference':
      return ['reference', `${node.type} ${node.identifier}`];
    case 'break':
      return ['break', ''];
    case 'mdxTextExpression':
      return COMMENT.test(node.value) ? ['comment', node.value] : ['expression', node.value];
    case 'mdxJsxTextElement':
      return ['component', elementKey(node)];
    case 'textDirective':
      return ['directive', JSON.stringify([node.name, node.attributes])];
    default:
      return ['expression', node.type];
  }
}

/** Words with placeholders; as they are read, not as they are written. */
function addText(
  value: string,
  pattern: RegExp,
  add: (kind: Kind, key: string, open: string) => void,
  parts: Part[],
  write: (name: string) => string,
): void {
  for (const piece of value.split(new RegExp(`(${pattern.source})`))) {
    if (new RegExp(`^(?:${pattern.source})$`).test(piece))
      add(FIRST[piece.charAt(0)] ?? 'placeholder', piece, write(piece));
    else if (piece !== '') parts.push(piece);
  }
}

/**
 * The inline content of a block as words and tags.
 * @param text the whole page, from which the nodes were read.
 */
export function readInlineTags(text: string, nodes: readonly Nodes[]): TaggedText {
  const [parts, tags]: [Part[], Tag[]] = [[], []];
  const newTag = (kind: Kind, key: string, open: string, close = ''): number =>
    tags.push({id: tags.length + 1, kind, key: `${kind} ${key}`, open, close});
  const walk = (node: Nodes, next: Nodes | undefined): void => {
    const identity = identify(node);
    if (!identity) {
      const add = (kind: Kind, key: string, open: string): void =>
        void parts.push({tag: newTag(kind, key, open), at: 'alone'});
      addText((node as {value: string}).value, PLACEHOLDER, add, parts, (name) =>
        name.replace(/[{}]/g, '\\$&'),
      );
      return;
    }
    // An autolink has no position; it is written as it is read.
    const found = node.position ? bordersOf(text, node) : undefined;
    if (!node.position) {
      const written =
        'children' in node
          ? node.children.map((child) => ('value' in child ? child.value : '')).join('')
          : '';
      parts.push({tag: newTag(...identity, written), at: 'alone'});
      return;
    }
    if (!found) {
      // A line break takes along what the next line begins with: the mark of a quote, an indent.
      const end = node.type === 'break' && next ? startOf(next) : endOf(node);
      parts.push({tag: newTag(...identity, text.slice(startOf(node), end)), at: 'alone'});
      return;
    }
    const tag = newTag(...identity, found.open, found.close);
    const addWorded = ({kind, key, open, words, close}: Worded): void => {
      const inner = newTag(kind, key, open, close);
      parts.push({tag: inner, at: 'open'}, words, {tag: inner, at: 'close'});
    };
    parts.push({tag, at: 'open'});
    found.before.forEach(addWorded);
    if (typeof found.inner === 'string') parts.push(found.inner);
    else found.inner.forEach((child, at, all) => walk(child, all[at + 1]));
    found.behind.forEach(addWorded);
    parts.push({tag, at: 'close'});
  };
  nodes.forEach((node, at) => walk(node, nodes[at + 1]));
  return {parts: tidyParts(parts), tags};
}

/** A text that is not Markdown of a page, with `{placeholders}`, `code` between backticks and targets of links as tags. White space stays. */
export function readPlainTags(text: string): TaggedText {
  const [parts, tags]: [Part[], Tag[]] = [[], []];
  const add = (kind: Kind, key: string, open: string): void => {
    tags.push({id: tags.length + 1, kind, key: `${kind} ${key}`, open, close: ''});
    parts.push({tag: tags.length, at: 'alone'});
  };
  addText(text, FIXED, add, parts, (name) => name);
  return {parts, tags};
}
