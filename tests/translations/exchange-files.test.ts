import {cpSync, readFileSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {
  newFolder,
  NL,
  removeFolders,
  siteIn,
  type Site,
} from '../../packages/translate/tests/site.ts';
import {wrongOf} from '../../packages/translate/tests/xliff-rules.ts';

const ROOT = join(import.meta.dirname, '../..');
const FORMATS = [
  ['xliff', 'xlf'],
  ['po', 'po'],
] as const;
const WIDE = process.env.WIDE_SWEEP === '1';
/** `npm run test:soak` tries each format in each language, and `npm test` each format and each language once. */
const PAIRS = ['nl', 'it'].flatMap((locale) =>
  FORMATS.map(([format, extension]) => ({locale, format, extension})),
);

const read = (site: Site, path: string): string => readFileSync(join(site.root, path), 'utf8');

afterAll(removeFolders);

describe('all pages of this site', () => {
  const copy = (): Site => {
    const root = newFolder();
    for (const name of ['docs', 'i18n', 'openapi', 'static'])
      cpSync(join(ROOT, name), join(root, name), {recursive: true});
    // The packages that ship interface strings.
    cpSync(join(ROOT, 'package.json'), join(root, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
    return siteIn(root);
  };
  const files = (site: Site): Map<string, string> =>
    new Map(
      readdirSync(join(site.root, 'i18n'), {recursive: true, encoding: 'utf8'})
        .filter((name) => /\.\w+$/.test(name))
        .map((name) => [name, read(site, `i18n/${name}`)]),
    );

  test.each(WIDE ? PAIRS : PAIRS.filter((_, at) => at % 3 === 0))(
    'come back to the byte from $format in $locale when nothing was changed',
    ({locale, format, extension}) => {
      const site = copy();
      const before = files(site);
      const file = join(newFolder(), `x.${extension}`);
      expect(
        site.run(`export --locale ${locale} --format ${format} --out ${file}`).json,
      ).toMatchObject({states: {initial: 0, 'needs-review': 0}});
      expect(site.run(`import ${file}`)).toMatchObject({
        json: {outcome: 'unchanged'},
        findings: [],
      });
      expect(files(site)).toEqual(before);
    },
    120_000,
  );

  test.each(FORMATS)(
    'are made anew from %s alone, the same to the byte but for what no reader sees',
    (format, extension) => {
      const site = copy();
      const before = files(site);
      const file = join(newFolder(), `x.${extension}`);
      site.run(`export --locale nl --format ${format} --out ${file}`);
      rmSync(join(site.root, NL), {recursive: true});
      const asNew = readFileSync(file, 'utf8').replace(
        /(<note category="target-version">|=v1-[0-9a-f]{16}\/)[0-9a-f]{16}/g,
        '$1none',
      );
      site.write(`new.${extension}`, asNew);
      expect(site.run(`import new.${extension}`)).toMatchObject({
        json: {outcome: 'written'},
        findings: [],
      });
      const plain = (text: string | undefined): string | undefined =>
        text?.replace(/^translation-(?:type|note): .*\n/gm, '');
      for (const [name, text] of before)
        expect(plain(files(site).get(name)), name).toBe(plain(text));
    },
    120_000,
  );

  test.each(['nl', 'it'])('keep the rules of XLIFF 2.1 in %s', (locale) => {
    const file = join(newFolder(), 'x.xlf');
    siteIn(ROOT).run(
      `export create-batch when-a-call-fails follow-a-batch --locale ${locale} --out ${file}`,
    );
    expect(wrongOf(readFileSync(file, 'utf8'))).toEqual([]);
  });
});
