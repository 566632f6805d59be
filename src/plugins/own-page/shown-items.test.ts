import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {expect, it} from 'vitest';
import {createShownItems} from './shown-items';

const link = (href: string, unlisted = false): PropSidebarItem => ({
  type: 'link',
  href,
  label: href,
  unlisted,
});
const category = (label: string, items: PropSidebarItem[], collapsed = true): PropSidebarItem => ({
  type: 'category',
  label,
  items,
  collapsed,
  collapsible: true,
});

const ITEMS = [
  link('/'),
  category('one', [link('/one/hidden', true), category('deep', [link('/one/a')]), link('/one/b')]),
  category('two', [link('/two/a'), link('/two/b')]),
];

it('keeps of a closed category its first page, to which it leads until a script has run', () => {
  expect(createShownItems(ITEMS)('/').items).toEqual([
    link('/'),
    category('one', [link('/one/a')]),
    category('two', [link('/two/a')]),
  ]);
  expect(createShownItems(ITEMS)('/').isAll).toBe(false);
});

it('keeps the category that the page is in, in whichever way its address is written', () => {
  expect(createShownItems(ITEMS)('/TWO/b/').items).toEqual([
    link('/'),
    category('one', [link('/one/a')]),
    ITEMS[2],
  ]);
});

it('keeps categories that are open on every page, and all of a sidebar without closed ones', () => {
  const open = [link('/'), category('one', [link('/one/a'), link('/one/b')], false)];
  expect(createShownItems(open)('/')).toEqual({items: open, isAll: true});
});

it('tells each page what it shows, whichever page was asked for before', () => {
  const shownOf = createShownItems(ITEMS);
  const [first] = [shownOf('/one/b'), shownOf('/two/b')];
  expect(shownOf('/one/b')).toEqual(first);
  expect(first.items).toEqual([link('/'), ITEMS[1], category('two', [link('/two/a')])]);
});
