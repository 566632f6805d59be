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
  break: 'line',
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
    ?.replace(/^(\w+):(.+)$/, '$1 "$2"')
    .replace(/^item$/, 'list item')
    .replace(/^row$/, 'table row');
  return `${KIND_NAMES[kind]}${depth}${holder && kind !== 'meta' ? ` in ${/^[aeio]/.test(holder) ? 'an' : 'a'} ${holder}` : ''}`;
}
