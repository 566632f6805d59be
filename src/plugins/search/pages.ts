import {
  groupsIn,
  isFallback,
  isReferenceFallback,
  referencePagesIn,
} from '@batchwise/translate/content';
import type {Site} from '../html';

/** A page that search finds, with the category of the sidebar that it is in. */
export type SearchablePage = {group?: string | undefined};

/**
 * The pages that search finds, by permalink: pages of the docs and of the API reference that are in the language, at least in part,
 * and not hidden from search engines.
 * @param reference the name of the API reference; its pages are in groups by tag.
 */
export function searchablePages(
  {plugins, routesBuildMetadata}: Pick<Site, 'plugins' | 'routesBuildMetadata'>,
  reference: string,
): ReadonlyMap<string, SearchablePage> {
  const docs = groupsIn(plugins).flatMap((group) =>
    group.docs
      .filter((doc) => !isFallback(doc))
      .map(({permalink}): [string, SearchablePage] => [permalink, {group: group.title}]),
  );
  const ofReference = referencePagesIn(plugins)
    .filter((page) => !isReferenceFallback(page))
    .map(({permalink, tag}): [string, SearchablePage] => [
      permalink,
      {group: tag === undefined ? reference : `${reference}: ${tag}`},
    ]);
  return new Map(
    [...docs, ...ofReference].filter(([permalink]) => !routesBuildMetadata[permalink]?.noIndex),
  );
}
