import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import {groupsOf, isFallback} from '@batchwise/translate/content';
import type {Site} from '../html';

/** A page that search finds, with the category of the sidebar that it is in. */
export type SearchablePage = {group?: string | undefined};

/** The pages that search finds, by permalink: pages of the docs that are in the language and not hidden from search engines. */
export function searchablePages({
  plugins,
  routesBuildMetadata,
}: Pick<Site, 'plugins' | 'routesBuildMetadata'>): ReadonlyMap<string, SearchablePage> {
  const groups = plugins
    .filter(({name}) => name === 'docusaurus-plugin-content-docs')
    .flatMap(({content}) => (content as LoadedContent).loadedVersions)
    .flatMap(groupsOf);
  return new Map(
    groups.flatMap(({title: group, docs}) =>
      docs
        .filter((doc) => !isFallback(doc) && !routesBuildMetadata[doc.permalink]?.noIndex)
        .map(({permalink}): [string, SearchablePage] => [permalink, {group}]),
    ),
  );
}
