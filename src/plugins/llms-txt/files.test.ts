import {describe, expect, it} from 'vitest';
import type {ReferencePage} from '@batchwise/openapi/reference';
import {toCurl} from '@batchwise/openapi/samples';
import {type Api, documentedRequest, readApi} from '@batchwise/docusaurus-plugin-openapi/api';
import {type Group, groupsOf} from '@batchwise/translate/content';
import {markdownFiles, type Given} from './files';
import {mark} from './marks';
import {stringsOf} from '../strings';

type Doc = Group['docs'][number];

const ROOT = `${import.meta.dirname}/../../..`;
const api: Api = readApi({siteDir: ROOT, locale: 'nl', sourceLocale: 'en'});

const doc = (id: string, more: Partial<Doc> & {translation?: {state: string}} = {}): Doc =>
  ({
    id,
    title: `Title of ${id}`,
    description: `About ${id}`,
    permalink: `/docs/nl/${id}`,
    source: `@site/i18n/nl/docusaurus-plugin-content-docs/current/${id}.mdx`,
    draft: false,
    unlisted: false,
    ...more,
  }) as unknown as Doc;

const sidebars = {
  guide: [
    {type: 'doc', id: 'two'},
    {
      type: 'category',
      label: 'More',
      items: [{type: 'doc', id: 'three'}],
      link: {type: 'doc', id: 'four'},
    },
    {type: 'doc', id: 'start'},
  ],
};

function written(
  skeletons: Record<string, string>,
  docs: Doc[],
  reference: ReferencePage[] = [],
): Map<string, string> {
  return markdownFiles({
    groups: groupsOf({docs, sidebars} as unknown as Parameters<typeof groupsOf>[0]),
    reference,
    api,
    referenceTextOf: (permalink) => `Reference at ${permalink}.\n`,
    skeletonOf: (source) => skeletons[source.replace(/^.*\/|\.mdx$/g, '')] ?? '',
    others: [{title: 'OpenAPI', links: []}],
    i18n: {
      currentLocale: 'nl',
      defaultLocale: 'en',
      localeConfigs: {
        en: {label: 'English', htmlLang: 'en'},
        nl: {label: 'Nederlands', htmlLang: 'nl'},
      },
    } as unknown as Given['i18n'],
    textOf: stringsOf(ROOT, {
      'tryIt.field.optional': 'optioneel',
      'translations.pages': 'Pagina’s',
      'translations.reference': 'API-referentie',
    }),
    site: {url: 'https://example.com', baseUrl: '/docs/nl/', title: 'Site', tagline: 'Tagline'},
  });
}

const start = doc('start', {permalink: '/docs/nl/'});

