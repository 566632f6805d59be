import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {readApi} from '../../api/operations.ts';
import {createRemarkApi} from '../../api/remark-api.ts';
import {resolveDescriptions} from '../../descriptions/resolve-descriptions.ts';
import type {DescriptionOptions} from '../../descriptions/types.ts';
import {readDataModule} from '../../../tests/read-data-module.ts';
import type {BuiltPage} from '../types.ts';
import {guidesOf} from './guides.ts';
import {referenceItems} from '../sidebar/reference-items.ts';
import {readReferences} from './reference.ts';
import {addRoutes} from './routes.ts';

const DESCRIPTION = `openapi: 3.1.0
info: {title: Trains, version: '1', description: "# Welcome\\n\\nTo **trains**."}
paths:
  /trips:
    post:
      operationId: bookTrip
      summary: Book a trip
      description: Books it.
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Trip'}}}
      responses:
        '201': {description: Booked., content: {application/json: {schema: {$ref: '#/components/schemas/Trip'}}}}
  /broken:
    get:
      operationId: broken
      summary: Broken
      parameters: [{$ref: '#/components/parameters/Nothing'}]
      responses: {'200': {description: Fine.}}
components:
  schemas:
    Trip: {type: object, properties: {to: {type: string, description: Where.}}}
`;
const OVERLAY = `overlay: 1.1.0
info: {title: Nederlands, version: '1'}
actions:
  - target: $.paths['/trips'].post
    update: {summary: Een reis boeken}
`;

const descriptions: DescriptionOptions[] = [
  {id: 'trains', path: 'openapi/trains.yaml', reference: {routeBasePath: '/api/'}},
];
let siteDir = '';

beforeAll(() => {
  siteDir = mkdtempSync(join(tmpdir(), 'reference-'));
  mkdirSync(join(siteDir, 'openapi'));
  mkdirSync(join(siteDir, 'i18n/nl/openapi'), {recursive: true});
  writeFileSync(join(siteDir, 'openapi/trains.yaml'), DESCRIPTION);
  writeFileSync(join(siteDir, 'i18n/nl/openapi/trains.overlay.yaml'), OVERLAY);
});
afterAll(() => rmSync(siteDir, {recursive: true}));

function read(locale: string) {
  const api = readApi({siteDir, locale, sourceLocale: 'en', descriptions});
  const baseUrl = locale === 'en' ? '/' : `/${locale}/`;
  const context = {siteDir, baseUrl, locale, sourceLocale: 'en'};
  const [reference] = readReferences(api, resolveDescriptions(siteDir, descriptions), context);
  if (!reference) throw new Error('There is no reference.');
  const page = (id: string): Extract<BuiltPage, {kind: 'operation'}> => {
    const found = reference.pages.find((one) => one.kind === 'operation' && one.id === id);
    if (found?.kind !== 'operation') throw new Error(`There is no page of ${id}.`);
    return found;
  };
  return {api, reference, page};
}

