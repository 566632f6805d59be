import type {PropSidebar, PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {splitGroup} from '../build/split-group.ts';
import type {OperationLink, PageLink} from '../types.ts';

type Operation = Omit<OperationLink, 'id' | 'path'>;

/** The pages of a reference in the order of the sidebar. */
export type SidebarData = {
  /** Unique on the site. */
  name: string;
  overview: PageLink;
  groups: {name?: string; tags: (PageLink & {operations: Operation[]})[]}[];
  untagged: Operation[];
  schemas: PageLink[];
  /** Webhooks with pages of their own. */
  webhooks: Operation[];
  /** Whether the overview has the webhooks. */
  hasWebhooks: boolean;
};

/** The words of a sidebar that no description has. */
export type SidebarWords = {overview: string; webhooks: string; schemas: string};

/** Up to so many operations, all tags are open at first. */
const MOST_OPEN = 40;

/** The methods of OpenAPI, and of the registered ones (RFC 9110, 16.1) those that APIs have. */
const METHODS = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'options',
  'query',
  'trace',
  'copy',
  'link',
  'lock',
  'merge',
  'mkcol',
  'move',
  'propfind',
  'proppatch',
  'purge',
  'report',
  'search',
  'unlink',
  'unlock',
]);

/** Whether `sidebar.css` shows the method after the title. Methods distinguish upper and lower case. */
const hasBadge = (method: string): boolean =>
  method === method.toUpperCase() && METHODS.has(method.toLowerCase());

function classesOf({method, deprecated}: Operation): string {
  const known = hasBadge(method) ? ` openapi-method--${method.toLowerCase()}` : '';
  return `openapi-method${known}${deprecated ? ' openapi-method--deprecated' : ''}`;
}

type Tag = SidebarData['groups'][number]['tags'][number];

type Link = Extract<PropSidebarItem, {type: 'link'}>;

const operationItem = (one: Operation): Link => ({
  type: 'link',
  // A style sheet cannot show the name of any other method.
  label: hasBadge(one.method) ? one.title : `${one.title} (${one.method})`,
  href: one.permalink,
  className: classesOf(one),
});

const pageItem = ({title, permalink}: PageLink): Link => ({
  type: 'link',
  label: title,
  href: permalink,
});

/** A category that is closed at first. */
const closedCategory = (
  label: string,
  items: PropSidebarItem[],
  className?: string,
): PropSidebarItem => ({
  type: 'category',
  label,
  collapsible: true,
  collapsed: true,
  items,
  ...(className === undefined ? {} : {className}),
});

/** A longer list is divided by initials: the HTML of a page has all items of the category that it is in. */
const MOST_LISTED = 60;

/** Categories of items with the same initial, in the order of the alphabet. */
function byInitial(items: readonly Link[]): PropSidebarItem[] {
  const groups = new Map<string, Link[]>();
  for (const item of items) {
    const initial = (Array.from(item.label)[0] ?? '').toUpperCase();
    groups.set(initial, [...(groups.get(initial) ?? []), item]);
  }
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([initial, ofInitial]) => closedCategory(initial, ofInitial));
}

/** A category of a list of pages; none where it would be empty. */
function listCategory(label: string, items: Link[], className?: string): PropSidebarItem[] {
  if (items.length === 0) return [];
  const shown = items.length > MOST_LISTED ? byInitial(items) : items;
  return [closedCategory(label, shown, className)];
}

/** The sidebar of a reference: overview, operations by tag, webhooks, and schemas last. */
export function sidebarItems(data: SidebarData, words: SidebarWords): PropSidebar {
  const {overview, groups, untagged, webhooks, schemas, hasWebhooks} = data;
  const all = groups.flatMap(({tags}) => tags.flatMap(({operations}) => operations));
  const collapsed = all.length > MOST_OPEN;
  const tagItem = ({title, permalink, operations}: Tag): PropSidebarItem =>
    operations.length === 0
      ? pageItem({title, permalink})
      : {
          type: 'category',
          label: title,
          href: permalink,
          collapsible: true,
          collapsed,
          items: operations.map(operationItem),
        };
  const groupItem = (name: string, tags: readonly Tag[]): PropSidebarItem => {
    const {own, others} = splitGroup(name, tags);
    return {
      type: 'category',
      label: name,
      ...(own ? {href: own.permalink} : {}),
      collapsible: own !== undefined && collapsed,
      collapsed: own !== undefined && collapsed,
      className: 'openapi-tag-group',
      items: [...(own?.operations.map(operationItem) ?? []), ...others.map(tagItem)],
    };
  };
  return [
    pageItem({title: words.overview, permalink: overview.permalink}),
    ...untagged.map(operationItem),
    ...groups.flatMap(({name, tags}) =>
      name === undefined ? tags.map(tagItem) : [groupItem(name, tags)],
    ),
    ...(hasWebhooks
      ? [pageItem({title: words.webhooks, permalink: `${overview.permalink}#webhooks`})]
      : []),
    ...listCategory(words.webhooks, webhooks.map(operationItem)),
    ...listCategory(words.schemas, schemas.map(pageItem), 'openapi-schemas'),
  ];
}
