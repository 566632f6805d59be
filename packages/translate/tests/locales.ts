import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {extractAllSourceCodeFileTranslations, getBabelOptions} from '@docusaurus/babel';
import {readDefaultCodeTranslationMessages} from '@docusaurus/theme-translations';
import {describe, expect, it} from 'vitest';

type Strings = Record<string, string>;

/** The languages that the packages ship, besides English. */
const LOCALES = ['nl', 'it', 'de'];

/** The English strings in the sources of a package, as Docusaurus finds them. */
async function stringsIn(sources: string): Promise<Strings> {
  const files = readdirSync(sources, {recursive: true, encoding: 'utf8'})
    .filter((name) => /(?<!\.d|\.test)\.tsx?$/.test(name))
    .map((name) => join(sources, name));
  const options = getBabelOptions({isServer: true});
  const found = await extractAllSourceCodeFileTranslations(files, options);
  expect(found.flatMap(({warnings}) => warnings)).toEqual([]);
  return Object.fromEntries(
    found.flatMap(({translations}) =>
      Object.entries(translations).map(([id, {message}]) => [id, message]),
    ),
  );
}

/** The placeholders of each string; plural forms share theirs. */
const placeholdersOf = (strings: Strings): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(strings).map(([id, text]) => [id, [...new Set(text.match(/\{\w+\}/g))].sort()]),
  );

/** Tests that a package ships each of its strings in each language. */
export async function testLocales(folder: string, name: string): Promise<void> {
  const english = await stringsIn(join(folder, 'src'));

  describe.each(LOCALES)(`the strings that ${name} ships in %s`, (locale) => {
    const shipped = readDefaultCodeTranslationMessages({
      dirPath: join(folder, 'locales'),
      locale,
      name,
    });

    it('are those of its sources: none is missing, none is left over', async () => {
      expect(Object.keys(await shipped).sort()).toEqual(Object.keys(english).sort());
    });

    it('have the placeholders of the English ones', async () => {
      expect(placeholdersOf(await shipped)).toEqual(placeholdersOf(english));
    });
  });
}
