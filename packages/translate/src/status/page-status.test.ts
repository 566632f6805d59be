import {afterAll, describe, expect, it} from 'vitest';
import {NL, newSite, removeFolders} from '../../tests/site.ts';
import {openWorkspace} from '../workspace/open-workspace.node.ts';
import {publishedPages} from './page-status.ts';

const ENGLISH =
  '---\ntitle: A page\n---\n\nSee [the other page](./other.mdx#here).\n\n## Below {/* #below */}\n\n<TryIt operation="createBatch" />\n\n<Tabs>\n  <TabItem value="a" label="One">Words.</TabItem>\n</Tabs>\n';
const DUTCH =
  '---\ntitle: Een pagina\n---\n\nZie [de andere pagina](./other.mdx#here).\n\n## Verderop {/* #below */}\n\n<TryIt operation="createBatch" />\n\n<Tabs>\n  <TabItem value="a" label="Een">Woorden.</TabItem>\n</Tabs>\n';
const OTHER = '---\ntitle: Another page\n---\n\n## Here\n\nWords.\n';
const OTHER_NL = '---\ntitle: Een andere pagina\n---\n\n## Hier {/* #here */}\n\nWoorden.\n';
const FILES = {
  'docs/page.mdx': ENGLISH,
  'docs/other.mdx': OTHER,
  [`${NL}/page.mdx`]: DUTCH,
  [`${NL}/other.mdx`]: OTHER_NL,
};

afterAll(removeFolders);

/** `other: broken nl/other.mdx:5 heading-id`, for each page that is not simply a translation. */
function broken(files: Record<string, string | Uint8Array>): string[] {
  const {workspace} = openWorkspace(newSite({...FILES, ...files}, false).root);
  return publishedPages(workspace, 'nl')
    .filter(({state}) => state === 'broken' || state === 'missing')
    .map(({page, state, findings}) =>
      [
        `${page.replace('.mdx', '')}: ${state}`,
        ...findings.map(({file, line, rule}) => `${file.replace(NL, 'nl')}:${line} ${rule}`),
      ].join(' '),
    );
}

const page = (text: string): Record<string, string> => ({[`${NL}/page.mdx`]: text});

describe('the state of pages', () => {
  it('lets a page stand whose words alone differ', () => {
    expect(broken({})).toEqual([]);
    expect(
      broken(page(DUTCH.replace('Zie', 'Zie **hier**').replace('Woorden.', 'Words.'))),
    ).toEqual([]);
  });

  it('is missing where there is no translation', () => {
    const rest = {'docs/page.mdx': ENGLISH, 'docs/other.mdx': OTHER, [`${NL}/other.mdx`]: OTHER_NL};
    const {workspace} = openWorkspace(newSite(rest, false).root);
    expect(
      publishedPages(workspace, 'nl').map(({page: name, state}) => `${name} ${state}`),
    ).toEqual(['other.mdx outdated', 'page.mdx missing']);
  });

  it.each([
    ['braces that MDX takes for a program', DUTCH.replace('Zie', 'Zie {'), 'nl/page.mdx:5 syntax'],
    ['a component that is not closed', DUTCH.replace('</Tabs>', ''), 'nl/page.mdx:11 syntax'],
    [
      'front matter that is no YAML',
      DUTCH.replace('title: ', 'title: a: '),
      'nl/page.mdx:2 front-matter',
    ],
    [
      'front matter without the dashes above it',
      DUTCH.replace('---\n', ''),
      'nl/page.mdx:1 syntax',
    ],
    [
      'front matter without the dashes below it',
      DUTCH.replace('\n---\n', '\n'),
      'nl/page.mdx:1 syntax',
    ],
    ['front matter that is a program', DUTCH.replace('---', '---js'), 'nl/page.mdx:1 code'],
    ['an import', DUTCH.replace('Zie', "import x from './x'\n\nZie"), 'nl/page.mdx:5 code'],
    ['an expression', DUTCH.replace('Zie', 'Zie {process.exit()}'), 'nl/page.mdx:5 code'],
    ['a script', DUTCH.replace('Zie', '<script>alert</script>\n\nZie'), 'nl/page.mdx:5 code'],
    ['an event handler', DUTCH.replace('<TryIt ', '<TryIt onClick="x" '), 'nl/page.mdx:9 code'],
    [
      'a link that runs',
      DUTCH.replace('./other.mdx#here', 'javascript:alert(1)'),
      'nl/page.mdx:5 code',
    ],
    [
      'an operation that is another one',
      DUTCH.replace('createBatch', 'makeBatch'),
      'nl/page.mdx:9 property',
    ],
    [
      'a component outside of what it belongs into',
      DUTCH.replace('<Tabs>', '').replace('</Tabs>', ''),
      'nl/page.mdx:12 property',
    ],
    [
      'a component within a sentence',
      DUTCH.replace(
        '\n<TryIt operation="createBatch" />\n',
        'Druk: <TryIt operation="createBatch" />\n',
      ),
      'nl/page.mdx:8 property',
    ],
    ['a lost id', DUTCH.replace(' {/* #below */}', ''), 'nl/page.mdx:1 heading-id'],
    ['a link to no page', DUTCH.replace('./other.mdx', './gone.mdx'), 'nl/page.mdx:5 link'],
    ['a link to no heading', DUTCH.replace('#here', '#nowhere'), 'nl/page.mdx:5 link'],
    [
      'a link to a path of the site that the source has not',
      DUTCH.replace('./other.mdx#here', '/nl/andere'),
      'nl/page.mdx:5 link',
    ],
    [
      'a picture that is not there',
      DUTCH.replace('Zie', '![x](./x.png) Zie'),
      'nl/page.mdx:5 image',
    ],
  ])('is broken by %s', (_, text, finding) => {
    expect(broken(page(text))).toEqual([`page: broken ${finding}`]);
  });

  it('is broken by bytes that are no UTF-8', () => {
    expect(broken({[`${NL}/page.mdx`]: Buffer.from('---\ntitle: Één\n---\n', 'latin1')})).toEqual([
      'page: broken nl/page.mdx:1 encoding',
    ]);
  });

  it('lets a page go whose heading is missed by a page in English', () => {
    const other = OTHER_NL.replace(' {/* #here */}', '');
    expect(broken({[`${NL}/other.mdx`]: other})).toEqual([
      'other: broken nl/other.mdx:1 heading-id',
    ]);
  });

  it('says nothing of links that are broken in English, too', () => {
    const [english, dutch] = [ENGLISH, DUTCH].map((text) =>
      text.replace('other.mdx#here', 'other.mdx#gone'),
    );
    expect(broken({'docs/page.mdx': String(english), ...page(String(dutch))})).toEqual([]);
  });

  it('takes a picture of the English page for all languages', () => {
    const picture = (text: string): string =>
      text.replace('See', '![A](./img/a.png) See').replace('Zie', '![Een](./img/a.png) Zie');
    expect(
      broken({'docs/img/a.png': 'x', 'docs/page.mdx': picture(ENGLISH), ...page(picture(DUTCH))}),
    ).toEqual([]);
  });
});
