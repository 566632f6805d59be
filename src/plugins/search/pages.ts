import {
  groupsIn,
  isFallback,
  isReferenceFallback,
  referencePagesIn,
} from '@batchwise/translate/content';
import type {Site} from '../html';
import {methodsFrom} from './calls';

/** A page that search finds: its category and place in the sidebar, and the HTTP method of the call that it is about. */
export type SearchablePage = {
  group?: string | undefined;
  place?: number;
  method?: string | undefined;
};

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
  const methods = methodsFrom(plugins);
  const docs = groupsIn(plugins)
    .flatMap((group) => group.docs.map((doc) => ({doc, group: group.title})))
    .map((one, place) => ({...one, place}))
    .filter(({doc}) => !isFallback(doc))
    .map(({doc, group, place}): [string, SearchablePage] => [
      doc.permalink,
      {group, place, method: methods.get(doc.id)},
    ]);
  const ofReference = referencePagesIn(plugins)
    .filter((page) => !isReferenceFallback(page))
    .map(({permalink, tag, operation}): [string, SearchablePage] => [
      permalink,
      {group: referenceGroup(reference, tag), method: operation?.method},
    ]);
  return new Map(
    [...docs, ...ofReference].filter(([permalink]) => !routesBuildMetadata[permalink]?.noIndex),
  );
}
