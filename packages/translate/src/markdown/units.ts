import {blocksOf} from './blocks.ts';
import type {Block, BlockKind, Page} from './types.ts';
import {textOfYaml} from './yaml.ts';

/** Keys of the front matter whose values readers see, and which a translator therefore translates. */
export const TRANSLATED_KEYS = [
  'title',
  'description',
  'sidebar_label',
  'pagination_label',
  'keywords',
] as const;

/** Properties of a component whose values readers see. */
export const TRANSLATED_PROPERTIES: ReadonlySet<string> = new Set([
  'label',
  'title',
  'alt',
  'caption',
  'summary',
  'placeholder',
  'aria-label',
  'description',
]);

function metaOf({frontMatter}: Page): Block[] {
  return TRANSLATED_KEYS.flatMap((key): Block[] => {
    const value = frontMatter.values[key];
    if (value === undefined || value === null) return [];
    const text = [value].flat().map(textOfYaml).join(', ');
    const start = {...frontMatter.placeOf(key), offset: 0};
    return [
      {
        kind: 'meta',
        within: [key],
        text,
        start,
        end: start,
        section: '',
        normal: text.replace(/\s+/g, ' ').trim(),
      },
    ];
  });
}

const known = new WeakMap<Page, Block[]>();

/** All that is translated of a page, in reading order: the words of the front matter, then the blocks. Comments are left out. */
export function unitsOf(page: Page): readonly Block[] {
  const units =
    known.get(page) ?? [...metaOf(page), ...blocksOf(page)].filter(({normal}) => normal !== '');
  known.set(page, units);
  return units;
}

/** The content and position of a unit; a reader sees no difference between two units with the same key. */
export const unitKey = ({kind, within, normal}: Block): string =>
  `${kind}\n${within.join('/')}\n${normal}`;

/** A page as one text that stays the same through every cosmetic edit. */
export const normalText = (units: readonly Block[]): string => units.map(unitKey).join('\n\n');

const WORDY: ReadonlySet<BlockKind> = new Set(['meta', 'heading', 'paragraph', 'cell', 'title']);

/** Counts words: runs without white space that have a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The number of words that readers see of a block; none for code and components, which are not translated. */
export function wordsOf({kind, normal}: Block): number {
  return WORDY.has(kind)
    ? countWords(normal.replace(/\]\([^)]*\)/g, ']').replace(/\{#\S+\}$/, ''))
    : 0;
}
