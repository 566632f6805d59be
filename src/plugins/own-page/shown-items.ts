import type {
  PropSidebarItem,
  PropSidebarItemCategory,
  PropSidebarItemLink,
} from '@docusaurus/plugin-content-docs';

/** Addresses are compared as Docusaurus does. */
const plain = (path: string): string => path.replace(/\/?$/, '/').toLowerCase();

/** To it leads a closed category that has no page of its own, as long as no script has run. */
function firstLink(items: PropSidebarItem[]): PropSidebarItemLink | undefined {
  for (const item of items) {
    if (item.type === 'link' && !item.unlisted) return item;
    const inner = item.type === 'category' ? firstLink(item.items) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** The categories that lead to each page, by address: they are found once for all pages, of which there may be thousands. */
function categoriesOf(items: PropSidebarItem[]): Map<string, Set<PropSidebarItem>> {
  const found = new Map<string, Set<PropSidebarItem>>();
  const walk = (item: PropSidebarItem, above: PropSidebarItemCategory[]): void => {
    if (item.type === 'html') return;
    const branch = item.type === 'category' ? [...above, item] : above;
    if (item.href !== undefined)
      found.set(plain(item.href), new Set([...(found.get(plain(item.href)) ?? []), ...branch]));
    if (item.type === 'category') for (const inner of item.items) walk(inner, branch);
  };
  for (const item of items) walk(item, []);
  return found;
}

export type Shown = {
  /**
   * What the HTML of a page shows of its sidebar: of each closed category no more than its first page. The rest is fetched when
   * a category is opened.
   */
  items: PropSidebarItem[];
  /** Whether that is the whole sidebar. */
  isAll: boolean;
};

/** Tells what pages show of a sidebar. @returns a function of a page's address. */
export function createShownItems(all: PropSidebarItem[]): (path: string) => Shown {
  const categories = categoriesOf(all);
  const closed = new Map<PropSidebarItem, PropSidebarItem>();
  const close = (item: PropSidebarItemCategory): PropSidebarItem => {
    const known = closed.get(item);
    if (known) return known;
    const first = firstLink(item.items);
    const shown = first ? {...item, items: [first]} : item;
    closed.set(item, shown);
    return shown;
  };
  /** Pages of the same categories show the very same. */
  const known = new Map<string, Shown>();
  const numbers = new Map<PropSidebarItem, number>();
  const numberOf = (item: PropSidebarItem): number => {
    const number = numbers.get(item) ?? numbers.size;
    numbers.set(item, number);
    return number;
  };
  const shownIn = (active: ReadonlySet<PropSidebarItem>): Shown => {
    let isAll = true;
    const show = (items: PropSidebarItem[]): PropSidebarItem[] =>
      items.map((item) => {
        if (item.type !== 'category') return item;
        if (!item.collapsible || !item.collapsed || active.has(item))
          return {...item, items: show(item.items)};
        isAll = false;
        return close(item);
      });
    return {items: show(all), isAll};
  };
  return (path) => {
    const active = categories.get(plain(path)) ?? new Set();
    const key = [...active].map(numberOf).join();
    const shown = known.get(key) ?? shownIn(active);
    known.set(key, shown);
    return shown;
  };
}