describe('the Markdown of a page', () => {
  it('says what the page is, and in which language', () => {
    const files = written({two: 'Words.\n'}, [doc('two', {title: 'A "title": b'})]);
    expect(files.get('two.md')).toBe(
      '---\ntitle: "A \\"title\\": b"\ndescription: "About two"\nurl: "https://example.com/docs/nl/two"\nlanguage: "nl"\n---\n\n# A "title": b\n\nWords.\n',
    );
  });

  it('leads to the Markdown of other pages, by whole addresses', () => {
    const links = [
      './three.mdx#part',
      '#here',
      '/three',
      '/three#part',
      'pathname:///openapi/a.yaml',
      'https://example.org/x',
      './none.mdx',
      './',
    ]
      .map((link) => mark({link}))
      .join('\n');
    const files = written({two: links}, [start, doc('two'), doc('three')]);
    expect(files.get('two.md')?.split('\n\n').at(-1)?.split('\n')).toEqual([
      'https://example.com/docs/nl/three.md#part',
      'https://example.com/docs/nl/two.md#here',
      'https://example.com/docs/nl/three.md',
      'https://example.com/docs/nl/three.md#part',
      'https://example.com/docs/nl/openapi/a.yaml',
      'https://example.org/x',
      './none.mdx',
      './',
    ]);
  });

  it('has an example as the curl command of the page, what it takes, and its response', () => {
    const operation = api.operations.get('batches:createBatch')?.operation;
    if (!operation) throw new Error('The description has no createBatch.');
    const text =
      written(
        {
          two: mark({
            component: 'TryIt',
            attributes: {operation: 'createBatch', bodyExample: 'csv'},
          }),
        },
        [doc('two')],
      ).get('two.md') ?? '';
    const curl = toCurl(
      documentedRequest({
        operation,
        preset: {parameters: {}, bodyExample: 'csv'},
      }),
    );
    expect(text).toContain(`\n**\`POST /batches\`** ${operation.summary}\n`);
    expect(text).toContain('\n- `x-api-key` (header): ');
    expect(text).toContain('\n- `datasetId` (body): ');
    expect(curl).toContain('"csv"');
    expect(text).toContain(`\n\`\`\`bash\n${curl}\n\`\`\`\n`);
    expect(text).toMatch(
      /\n```http\nHTTP\/1\.1 201 Created\ncontent-type: application\/json\n\n\{\n {2}"id": /,
    );
  });

  it('says once what an operation takes and how it responds', () => {
    const example = mark({
      component: 'TryIt',
      attributes: {operation: 'createBatch'},
    });
    const response = mark({
      component: 'Answer',
      attributes: {operation: 'createBatch', status: '403'},
    });
    const text =
      written({two: [example, example, response].join('\n\n')}, [doc('two')]).get('two.md') ?? '';
    expect(text.match(/`x-api-key` \(/g)).toHaveLength(1);
    expect(text.match(/```bash/g)).toHaveLength(2);
    expect(text.match(/^HTTP\/1\.1 .*$/gm)).toEqual([
      'HTTP/1.1 201 Created',
      'HTTP/1.1 403 Forbidden',
    ]);
  });

  it('has the steps of a workflow', () => {
    const text =
      written({two: mark({component: 'Workflow', attributes: {name: 'ingestFile'}})}, [
        doc('two'),
      ]).get('two.md') ?? '';
    expect(text.match(/^## \d\. /gm)).toEqual(['## 1. ', '## 2. ', '## 3. ', '## 4. ']);
    expect(text.match(/^```bash/gm)).toHaveLength(4);
    expect(text).toContain('?action=COMPLETE');
  });
});

describe('llms.txt', () => {
  it('lists the pages in the order of the sidebar, below its headings, without those that nobody finds', () => {
    const docs = [
      start,
      doc('four'),
      doc('two'),
      doc('three'),
      doc('six'),
      doc('hidden', {unlisted: true}),
      doc('later', {draft: true}),
    ];
    const files = written({}, docs);
    expect([...files.keys()].sort()).toEqual([
      'four.md',
      'index.md',
      'llms-full.txt',
      'llms.txt',
      'six.md',
      'three.md',
      'two.md',
    ]);
    expect(files.get('llms.txt')?.replaceAll('https://example.com/docs/nl', '…')).toBe(
      '# Site\n\n> About start\n\n## Pagina’s\n\n- [Title of two](…/two.md): About two\n- [Title of start](…/index.md): About start\n- [Title of six](…/six.md): About six\n\n## More\n\n- [Title of four](…/four.md): About four\n- [Title of three](…/three.md): About three\n',
    );
  });

  it('names pages without a translation apart, and keeps them out of the whole text', () => {
    const files = written({two: 'Words.', start: 'Woorden.'}, [
      start,
      doc('two', {translation: {state: 'missing'}}),
    ]);
    expect(files.get('two.md')).toContain('\nlanguage: "en"\n');
    expect(files.get('llms.txt')).toContain(
      '\n## English\n\n- [Title of two](https://example.com/docs/nl/two.md): About two\n',
    );
    expect(files.get('llms-full.txt')).toContain('# Title of start\n\nWoorden.');
    expect(files.get('llms-full.txt')).not.toContain('Title of two');
  });

  it('has the pages of the API reference below a heading of their own', () => {
    const page = (name: string, untranslated: string[]): ReferencePage => ({
      kind: 'operation',
      permalink: `/docs/nl/api/${name}`,
      title: `Title of ${name}`,
      description: '',
      source: 'openapi/batches.yaml',
      texts: ['/a', '/b'],
      untranslated,
    });
    const files = written({}, [start], [page('in-part', ['/a']), page('none', ['/a', '/b'])]);
    const [list = '', full] = ['llms.txt', 'llms-full.txt'].map((name) => files.get(name));
    expect(list.replaceAll('https://example.com/docs/nl', '…').split('\n\n').slice(4)).toEqual([
      '## API-referentie',
      '- [Title of in-part](…/api/in-part.md)',
      '## English',
      '- [Title of none](…/api/none.md)\n',
    ]);
    expect(full).toContain('# Title of in-part\n\nReference at /docs/nl/api/in-part.');
    expect(full).not.toContain('Title of none');
    expect(files.get('api/none.md')).toContain('\nlanguage: "en"\n');
  });

  it('falls back on the tagline where the start page is not there', () => {
    expect(written({}, [doc('two')]).get('llms.txt')).toContain('\n> Tagline\n');
  });
});
