import type {DocMetadata} from '@docusaurus/plugin-content-docs';
import {standsIn, type PageTranslation} from './translation.ts';

type Link = NonNullable<DocMetadata['next']>;

/** A page with its translation state. */
type Translated = DocMetadata & {translation: PageTranslation};

/**
 * Marks the links to pages that are shown in English, so that their titles get the right language: `isFallback` among the custom
 * properties of the sidebar item, and in the links to the previous and the next page.
 */
export function markFallbacks(docs: Translated[]): Translated[] {
  const english = new Set(
    docs.filter(({translation}) => standsIn(translation)).map(({permalink}) => permalink),
  );
  const marked = (link: Link): Link =>
    english.has(link.permalink) ? Object.assign({}, link, {isFallback: true}) : link;
  return docs.map((doc) => {
    const {frontMatter, previous, next} = doc;
    const {sidebar_custom_props: props} = frontMatter;
    return {
      ...doc,
      ...(previous ? {previous: marked(previous)} : {}),
      ...(next ? {next: marked(next)} : {}),
      frontMatter: standsIn(doc.translation)
        ? {...frontMatter, sidebar_custom_props: {...props, isFallback: true}}
        : frontMatter,
    };
  });
}
