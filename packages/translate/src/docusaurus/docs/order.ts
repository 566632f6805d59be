import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent, LoadedPlugin} from '@docusaurus/types';
import {standsIn, type PageTranslation} from './translation.ts';

type Version = LoadedContent['loadedVersions'][number];
type Items = Version['sidebars'][string];
export type Doc = Version['docs'][number];

/** Pages of one category of the sidebar; without a title, pages outside of categories. */
export type Group = {title?: string; docs: Doc[]};

const idsOf = (items: Items): string[] =>
  items.flatMap((item): string[] => {
    if (item.type === 'doc' || item.type === 'ref') return [item.id];
    if (item.type !== 'category') return [];
    return [...(item.link?.type === 'doc' ? [item.link.id] : []), ...idsOf(item.items)];
  });

/**
 * The pages that readers find, each once, in the order of the sidebar: those below no heading first, among them those that it
 * does not have. Categories within a category count as that one.
 */
export function groupsOf({docs, sidebars}: Pick<Version, 'docs' | 'sidebars'>): Group[] {
  const left = new Map(
    docs.filter(({draft, unlisted}) => !draft && !unlisted).map((doc) => [doc.id, doc]),
  );
  const take = (ids: readonly string[]): Doc[] =>
    ids.flatMap((id) => {
      const doc = left.get(id);
      left.delete(id);
      return doc ? [doc] : [];
    });
  const items = Object.values(sidebars).flat();
  const alone = take(items.flatMap((item) => (item.type === 'category' ? [] : idsOf([item]))));
  const categories = items.flatMap((item): Group[] =>
    item.type === 'category' ? [{title: item.label, docs: take(idsOf([item]))}] : [],
  );
  return [{docs: [...alone, ...take([...left.keys()])]}, ...categories].filter(
    (group) => group.docs.length > 0,
  );
}

/** The same for all pages of the first instance of the docs plugin. */
export function groupsOfAll(allContent: AllContent): Group[] {
  const content = allContent['docusaurus-plugin-content-docs']?.default as
    LoadedContent | undefined;
  return (content?.loadedVersions ?? []).flatMap(groupsOf);
}

/** The same for all pages of the docs, from the loaded plugins after a build. */
export const groupsIn = (plugins: readonly LoadedPlugin[]): Group[] =>
  plugins
    .filter(({name}) => name === 'docusaurus-plugin-content-docs')
    .flatMap(({content}) => (content as LoadedContent).loadedVersions)
    .flatMap(groupsOf);

/** Whether readers get a page in English instead of their language. */
export const isFallback = (doc: Doc): boolean =>
  standsIn((doc as {translation?: PageTranslation}).translation);

/** The page of a source such as `@site/docs/index.mdx`, relative to the folder of pages of its language. */
export const pageOfSource = (source: string): string =>
  source.replace(/^@site\/(?:docs|i18n\/[^/]+\/docusaurus-plugin-content-docs\/current)\//, '');
