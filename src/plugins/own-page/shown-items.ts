import type {PropSidebarItem, PropSidebarItemLink} from '@docusaurus/plugin-content-docs';

/** As Docusaurus compares them. */
const isSamePath = (one: string | undefined, other: string): boolean => one?.replace(/\/?$/, '/').toLowerCase() === other.replace(/\/?$/, '/').toLowerCase();

function isActive(item: PropSidebarItem, path: string): boolean {
  if (item.type === 'html') return false;
  return isSamePath(item.href, path) || (item.type === 'category' && item.items.some((inner) => isActive(inner, path)));
}

/** To it leads a closed category that has no page of its own, as long as no script has run. */
function firstLink(items: PropSidebarItem[]): PropSidebarItemLink | undefined {
  for (const item of items) {
    if (item.type === 'link' && !item.unlisted) return item;
    const inner = item.type === 'category' ? firstLink(item.items) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/**
 * What the HTML of a page shows of its sidebar: of each closed category no more than its first page. The rest is fetched when a
 * category is opened.
 * @param path the address of the page.
 */
export function shownItems(items: PropSidebarItem[], path: string): PropSidebarItem[] {
  return items.map((item) => {
    if (item.type !== 'category') return item;
    if (!item.collapsible || !item.collapsed || isActive(item, path)) return {...item, items: shownItems(item.items, path)};
    const first = firstLink(item.items);
    return first ? {...item, items: [first]} : item;
  });
}

/** Whether a page shows its whole sidebar. */
export const showsAll = (items: PropSidebarItem[], path: string): boolean =>
  items.every((item) => item.type !== 'category' || ((!item.collapsible || !item.collapsed || isActive(item, path)) && showsAll(item.items, path)));
