import {SOURCE_FOLDER} from '../workspace/workspace';

/** What a person's name for a page means: one page, or none, with the pages that may have been meant. */
export type Named =
  | {page: string; locale?: string}
  | {page?: undefined; near: string[]; isAmbiguous: boolean; locale?: string};

const TRANSLATION = /^i18n\/([^/]+)\/docusaurus-plugin-content-docs\/current\//;
const EXTENSION = /\.mdx?$/i;

const lastPart = (page: string): string => page.slice(page.lastIndexOf('/') + 1);

/** Levenshtein's distance: how many letters to add, drop or replace. */
export function distance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function nearest(name: string, pages: readonly string[]): string[] {
  const wanted = lastPart(name).toLowerCase();
  const rank = (page: string): number => {
    const own = lastPart(page).replace(EXTENSION, '').toLowerCase();
    return wanted !== '' && own.includes(wanted)
      ? 0
      : distance(wanted, own) / Math.max(wanted.length, own.length, 1);
  };
  return pages
    .map((page) => ({page, far: rank(page)}))
    .filter(({far}) => far <= 0.6)
    .sort((one, other) => one.far - other.far || one.page.localeCompare(other.page))
    .slice(0, 3)
    .map(({page}) => page);
}

/** The same page, however it was typed: with the separators of Windows, a leading `./` or `/`, the folder of a language. */
function plainName(typed: string): {name: string; locale?: string} {
  const path = typed
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
  const [folder, locale] = TRANSLATION.exec(path) ?? [];
  if (folder !== undefined) return {name: path.slice(folder.length), locale};
  return {name: path.startsWith(`${SOURCE_FOLDER}/`) ? path.slice(SOURCE_FOLDER.length + 1) : path};
}

/**
 * Finds the page that a person names: `create-batch`, `create-batch.mdx`, `docs/create-batch.mdx`, the path of a translation,
 * or the end of a path in any folder.
 * @param pages all pages, relative to `docs/`.
 */
export function findPage(typed: string, pages: readonly string[]): Named {
  const {name, locale} = plainName(typed);
  const language = locale === undefined ? {} : {locale};
  const bare = name.replace(EXTENSION, '');
  const matches = (page: string): boolean => page === name || page.replace(EXTENSION, '') === bare;
  const exact = pages.filter(matches);
  const [first] = exact.includes(name) ? [name] : exact;
  if (first !== undefined) return {page: first, ...language};
  const ends = pages.filter(
    (page) => bare !== '' && page.replace(EXTENSION, '').endsWith(`/${bare}`),
  );
  if (ends[0] !== undefined && ends.length === 1) return {page: ends[0], ...language};
  return {
    near: ends.length > 1 ? ends : nearest(bare, pages),
    isAmbiguous: ends.length > 1,
    ...language,
  };
}
