import type {DocMetadata} from '@docusaurus/plugin-content-docs';
import {standsIn, type PageTranslation} from './translation';

/** A page with what it is as a translation. */
type Translated = DocMetadata & {translation: PageTranslation};

/**
 * Marks what leads to a page that stands in for a translation, so that its title is known to be in English: `isFallback` among the
 * custom properties of its item in the sidebar, and in the links to the page before and behind.
 */
export function markFallbacks(docs: Translated[]): Translated[] {
  const english = new Set(
    docs.filter(({translation}) => standsIn(translation)).map(({permalink}) => permalink),
  );
  const marked = (link: DocMetadata['next']): DocMetadata['next'] =>
    link && english.has(link.permalink) ? Object.assign({}, link, {isFallback: true}) : link;
  return docs.map((doc) => ({
    ...doc,
    previous: marked(doc.previous),
    next: marked(doc.next),
    frontMatter: standsIn(doc.translation)
      ? {
          ...doc.frontMatter,
          sidebar_custom_props: {...doc.frontMatter.sidebar_custom_props, isFallback: true},
        }
      : doc.frontMatter,
  }));
}