describe('the pages of a reference', () => {
  it('send readers no list of places in the description', async () => {
    const {api, reference} = read('nl');
    const sent: unknown[] = [];
    await addRoutes(api, reference, {
      addRoute: () => {},
      createData: async (name, data) => {
        sent.push(await readDataModule(String(data)));
        return name;
      },
    });
    expect(JSON.stringify(sent)).not.toContain('/paths/~1trips');
    expect(sent).toContainEqual(
      expect.objectContaining({
        page: expect.objectContaining({
          permalink: '/nl/api/book-trip',
          title: 'Een reis boeken',
        }) as unknown,
      }),
    );
  });

  it('are an overview, the operations and the shared schemas', () => {
    const {reference} = read('en');
    expect(
      reference.pages.map(({page: {kind, permalink, title}}) => [kind, permalink, title]),
    ).toEqual([
      ['overview', '/api', 'Trains'],
      ['operation', '/api/book-trip', 'Book a trip'],
      ['operation', '/api/broken', 'Broken'],
      ['schema', '/api/schemas/trip', 'Trip'],
    ]);
  });

  it('of a schema list the pages that use it, and have an example', () => {
    const schema = read('nl').reference.pages.find(({kind}) => kind === 'schema');
    expect(schema).toMatchObject({
      usedIn: {
        operations: [{title: 'Een reis boeken', permalink: '/nl/api/book-trip', method: 'POST'}],
        schemas: [],
        others: 0,
      },
      schemas: '/nl/api#schemas',
    });
    expect(schema?.kind === 'schema' && JSON.parse(schema.example ?? '')).toEqual({
      to: expect.any(String) as unknown,
    });
  });

  it('are translated by the overlay, and know the texts that have no translation', () => {
    const {page} = read('nl').page('bookTrip');
    expect(page).toMatchObject({
      permalink: '/nl/api/book-trip',
      title: 'Een reis boeken',
      source: 'openapi/trains.yaml',
      overlay: 'i18n/nl/openapi/trains.overlay.yaml',
    });
    expect(page.texts).toContain('/paths/~1trips/post/summary');
    expect(page.untranslated).toContain('/paths/~1trips/post/description');
    expect(page.untranslated).not.toContain('/paths/~1trips/post/summary');
    expect(read('nl').page('bookTrip').untranslatedTexts).toEqual(
      expect.arrayContaining(['Books it.', 'Booked.', 'Where.']),
    );
    expect(read('en').page('bookTrip').untranslatedTexts).toEqual([]);
  });

  it('keep the headings of a description, below the title of the page', () => {
    const [overview] = read('en').reference.pages;
    expect(Object.values(overview?.prose ?? {})).toEqual([
      [
        {tag: 'h2', in: ['Welcome']},
        {tag: 'p', in: ['To ', {tag: 'strong', in: ['trains']}, '.']},
      ],
    ]);
  });

  it('list more than 300 operations on the pages of their tags only', () => {
    const paths = Object.fromEntries(
      Array.from({length: 301}, (_, index) => [
        `/trips/${index}`,
        {get: {operationId: `trip${index}`, tags: ['trips'], responses: {200: {description: ''}}}},
      ]),
    );
    const many = {openapi: '3.1.0', info: {title: 'Many', version: '1'}, paths};
    writeFileSync(join(siteDir, 'openapi/many.yaml'), JSON.stringify(many));
    const given = [{id: 'many', path: 'openapi/many.yaml', reference: {routeBasePath: 'api'}}];
    const context = {siteDir, baseUrl: '/', locale: 'en', sourceLocale: 'en'};
    const api = readApi({siteDir, locale: 'en', sourceLocale: 'en', descriptions: given});
    const [reference] = readReferences(api, resolveDescriptions(siteDir, given), context);
    const [overview, tag] = reference?.pages ?? [];
    expect(overview).toMatchObject({
      kind: 'overview',
      groups: [{tags: [{title: 'trips', operations: []}]}],
    });
    expect(tag?.kind === 'tag' && tag.operations.length).toBe(301);
  });

  it('say with file and line why an operation cannot be shown', () => {
    const {problem} = read('en').page('broken');
    expect(problem?.place).toBe('openapi/trains.yaml:17');
    expect(problem?.reason).toContain('Nothing');
  });

  it('link to the guides that have a live example of the operation', () => {
    const {api} = read('en');
    const guides = guidesOf(api, [
      {title: 'Code', permalink: '/code', mdx: '```mdx\n<TryIt operation="bookTrip" />\n```'},
      {
        title: 'Both',
        permalink: '/both',
        mdx: '<TryIt operation="broken" />\n\n<TryIt operation="bookTrip" />',
      },
      {title: 'First', permalink: '/first', mdx: '<TryIt operation="bookTrip" />'},
      {
        title: 'Book',
        permalink: '/book',
        operation: 'bookTrip',
        mdx: 'Text\n\n<TryIt preset="a=b" operation="bookTrip" />',
      },
    ]);
    expect(guides.get('trains:bookTrip')?.map(({title}) => title)).toEqual([
      'Book',
      'First',
      'Both',
    ]);
  });
});

describe('parts of a reference in a page', () => {
  const transform = (mdx: string) => {
    const processor = unified().use(remarkParse).use(remarkMdx);
    const root = processor.parse(mdx);
    createRemarkApi(() => read('en').api)(root, new VFile({value: mdx, path: 'docs/x.mdx'}));
    const [node] = root.children;
    if (node?.type !== 'mdxJsxFlowElement') throw new Error('There is no component.');
    const data = node.attributes.find((one) => 'name' in one && one.name === 'data');
    return JSON.parse(String(data?.value)) as {
      node: {responses?: unknown[]; parameters?: unknown[]};
    };
  };

  it('hold only what they show', () => {
    expect(transform('<Reference operation="bookTrip" only="responses" />')).toMatchObject({
      only: 'responses',
      prefix: 'book-trip-responses-',
      schemaLinks: {Trip: '/api/schemas/trip'},
      node: {responses: [{status: '201'}], parameters: []},
    });
    expect(transform('<Schema name="Trip" />')).toMatchObject({
      prefix: 'trip-',
      node: {properties: [{name: 'to'}]},
    });
  });

  it.each([
    [
      '<Reference operation="bookTrips" />',
      'docs/x.mdx:1:1 <Reference>: the operation "bookTrips" does not exist. Similar: bookTrip',
    ],
    [
      '<Reference operation="bookTrip" only="response" />',
      'docs/x.mdx:1:1 <Reference> has only="response". Similar: responses. Use one of authentication, parameters, body, responses, callbacks, servers.',
    ],
    [
      '<Schema name="Trips" />',
      'docs/x.mdx:1:1 <Schema>: the schema "Trips" does not exist. Similar: Trip.',
    ],
    ['<Schema title="Trip" />', 'docs/x.mdx:1:1 <Schema> has the unknown property "title".'],
  ])('stop the build at a name that nothing has: %s', (mdx, message) => {
    expect(() => transform(mdx)).toThrow(message);
  });
});

describe('the items for sidebars.ts', () => {
  it('are those of the sidebar of the reference', () => {
    const items = referenceItems('trains', {siteDir, locale: 'nl', descriptions});
    expect(JSON.stringify(items)).toContain('"label":"Een reis boeken","href":"/api/book-trip"');
  });

  it('need a description with a reference', () => {
    expect(() => referenceItems('train', {siteDir, descriptions})).toThrow(
      'referenceItems: no description "train" has the option "reference". Similar: trains.',
    );
  });
});
