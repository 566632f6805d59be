import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import {isFallback} from '@batchwise/translate/content';
import type {Site} from '../html';

/** The permalinks of the pages that search finds: pages of the docs that are in the language and not hidden from search engines. */
export function searchablePages({
  plugins,
  routesBuildMetadata,
}: Pick<Site, 'plugins' | 'routesBuildMetadata'>): ReadonlySet<string> {
  const docs = plugins
    .filter(({name}) => name === 'docusaurus-plugin-content-docs')
    .flatMap(({content}) => (content as LoadedContent).loadedVersions)
    .flatMap((version) => version.docs);
  return new Set(
    docs
      .filter((doc) => !isFallback(doc) && !doc.unlisted && !doc.draft)
      .filter(({permalink}) => !routesBuildMetadata[permalink]?.noIndex)
      .map(({permalink}) => permalink),
  );
}
