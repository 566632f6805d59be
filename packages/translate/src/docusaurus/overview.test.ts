import type {AllContent, I18n} from '@docusaurus/types';
import {afterAll, describe, expect, it} from 'vitest';
import {NL, newSite, removeFolders} from '../../tests/site.ts';
import {overviewOf, sourcePagesOf} from '../status/overview.ts';
import {openWorkspace} from '../workspace/open-workspace.node.ts';
import {docsOf, toOverview, type Overview} from './overview.ts';

const doc = (name: string, title: string, folder = NL) => ({
  id: name,
  title,
  permalink: `/nl/${name}`,
  source: `@site/${folder}/${name}.mdx`,
});
const sidebars = {guide: ['faulty', 'page', 'none'].map((id) => ({type: 'doc', id}))};
const ENGLISH =
  '---\ntitle: A page\n---\n\nOne two three four.\n\n## Below {/* #below */}\n\nFive six seven eight.\n';
const DUTCH =
  '---\ntitle: Een pagina\n---\n\nEen twee drie vier.\n\n## Verderop {/* #below */}\n\nVijf zes zeven acht.\n';
const COMMITTED = '2026-11-03T10:00:00.000Z';
const changedAt = Date.parse(COMMITTED);
const i18n = {
  defaultLocale: 'en',
  localeConfigs: {
    en: {baseUrl: '/'},
    nl: {label: 'Nederlands', htmlLang: 'nl', direction: 'ltr', baseUrl: '/nl/'},
  },
} as unknown as I18n;

afterAll(removeFolders);

function overviewIn(
  files: Record<string, string>,
  repository = 'https://example.com/it',
): Overview {
  const all = {...files, 'docs/page.mdx': ENGLISH, [`${NL}/page.mdx`]: DUTCH};
  const site = newSite(all, false);
  site.git('init', '-q');
  site.commit(COMMITTED);
  site.run('done page --locale nl');
  site.write('docs/page.mdx', ENGLISH.replace('eight', 'nine'));
  const docs = [
    doc('page', 'Een pagina'),
    doc('none', 'None', 'docs'),
    doc('faulty', 'Faulty', 'docs'),
  ];
  const allContent = {
    'docusaurus-plugin-content-docs': {default: {loadedVersions: [{docs, sidebars}]}},
  } as unknown as AllContent;
  const {workspace} = openWorkspace(site.root);
  return toOverview({
    languages: overviewOf(workspace, ['nl']),
    source: sourcePagesOf(workspace),
    docs: docsOf(allContent),
    reference: [],
    i18n,
    baseUrl: '/nl/',
    repository,
  });
}

const FILES = {
  'docs/faulty.mdx': '---\ntitle: Faulty\n---\n',
  [`${NL}/faulty.mdx`]: '---\ntitle: Met een fout\n---\n\n{x\n',
  'docs/none.mdx': '---\ntitle: None\n---\n',
};

describe('the overview of translations', () => {
  it('has each page in the order of the sidebar with its state, what changed, what is wrong, and where to edit it', () => {
    expect(overviewIn(FILES).rows).toEqual([
      {
        page: 'faulty.mdx',
        source: {
          title: 'Faulty',
          changedAt,
          href: '/faulty',
          edit: 'https://example.com/it/edit/main/docs/faulty.mdx',
        },
        cells: [
          {
            page: 'faulty.mdx',
            title: 'Met een fout',
            changedAt,
            href: '/nl/faulty',
            command: 'npm run translate -- check faulty --locale nl',
            state: 'broken',
            isSure: false,
            changed: [],
            file: `${NL}/faulty.mdx`,
            edit: `https://example.com/it/edit/main/${NL}/faulty.mdx`,
            faults: [
              {
                line: 6,
                message:
                  'The page is not valid MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{`.',
              },
            ],
          },
        ],
      },
      {
        page: 'page.mdx',
        source: {
          title: 'A page',
          href: '/page',
          edit: 'https://example.com/it/edit/main/docs/page.mdx',
        },
        cells: [
          {
            page: 'page.mdx',
            title: 'Een pagina',
            href: '/nl/page',
            command: 'npm run translate -- diff page --locale nl',
            state: 'outdated',
            isSure: true,
            changed: ['Below'],
            faults: [],
            file: `${NL}/page.mdx`,
            edit: `https://example.com/it/edit/main/${NL}/page.mdx`,
          },
        ],
      },
      {
        page: 'none.mdx',
        source: {
          title: 'None',
          changedAt,
          href: '/none',
          edit: 'https://example.com/it/edit/main/docs/none.mdx',
        },
        cells: [
          {
            page: 'none.mdx',
            href: '/nl/none',
            command: `cp docs/none.mdx ${NL}/none.mdx`,
            state: 'missing',
            isSure: true,
            changed: [],
            faults: [],
            file: `${NL}/none.mdx`,
            edit: `https://example.com/it/new/main/${NL}?filename=none.mdx`,
          },
        ],
      },
    ]);
  });

  it('counts words that readers get in their language, and names the language as it names itself', () => {
    const [language] = overviewIn(FILES).languages;
    expect(language).toMatchObject({label: 'Nederlands', words: {total: 13, done: 7}, percent: 53});
  });

  it('links nowhere when the site names no repository', () => {
    expect(JSON.stringify(overviewIn(FILES, ''))).not.toContain('"edit"');
  });
});
