import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readDataModule} from '../../../tests/read-data-module.ts';
import {makeReferenceSite} from '../../../tests/reference-site.ts';
import {readApi} from '../../api/operations.ts';
import {resolveDescriptions} from '../../descriptions/resolve-descriptions.ts';
import {guidesOf} from './guides.ts';
import {readReferences} from './reference.ts';
import {addRoutes} from './routes.ts';

const {siteDir, read} = makeReferenceSite();

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
