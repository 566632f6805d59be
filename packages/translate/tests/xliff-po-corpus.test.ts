import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {parsePage} from '../src/markdown/parse.ts';
import {newFolder, removeFolders, siteIn, type Site} from './site.ts';

/** Real pages of the same dialect, which are no part of this project; the tests on them are skipped where they are not. */
const CORPUS = process.env.CORPUS ?? join(import.meta.dirname, '../../../../shared/corpus');
/** So many pages of each family are tried; `CORPUS_PAGES=1000` tries all. */
const MOST = Number(process.env.CORPUS_PAGES ?? 8);
const FAMILIES = [
  ['id-service', 'nl', 'nl-NL', 'nl-NL.src'],
  ['marketo-developer', 'nl', 'nl-NL', 'nl-NL.src'],
  ['marketo-developer', 'it', 'it-IT', 'it-IT.src'],
  ['id-service', 'it', 'it-IT', 'en'],
] as const;

const isReadable = (file: string): boolean => {
  const {error, frontMatter} = parsePage(readFileSync(file, 'utf8'));
  return !error && !frontMatter.error;
};

/** A site of the pages that exist and can be read in both languages; spread over the folders. */
function siteOf(
  family: string,
  locale: string,
  own: string,
  source: string,
): {site: Site; pages: string[]} {
  const [english, other] = [join(CORPUS, `${family}.${source}`), join(CORPUS, `${family}.${own}`)];
  const all = readdirSync(english, {recursive: true, encoding: 'utf8'})
    .filter(
      (name) =>
        name.endsWith('.md') &&
        existsSync(join(other, name)) &&
        statSync(join(other, name)).isFile(),
    )
    .sort();
  // Spread over the folders: every tenth first, then the next of each.
  const spread = Array.from({length: 10}, (_, rest) =>
    all.filter((__, at) => at % 10 === rest),
  ).flat();
  const pages: string[] = [];
  for (const name of spread) {
    if (pages.length < MOST && isReadable(join(english, name)) && isReadable(join(other, name)))
      pages.push(name);
  }
  const root = newFolder();
  for (const page of pages) {
    for (const [from, to] of [
      [english, 'docs'],
      [other, `i18n/${locale}/docusaurus-plugin-content-docs/current`],
    ] as const) {
      mkdirSync(dirname(join(root, to, page)), {recursive: true});
      cpSync(join(from, page), join(root, to, page));
    }
  }
  const site = siteIn(root);
  site.write('i18n/locales.json', JSON.stringify(['en', locale]));
  return {site, pages};
}

describe.skipIf(!existsSync(CORPUS)).each(FAMILIES)(
  'real pages (%s in %s), where they are at hand',
  (family, locale, own, source) => {
    afterAll(removeFolders);

    test('come back to the byte from XLIFF and PO, though nothing is recorded of them', () => {
      const {site, pages} = siteOf(family, locale, own, source);
      expect(pages.length).toBeGreaterThan(5);
      const contents = (): string[] =>
        pages.map((page) =>
          readFileSync(
            join(site.root, `i18n/${locale}/docusaurus-plugin-content-docs/current`, page),
            'utf8',
          ),
        );
      const before = contents();
      for (const file of ['x.xlf', 'x.po']) {
        expect(site.run(`export --locale ${locale} --out ${site.root}/${file}`)).toMatchObject({
          findings: [],
          json: {states: {translated: 0}},
        });
        expect(site.run(`import ${file}`)).toMatchObject({
          json: {outcome: 'unchanged'},
          findings: [],
        });
      }
      expect(contents()).toEqual(before);
    }, 300_000);
  },
);
