import type {Place} from './engine';
import type {Answer, Language} from './useSearch';

/** One line of the list: a page, or a section of the page before it. */
export type Option = Place & {kind: 'page' | 'section'; index: number};
/** A page with its sections. `starts` is there for the first page of another language: how many pages it has. */
export type Group = {
  language: Language;
  isOwn: boolean;
  starts?: number | undefined;
  title: string;
  options: Option[];
};

/** What was found as groups of lines, numbered from first to last. */
export function groupsOf({found, others}: Answer, own: Language): Group[] {
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
