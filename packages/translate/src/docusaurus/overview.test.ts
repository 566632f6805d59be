import type {AllContent, I18n} from '@docusaurus/types';
import {afterAll, describe, expect, it} from 'vitest';
import {NL, newSite, removeFolders} from '../../tests/site.ts';
import {overviewOf} from '../status/overview.ts';
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
const i18n = {
  localeConfigs: {nl: {label: 'Nederlands', htmlLang: 'nl', direction: 'ltr'}},
} as unknown as I18n;

afterAll(removeFolders);

function overviewIn(
  files: Record<string, string>,
  repository = 'https://example.com/it',
): Overview {
  const site = newSite({...files, 'docs/page.mdx': ENGLISH, [`${NL}/page.mdx`]: DUTCH});
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
  return toOverview({
    languages: overviewOf(openWorkspace(site.root).workspace, ['nl']),
    docs: docsOf(allContent),
    i18n,
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
    expect(
      overviewIn(FILES).rows.map(({title, isEnglish, cells}) => ({title, isEnglish, cells})),
    ).toEqual([
      {
        title: 'Faulty',
        isEnglish: true,
        cells: [
          {
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
        title: 'Een pagina',
        isEnglish: false,
        cells: [
          {
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
        title: 'None',
        isEnglish: true,
        cells: [
          {
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
