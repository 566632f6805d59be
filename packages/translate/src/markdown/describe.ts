import {withArticle} from '../terminal/wording.ts';
import type {Change} from './compare.ts';
import type {Block, BlockKind} from './types.ts';

/** Kinds of blocks, for people. */
const KIND_NAMES: Record<BlockKind, string> = {
  meta: 'front matter',
  heading: 'heading',
  paragraph: 'paragraph',
  cell: 'table cell',
  code: 'code block',
  title: 'title of a note',
  component: 'component',
  definition: 'link definition',
  break: 'horizontal rule',
  esm: 'import or export',
  expression: 'expression',
};

/** Describes a change: `paragraph changed, below "Headers"`. */
export function describeChange({how, kind, key, section}: Change): string {
  const what = key === undefined ? KIND_NAMES[kind] : `${key} in the front matter`;
  return `${what} ${how}${section === '' || kind === 'heading' ? '' : `, below "${section}"`}`;
}

/** The name of a kind of block: `heading ##`, `paragraph in a list item`. */
export function shapeName({kind, within, normal}: Block): string {
  const depth = kind === 'heading' ? ` ${/^#+/.exec(normal)?.[0] ?? ''}` : '';
  const holder = within
    .at(-1)
    ?.replace(/^admonition:.+$/, 'note')
    .replace(/^(\w+):(.+)$/, '$1 "$2"')
    .replace(/^item$/, 'list item')
    .replace(/^row$/, 'table row');
  const isOwnName = kind === 'meta' || (kind === 'title' && holder === 'note');
  return `${KIND_NAMES[kind]}${depth}${holder && !isOwnName ? ` in ${withArticle(holder)}` : ''}`;
}
