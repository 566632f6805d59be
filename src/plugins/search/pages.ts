import {
  groupsIn,
  isFallback,
  isReferenceFallback,
  referencePagesIn,
} from '@batchwise/translate/content';
import type {Site} from '../html';

/** A page that search finds, with the category of the sidebar that it is in, and its place in the sidebar. */
export type SearchablePage = {group?: string | undefined; place?: number};

/** The category of a page of the API reference. */
export const referenceGroup = (reference: string, tag: string | undefined): string =>
  tag === undefined ? reference : `${reference}: ${tag}`;

/**
 * The pages that search finds, by permalink: pages of the docs and of the API reference that are in the language, at least in part,
 * and not hidden from search engines.
 * @param reference the name of the API reference; its pages are in groups by tag.
 */
export function searchablePages(
  {plugins, routesBuildMetadata}: Pick<Site, 'plugins' | 'routesBuildMetadata'>,
  reference: string,
): ReadonlyMap<string, SearchablePage> {
  const docs = groupsIn(plugins)
    .flatMap((group) => group.docs.map((doc) => ({doc, group: group.title})))
    .map((one, place) => ({...one, place}))
    .filter(({doc}) => !isFallback(doc))
    .map(({doc, group, place}): [string, SearchablePage] => [doc.permalink, {group, place}]);
  const ofReference = referencePagesIn(plugins)
    .filter((page) => !isReferenceFallback(page))
    .map(({permalink, tag}): [string, SearchablePage] => [
      permalink,
      {group: referenceGroup(reference, tag)},
    ]);
  return new Map(
    [...docs, ...ofReference].filter(([permalink]) => !routesBuildMetadata[permalink]?.noIndex),
  );
}
