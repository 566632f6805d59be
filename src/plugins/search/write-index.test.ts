import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {openIndex, type Found, type Place, type SearchIndex} from './dialog/engine';
import {excerptBelow} from './dialog/excerpt';
import {articleOf} from './article';
import {writeIndex} from './write-index';

/** Pages as Docusaurus builds them: minified, with navigation around the article. */
const page = (title: string, words: string): string =>
  `<!doctype html><html lang=nl><body><nav>Overal navigatie</nav><article><button>Kopieer</button><div class="theme-doc-markdown markdown"><header><h1>${title}</h1></header>${words}</div></article><footer>Voetregel</footer>`;

const DUTCH = {
  maken: page(
    'Een batch maken',
    '<p>Met een POST-verzoek maak je een batch.<h2 class=anchor id=request>Verzoek<a href=#request class=hash-link>​</a></h2><div data-operation=createBatch><div><header>Antwoordt vanuit deze pagina</header><label><code>x-gw-ims-org-id</code><span>verplicht</span></label><label><code>inputFormat.delimiter</code><span>optioneel</span></label><pre>curl -X POST</pre></div></div>',
  ),
  fouten: page(
    'Als een aanroep mislukt',
    '<p>Elke foutmelding heeft een melding en een code. Dat is reëel.<h2 id=invalid>De batchstatus klopt niet</h2><table><tr><th>Indeling<th>inputFormat<tr><td>regels<td>bestanden<tr><td>Een mislukte batch.<td>Zoek hem op.</table>',
  ),
  volgen: page(
    'Een batch volgen',
    '<p>De status van de batch staat in het antwoord, een naam in de bestandsnaam.',
  ),
};
const ITALIAN = {
  errori: page('Errori', '<p>L’errore dice perché la chiamata non riesce.'),
  creare: page('Creare un batch', '<p>Per la creazione dei batch serve un dataset.'),
};

/** Guides, of which each has the names more often than the reference. */
const guide = (number: number): string =>
  page(
    `Guide ${number}`,
    '<h2 id=datasetid>The datasetId</h2><p>createBatch needs a datasetId, and takes tags.',
  );
const ENGLISH = {
  limits: page('Limits', '<p>Responses 429 of the API count, those with 429 of others do not.'),
  errors: page(
    'Errors',
    `<h2 id=status-429>429 Too many requests</h2><p>Wait. ${'Other words follow. '.repeat(300)}`,
  ),
  ...Object.fromEntries(Array.from({length: 9}, (_, index) => [`guide-${index}`, guide(index)])),
  parts: page('Parts', '<h2 id=list>A list</h2><ul><li>A gap between parts<li>An overlap</ul>'),
  reference:
    '<main><article><header><p>Batches</p><h1>Create a batch</h1><p>POST /batches</p><div>Creates a batch.</div></header><div data-operation=createBatch></div><ul><li id=header-x-api-key><div><code>x-api-key</code></div></li><li id=body-datasetId><div><code>dataset<wbr>Id</code></div><p>The dataset of the batch.</p></li><li id=body-tags><div><code>tags</code></div><p>Other words, as the datasetId.</p></li></ul></article></main>',
};

const parser = unified().use(rehypeParse);
const folder = mkdtempSync(join(tmpdir(), 'site-search-'));

async function indexOf(language: string, pages: Record<string, string>): Promise<SearchIndex> {
  const articles = Object.entries(pages).flatMap(([name, html]) => {
    const article = articleOf(parser.parse(html));
    const group = name === 'fouten' ? 'Naslag' : undefined;
    const method = name === 'maken' ? 'PURGE' : undefined;
    return article ? [{url: `/${language}/${name}`, article, group, method}] : [];
  });
  await writeIndex(articles, language, join(folder, language, 'pagefind'));
  return openIndex(`${folder}/${language}/`, language);
}

const textOf = (place: Place | undefined): string =>
  place
    ? excerptBelow(place.title, place.excerpt)
        .map(({text}) => text)
        .join('')
    : '';

