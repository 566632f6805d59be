import type {PopularPage} from '..';
import type {Place} from './engine';
import type {SearchResults, Language} from './useSearch';

/** The category of a page, and the method of the call that it is about. */
type About = {group?: string | undefined; method?: string | undefined};

/** One option of the list: a page, or a section of the page above it. */
export type Option = Place &
  About & {
    kind: 'page' | 'section';
    index: number;
    lang?: string | undefined;
  };
/** Options with a common name: a page with its sections, or the popular pages. */
export type Group = {
  language: Language;
  isOwn: boolean;
  /** Shown above the options. */
  heading?: string | undefined;
  /** The accessible name. */
  title: string;
  options: Option[];
};

/**
 * Groups the results and numbers their options from first to last.
 * @param pageCount a number of pages in words, for the heading above another language.
 */
export function groupsOf(
  {found, others}: SearchResults,
  own: Language,
  pageCount: (count: number) => string,
): Group[] {
  let index = 0;
  const numbered = (place: Place & About, kind: Option['kind']): Option => ({
    ...place,
    kind,
    index: index++,
  });
  return [{language: own, found}, ...others].flatMap(({language, found: {hits, count}}) =>
    hits.map(({sections, ...page}, at): Group => ({
      language,
      isOwn: language === own,
      heading: language !== own && at === 0 ? `${language.label} · ${pageCount(count)}` : undefined,
      title: page.title,
      options: [numbered(page, 'page'), ...sections.map((section) => numbered(section, 'section'))],
    })),
  );
}

/** The popular pages as options, for readers who have not typed yet, or found nothing. */
export const popularGroup = (
  popular: readonly PopularPage[],
  title: string,
  own: Language,
): Group => ({
  language: own,
  isOwn: true,
  heading: title,
  title,
  options: popular.map(({url, title: name, description, method, lang}, index) => ({
    url,
    title: name,
    excerpt: description,
    method,
    kind: 'page',
    index,
    lang,
  })),
});
