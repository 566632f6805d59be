import {expect, it} from 'vitest';
import {structuredData, type Facts} from './structured-data';

const FACTS: Facts = {
  url: 'https://example.com/nl/page',
  title: 'Een pagina',
  description: 'Woorden.',
  language: 'nl',
  site: {name: 'Site', url: 'https://example.com/nl/'},
  translations: [],
};

const graphOf = (facts: Facts): Record<string, unknown>[] =>
  (JSON.parse(structuredData(facts)) as {'@graph': Record<string, unknown>[]})['@graph'];

it('tells of a translation its language, what it was made from, and the way to it', () => {
  const [article, crumbs] = graphOf({
    ...FACTS,
    source: 'https://example.com/page',
    modified: Date.UTC(2026, 10, 22),
    image: 'https://example.com/a.png',
  });
  expect(article).toMatchObject({
    '@type': 'TechArticle',
    inLanguage: 'nl',
    headline: 'Een pagina',
    translationOfWork: {'@id': 'https://example.com/page'},
    dateModified: '2026-11-22T00:00:00.000Z',
    image: 'https://example.com/a.png',
  });
  expect(article).not.toHaveProperty('workTranslation');
  expect(crumbs).toMatchObject({
    itemListElement: [
      {position: 1, item: 'https://example.com/nl/'},
      {position: 2, name: 'Een pagina', item: FACTS.url},
    ],
  });
});

it('tells of a source page its translations, and nothing that is not known', () => {
  const [article] = graphOf({
    ...FACTS,
    translations: ['https://example.com/nl/page', 'https://example.com/it/page'],
  });
  expect(article).toMatchObject({
    workTranslation: [
      {'@id': 'https://example.com/nl/page'},
      {'@id': 'https://example.com/it/page'},
    ],
  });
  for (const name of ['translationOfWork', 'dateModified', 'image'])
    expect(article).not.toHaveProperty(name);
});

it('has no way to the start page', () => {
  expect(graphOf({...FACTS, url: FACTS.site.url})).toHaveLength(1);
});

it('cannot end the script that it stands in', () => {
  const title = 'A </script><script>alert(1)</script>';
  expect(structuredData({...FACTS, title})).not.toContain('<');
  expect(graphOf({...FACTS, title})[0]).toMatchObject({headline: title});
});
