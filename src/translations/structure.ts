import {diffArrays} from 'diff';
import {KIND_NAMES} from './wording';
import type {Block} from './types';

/** What a block is, whatever it says: the same in a page and in its translation. */
export function shapeOf({kind, within, normal}: Block): string {
  const depth = kind === 'heading' ? (/^#+/.exec(normal)?.[0] ?? '') : '';
  const name = kind === 'component' ? (/^<([^\s>]*)/.exec(normal)?.[1] ?? '') : '';
  return [kind, depth, name, ...within].join(' ');
}

/** As `shapeOf`, for people: `heading ##`, `paragraph in a list item`. */
export function shapeName({kind, within, normal}: Block): string {
  const depth = kind === 'heading' ? ` ${/^#+/.exec(normal)?.[0] ?? ''}` : '';
  const holder = within.at(-1)?.replace(/^(\w+):(.+)$/, '$1 "$2"').replace(/^item$/, 'list item').replace(/^row$/, 'table row');
  return `${KIND_NAMES[kind]}${depth}${holder && kind !== 'meta' ? ` in a ${holder}` : ''}`;
}

/** A pair of the same shape, or one that only the source (`source`) or only the translation (`own`) has, with its place in the lists. */
export type Aligned = {source?: number; own?: number};

/** Which block of a translation belongs to which of the source, by their shapes in reading order. */
export function alignBlocks(source: readonly Block[], own: readonly Block[]): Aligned[] {
  const aligned: Aligned[] = [];
  let [i, j] = [0, 0];
  for (const {added, removed, count} of diffArrays(source.map(shapeOf), own.map(shapeOf))) {
    for (let left = count; left > 0; left -= 1) aligned.push({...(added ? {} : {source: i++}), ...(removed ? {} : {own: j++})});
  }
  return aligned;
}
