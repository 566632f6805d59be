import type {Place} from './engine';
import type {SearchResults, Language} from './useSearch';

/** One option of the list: a page, or a section of the page above it. */
export type Option = Place & {kind: 'page' | 'section'; index: number};
/** A page with its sections. The first page of another language has `starts`, the number of its pages. */
export type Group = {
  language: Language;
  isOwn: boolean;
  starts?: number | undefined;
  title: string;
  options: Option[];
};

/** Groups the results and numbers their options from first to last. */
export function groupsOf({found, others}: SearchResults, own: Language): Group[] {
  let index = 0;
  const numbered = (place: Place, kind: Option['kind']): Option => ({
    ...place,
    kind,
    index: index++,
  });
  return [{language: own, found}, ...others].flatMap(({language, found: {hits, count}}) =>
    hits.map((hit, at): Group => ({
      language,
      isOwn: language === own,
      starts: language !== own && at === 0 ? count : undefined,
      title: hit.title,
      options: [
        numbered(hit, 'page'),
        ...hit.sections.map((section) => numbered(section, 'section')),
      ],
    })),
  );
}
