import {parsePage} from './parse';
import type {Page} from './types';
import type {PageFile} from '../workspace/workspace';

/** So many pages are held: the English one, which is used for each language, and the last translations. A tree takes a hundred times the room of its page. */
const MOST_HELD = 6;

const held = new Map<string, Page>();

/** A page as it was read, not read again while it is one of the last. */
export function parsedPage({ids, text}: PageFile): Page {
  const [id = ''] = ids;
  const page = held.get(id) ?? parsePage(text);
  // The last one that was used stands last.
  held.delete(id);
  held.set(id, page);
  const [oldest] = held.keys();
  if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
  return page;
}
