import type {LoadedContent, PropSidebar, PropSidebarItem} from '@docusaurus/plugin-content-docs';
import type {AllContent} from '@docusaurus/types';
import type {Doc} from './order.ts';

type Items = LoadedContent['loadedVersions'][number]['sidebars'][string];

/** A sidebar as the theme shows it; empty when there is none, since the data of a route has to be an object. */
export type Sidebar = {name?: string; items?: PropSidebar};

const linksTo = (items: Items, href: string): boolean =>
  items.some((item) =>
    item.type === 'category'
      ? linksTo(item.items, href)
      : item.type === 'link' && item.href === href,
  );

/** The link to a document. Its front matter precedes `sidebars.ts`, as in the docs plugin. */
function linkTo(item: Extract<Items[number], {id: string}>, doc: Doc): PropSidebarItem {
  const {id, title, permalink, unlisted, frontMatter} = doc;
  const className = frontMatter.sidebar_class_name ?? item.className;
  const customProps = frontMatter.sidebar_custom_props ?? item.customProps;
  return {
    type: 'link',
    href: permalink,
    label: frontMatter.sidebar_label ?? item.label ?? title,
    ...(className && {className}),
    ...(customProps && {customProps}),
    docId: id,
    unlisted,
  };
}

/** A page that is no document: its path in `sidebars.ts`, and its address in a language. */
export type Page = {href: string; permalink: string};

type Known = {docs: ReadonlyMap<string, Doc>; page: Page};

function toItems(items: Items, known: Known): PropSidebar {
  const {docs, page} = known;
  return items.flatMap((item): PropSidebarItem[] => {
    if (item.type === 'html') return [item];
    // The theme marks the link whose address is that of the page.
    if (item.type === 'link')
      return [item.href === page.href ? {...item, href: page.permalink} : item];
    if (item.type !== 'category') {
      const doc = docs.get(item.id);
      return doc ? [linkTo(item, doc)] : [];
    }
    const {link, ...category} = item;
    const href = link?.type === 'doc' ? docs.get(link.id)?.permalink : link?.permalink;
    return [{...category, items: toItems(item.items, known), ...(href && {href})}];
  });
}

/** The sidebar that links to a page; empty when none does. */
export function sidebarWith(allContent: AllContent, page: Page): Sidebar {
  const content = allContent['docusaurus-plugin-content-docs']?.default as
    LoadedContent | undefined;
  for (const {docs, sidebars} of content?.loadedVersions ?? []) {
    const [name, items] = Object.entries(sidebars).find(([, own]) => linksTo(own, page.href)) ?? [];
    if (name !== undefined && items)
      return {name, items: toItems(items, {page, docs: new Map(docs.map((doc) => [doc.id, doc]))})};
  }
  return {};
}
