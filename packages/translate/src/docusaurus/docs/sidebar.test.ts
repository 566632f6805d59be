import type {AllContent} from '@docusaurus/types';
import {expect, it} from 'vitest';
import {sidebarWith} from './sidebar.ts';

const doc = (id: string, frontMatter = {}) => ({
  id,
  title: `The ${id}`,
  permalink: `/nl/${id}`,
  unlisted: false,
  frontMatter,
});
const PAGE = {href: '/translations', permalink: '/nl/translations'};
const TRANSLATIONS = {type: 'link', label: 'Translations', href: '/translations'};

const contentOf = (sidebars: object): AllContent =>
  ({
    'docusaurus-plugin-content-docs': {
      default: {
        loadedVersions: [
          {
            docs: [
              doc('order'),
              doc('refund', {sidebar_label: 'Refund', sidebar_class_name: 'short'}),
            ],
            sidebars,
          },
        ],
      },
    },
  }) as unknown as AllContent;

it('shows the sidebar that links to the page, with links to its documents', () => {
  const category = {type: 'category', label: 'Calls', collapsible: false, collapsed: false};
  const refund = {type: 'doc', id: 'refund', label: 'not shown', className: 'call'};
  const sidebar = sidebarWith(
    contentOf({
      other: [{type: 'doc', id: 'order'}],
      guide: [
        {type: 'doc', id: 'order', className: 'call'},
        {...category, link: {type: 'doc', id: 'order'}, items: [refund, TRANSLATIONS]},
      ],
    }),
    PAGE,
  );
  const order = {type: 'link', label: 'The order', href: '/nl/order', docId: 'order'};
  expect(sidebar).toEqual({
    name: 'guide',
    items: [
      {...order, className: 'call', unlisted: false},
      {
        ...category,
        href: '/nl/order',
        items: [
          {
            type: 'link',
            label: 'Refund',
            href: '/nl/refund',
            className: 'short',
            docId: 'refund',
            unlisted: false,
          },
          {...TRANSLATIONS, href: '/nl/translations'},
        ],
      },
    ],
  });
});

it('shows none when no sidebar links to the page', () => {
  expect(sidebarWith(contentOf({guide: [{type: 'doc', id: 'order'}]}), PAGE)).toEqual({});
});
