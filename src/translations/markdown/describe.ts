import {KIND_NAMES} from '../terminal/wording';
import type {Block} from './types';

/** What a block is, for people: `heading ##`, `paragraph in a list item`. */
export function shapeName({kind, within, normal}: Block): string {
  const depth = kind === 'heading' ? ` ${/^#+/.exec(normal)?.[0] ?? ''}` : '';
  const holder = within
    .at(-1)
    ?.replace(/^(\w+):(.+)$/, '$1 "$2"')
    .replace(/^item$/, 'list item')
    .replace(/^row$/, 'table row');
  return `${KIND_NAMES[kind]}${depth}${holder && kind !== 'meta' ? ` in ${/^[aeio]/.test(holder) ? 'an' : 'a'} ${holder}` : ''}`;
}
