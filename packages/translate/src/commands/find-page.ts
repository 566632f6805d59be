import {distance} from '@batchwise/openapi/finding';
import {SOURCE_FOLDER} from '../workspace/workspace.ts';

/** The page that a name means or, when it means none, the pages that may have been meant. */
export type Named =
  | {page: string; locale?: string}
  | {page?: undefined; near: string[]; isAmbiguous: boolean; locale?: string};

const TRANSLATION = /^i18n\/([^/]+)\/docusaurus-plugin-content-docs\/current\//;
const EXTENSION = /\.mdx?$/i;

const lastPart = (page: string): string => page.slice(page.lastIndexOf('/') + 1);

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

/** Normalises a typed path: Windows separators, a leading `./` or `/`, the folder of a language. */
function plainName(typed: string): {name: string; locale?: string} {
  const path = typed
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
  const [folder, locale] = TRANSLATION.exec(path) ?? [];
  if (folder !== undefined && locale !== undefined)
    return {name: path.slice(folder.length), locale};
  return {name: path.startsWith(`${SOURCE_FOLDER}/`) ? path.slice(SOURCE_FOLDER.length + 1) : path};
}

/**
 * Finds a page by its name: `create-order`, `create-order.mdx`, `docs/create-order.mdx`, the path of a translation,
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
