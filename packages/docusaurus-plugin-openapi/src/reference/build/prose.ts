import {readBlocks} from '../../api/read-rich-text.ts';
import type {RichNode} from '../../try-it/field/rich-text.ts';

/** Keys of page data whose values are CommonMark. */
const MARKDOWN = new Set(['description', 'summary', 'patternDescription']);
/** Keys of page data whose values are data of the API. */
const DATA = new Set(['default', 'const', 'examples', 'example', 'codeSamples', 'pattern']);

function textsIn(value: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const item of value) textsIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === 'string') {
        if (MARKDOWN.has(key)) found.add(member);
      } else if (!DATA.has(key)) textsIn(member, found);
    }
  return found;
}

/**
 * Reads the texts of page data that use Markdown.
 * @param main the description of the page, which may have headings.
 */
export function proseOf(data: unknown, main: string): Record<string, RichNode[]> {
  const texts = textsIn(data, new Set(main === '' ? [] : [main]));
  return Object.fromEntries(
    [...texts].flatMap((text): [string, RichNode[]][] => {
      const nodes = readBlocks(text, {hasHeadings: text === main});
      return nodes ? [[text, nodes]] : [];
    }),
  );
}