describe('the index of a language', () => {
  let dutch: SearchIndex;
  let italian: SearchIndex;
  let english: SearchIndex;

  beforeAll(async () => {
    vi.stubGlobal(
      'fetch',
      async (address: string) => new Response(await readFile(address.replace(/\?.*/, ''))),
    );
    dutch = await indexOf('nl', DUTCH);
    italian = await indexOf('it', ITALIAN);
    english = await indexOf('en', ENGLISH);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    rmSync(folder, {recursive: true});
  });

  const find = async (index: SearchIndex, query: string): Promise<Found> => {
    const found = await index.find(query);
    if (!found) throw new Error(`"${query}" was not answered.`);
    return found;
  };
  const places = async (index: SearchIndex, query: string): Promise<string[]> => {
    const {hits} = await find(index, query);
    return hits.flatMap(({url, sections}) => [url, ...sections.map((one) => one.url)]);
  };

  it.each([
    ['another form of a word, or a part of one', 'bestand', ['/nl/fouten', '/nl/volgen']],
    ['an English plural', 'batches', ['/nl/maken', '/nl/fouten', '/nl/volgen']],
    ['accents left out', 'reeel', ['/nl/fouten']],
    ['a part of a compound', 'naam', ['/nl/volgen']],
    ['the last part of a compound in a heading', 'statussen', ['/nl/volgen', '/nl/fouten']],
    ['a compound of words that stand apart', 'batchcode', ['/nl/fouten']],
    ['a prefix that the page does not have', 'batch aanmaken', ['/nl/maken']],
    ['words around those that matter', 'hoe wordt een batch gevolgd', ['/nl/volgen']],
    ['a header', 'x-gw-ims-org-id', ['/nl/maken']],
    ['a property of an object', 'delimiter', ['/nl/maken']],
    ['a property by its path', 'inputFormat.delimiter', ['/nl/maken']],
    ['an operation', 'createBatch', ['/nl/maken']],
    ['words of cells that stand beside each other', 'inputFormat bestanden', ['/nl/fouten']],
  ])('in Dutch finds %s', async (_what, query, expected) => {
    const found = (await places(dutch, query)).filter((url) => !url.includes('#'));
    expect(found.sort()).toEqual([...expected].sort());
  });

  it.each([
    ['words behind an elided article', 'errore', '/it/errori'],
    ['accents left out', 'perche', '/it/errori'],
    ['another form of a verb', 'creata', '/it/creare'],
    ['another form of a noun', 'creazioni', '/it/creare'],
  ])('in Italian finds %s', async (_what, query, expected) => {
    expect(await places(italian, query)).toContain(expected);
  });

  it('tells the heading of the section that has the word, without the seams of compounds', async () => {
    const {hits} = await find(dutch, 'batchstatus');
    expect(hits[0]).toMatchObject({
      url: '/nl/fouten',
      title: 'Als een aanroep mislukt',
      sections: [{url: '/nl/fouten#invalid', title: 'De batchstatus klopt niet'}],
    });
  });

  it('shows the entry of the API reference first, where the query is the name of a property', async () => {
    const {hits, count} = await find(english, 'datasetId');
    expect(hits[0]).toMatchObject({
      url: '/en/reference',
      sections: [{url: '/en/reference#body-datasetId', title: 'datasetId'}],
    });
    expect(hits.map(({url}) => url).filter((url) => url === '/en/reference')).toHaveLength(1);
    expect([hits.length, count]).toEqual([8, 10]);
  });

  it('shows a guide before it, where the name of the property is an ordinary word', async () => {
    const {hits} = await find(english, 'tags');
    expect(hits[0]?.url).toMatch(/guide/);
    expect(hits[1]?.sections).toMatchObject([{url: '/en/reference#body-tags'}]);
  });

  it('shows the reference of an operation first, where the query is its name', async () => {
    expect((await places(english, 'createBatch'))[0]).toBe('/en/reference');
  });

  it('shows guides before the reference for all other queries', async () => {
    expect((await places(english, 'datasetId createBatch'))[0]).toMatch(/guide/);
  });

  it('shows a long page with the query in a heading before a short page that mentions it', async () => {
    expect((await find(english, '429')).hits.map(({url}) => url)).toEqual([
      '/en/errors',
      '/en/limits',
    ]);
  });

  it('separates the cells of a table in excerpts, which leave out its head', async () => {
    const [hit] = (await find(dutch, 'inputFormat bestanden')).hits;
    expect(textOf(hit?.sections[0])).toBe('regels · bestanden. Een mislukte batch. Zoek hem op.');
  });

  it('ends a sentence with each paragraph and each item of a list', async () => {
    const [hit] = (await find(english, 'gap')).hits;
    expect(textOf(hit?.sections[0])).toBe('A gap between parts. An overlap.');
  });

  it('has neither the category nor the path of an operation in its excerpt, but finds it', async () => {
    const [hit] = (await find(english, '/batches')).hits;
    expect(hit?.url).toBe('/en/reference');
    expect(textOf(hit)).toBe('Creates a batch.');
  });

  it('tells the method of the call that a page is about, by which it is not found', async () => {
    const [hit] = (await find(dutch, 'POST-verzoek')).hits;
    expect(hit).toMatchObject({url: '/nl/maken', method: 'PURGE'});
    expect(await find(dutch, 'purge')).toMatchObject({count: 0});
  });

  it('tells the category of a page, by which it is not found', async () => {
    const groups = (await find(dutch, 'batch')).hits.map(({url, group}) => [url, group]);
    expect(groups).toContainEqual(['/nl/fouten', 'Naslag']);
    expect(groups).toContainEqual(['/nl/volgen', undefined]);
    expect(await find(dutch, 'naslag')).toMatchObject({count: 0});
  });

  it('has no code in excerpts', async () => {
    const [hit] = (await find(dutch, 'POST')).hits;
    const excerpts = [hit, ...(hit?.sections ?? [])].map((one) => one?.excerpt ?? '');
    expect(textOf(hit)).not.toContain('curl');
    expect(excerpts.some((one) => one.includes('curl'))).toBe(true);
  });

  it('has no page around the article, no controls, no links to headings', async () => {
    for (const query of [
      'navigatie',
      'voetregel',
      'kopieer',
      'x-gw-ims-orgaan',
      'antwoordt',
      'optioneel',
    ])
      expect(await find(dutch, query)).toEqual({hits: [], count: 0, missing: [query]});
  });

  it('does not take the beginning of a word for the word, and says that it is missing', async () => {
    expect(await find(dutch, 'statistiek')).toMatchObject({count: 0, missing: ['statistiek']});
    expect(await find(dutch, 'batch kubernetes')).toMatchObject({
      count: 3,
      missing: ['kubernetes'],
    });
  });

  it('corrects a typing error in a word that it does not have', async () => {
    expect(await dutch.correct('batch sttaus', ['sttaus'])).toBe('batch status');
    expect(await dutch.correct('kubernetes', ['kubernetes'])).toBeUndefined();
    expect(await dutch.correct('batch', [])).toBeUndefined();
  });

  it('finds a word while it is being typed', async () => {
    expect(await places(dutch, 'foutmel')).toContain('/nl/fouten');
  });

  it('marks the words of the last query, and none of those that were asked while it was typed', async () => {
    const first = dutch.find('b');
    // The first query has begun before the others come.
    await Promise.resolve();
    const [, second, last] = await Promise.all([first, dutch.find('ba'), dutch.find('status')]);
    expect(second).toBeUndefined();
    const marked =
      last?.hits
        .flatMap(({excerpt, sections}) => [excerpt, ...sections.map((one) => one.excerpt)])
        .flatMap((text) => text.match(/<mark>.*?<\/mark>/g) ?? []) ?? [];
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((word) => !/status/i.test(word))).toEqual([]);
  });

  it('keeps none of the interfaces that Pagefind brings along', () => {
    const names = readdirSync(join(folder, 'nl/pagefind'));
    expect(names).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'wasm.nl.pagefind']),
    );
    expect(names.filter((name) => /ui|worker|highlight/.test(name))).toEqual([]);
  });
});
