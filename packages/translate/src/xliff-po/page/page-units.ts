import {alignBlocks} from '../../markdown/align.ts';
import {shapeName} from '../../markdown/describe.ts';
import type {Block, Page} from '../../markdown/types.ts';
import {unitsOf} from '../../markdown/units.ts';
import {alignTags, hasWords} from '../inline/parts.ts';
import {segmentsOf} from '../inline/segments.ts';
import type {Segment, TaggedText} from '../types.ts';

/** A text of a page with its place in the source and, where it has a twin, in the translation. */
export type PageUnit = {
  id: string;
  /** Which of the source's units it belongs to. */
  index: number;
  block: Block;
  source: Segment;
  own?: Segment;
  /** The translation, with the tags of the source. */
  target?: TaggedText;
};

/** Texts of a page; `isWhole` where the translation has a place for each of them, and nothing besides. */
export type PageUnits = {units: PageUnit[]; isWhole: boolean};

/** The text of a code block, component or link definition without its translated parts. */
function fixedText(page: Page, {start, end, text}: Block, segments: readonly Segment[]): string {
  let [fixed, from] = ['', start.offset];
  for (const segment of segments) {
    fixed += `${page.text.slice(from, segment.start)}\u0000`;
    from = segment.end;
  }
  return segments.length === 0 ? text : fixed + page.text.slice(from, end.offset);
}

const isCode = ({kind}: Block): boolean =>
  kind === 'code' || kind === 'component' || kind === 'esm' || kind === 'expression';

/** All texts of a page that are translated, in reading order, each with its translation. */
export function pageUnits(source: Page, own?: Page): PageUnits {
  const [english, other] = [unitsOf(source), own ? unitsOf(own) : []];
  let isWhole = own !== undefined;
  const units: PageUnit[] = [];
  for (const {source: index, own: twin} of alignBlocks(english, other)) {
    const [block, twinBlock] = [english[index ?? -1], other[twin ?? -1]];
    if (index === undefined || !block || !twinBlock || !own) isWhole = false;
    if (index === undefined || !block) continue;
    const segments = segmentsOf(source, block);
    const ownSegments = twinBlock && own ? segmentsOf(own, twinBlock) : [];
    const fits = segments.length === ownSegments.length;
    if (!fits) isWhole = false;
    if (
      twinBlock &&
      own &&
      isCode(block) &&
      fits &&
      fixedText(source, block, segments).replace(/\s+/g, ' ') !==
        fixedText(own, twinBlock, ownSegments).replace(/\s+/g, ' ')
    )
      isWhole = false;
    segments.forEach((segment, at) => {
      if (!hasWords(segment.text.parts)) return;
      const twinSegment = fits ? ownSegments[at] : undefined;
      const target =
        twinSegment && twinSegment.text.parts.length > 0
          ? {target: alignTags(segment.text.tags, twinSegment.text)}
          : {};
      units.push({
        id: `u${units.length + 1}`,
        index,
        block,
        source: segment,
        ...(twinSegment ? {own: twinSegment} : {}),
        ...target,
      });
    });
  }
  return {units, isWhole};
}

/** A note for translators: the kind of a text. */
export function noteFor({block, source}: PageUnit): string {
  if (source.syntax === 'yaml') return `${block.within[0]} in the front matter`;
  if (source.syntax === 'code') return 'comment or label in a code block';
  return source.syntax === 'attribute' ? 'property of a component' : shapeName(block);
}
