import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {loadContext} from '@docusaurus/core/lib/server/site';
import {initPlugins} from '@docusaurus/core/lib/server/plugins/init';
import {stringsOfBuild} from '../../src/plugins/translations/source/strings';
import {
  readInterface,
  readSameTexts,
  readSourceInterface,
} from '../../src/translations/interface/node';
import type {MessageFiles} from '../../src/translations/workspace';

const ROOT = join(import.meta.dirname, '../..');
const FILES = [
  'code.json',
  'docusaurus-theme-classic/navbar.json',
  'docusaurus-theme-classic/footer.json',
  'docusaurus-plugin-content-docs/current.json',
];

type Messages = Record<string, {message: string}>;

const read = (site: string, locale: string, file: string): Messages =>
  JSON.parse(readFileSync(join(site, 'i18n', locale, file), 'utf8')) as Messages;

describe('the interface strings', () => {
  let site = '';

  beforeAll(() => {
    site = mkdtempSync(join(tmpdir(), 'batchwise-'));
    for (const name of readdirSync(ROOT)) {
      if (['i18n', 'build', '.docusaurus', '.git', 'test-results'].includes(name)) continue;
      symlinkSync(join(ROOT, name), join(site, name));
    }
    cpSync(join(ROOT, 'i18n'), join(site, 'i18n'), {recursive: true});
    for (const locale of ['en', 'nl', 'it']) {
      execFileSync(
        process.execPath,
        [
          join(ROOT, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'),
          'write-translations',
          '--locale',
          locale,
          site,
        ],
        {stdio: 'pipe'},
      );
    }
  }, 180_000);

  afterAll(() => rmSync(site, {recursive: true, force: true}));

  it('are read as Docusaurus writes them, though most files of the site are kept from it', () => {
    const {files, findings} = readSourceInterface(ROOT, (_key, make) => make());
    expect(findings).toEqual([]);
    for (const file of FILES) expect(files[file]?.messages).toEqual(read(site, 'en', file));
  }, 60_000);

  it('are found by a build, which does not ask Docusaurus, as Docusaurus writes them', async () => {
    const context = await loadContext({siteDir: site, locale: 'en'});
    const docs = (await initPlugins(context)).find(
      ({name}) => name === 'docusaurus-plugin-content-docs',
    );
    const read = await stringsOfBuild(context, {
      'docusaurus-plugin-content-docs': {default: await docs?.loadContent?.()},
    });
    // In which order they are found depends on the disk.
    const messagesOf = (all: MessageFiles | undefined) =>
      Object.entries(all?.files ?? {}).map(([file, {messages}]) => [file, messages]);
    expect(read?.findings).toEqual([]);
    expect(messagesOf(read)).toEqual(messagesOf(readInterface(site, 'en')));
  }, 60_000);

  for (const locale of ['nl', 'it']) {
    it.each(FILES)(
      `in ${locale} are those of the source, none missing and none left over: %s`,
      (file) => {
        const source = Object.keys(read(site, 'en', file)).sort();
        expect(Object.keys(read(ROOT, locale, file)).sort()).toEqual(source);
      },
    );

    it.each(FILES)(`in ${locale} are not left in English: %s`, (file) => {
      const source = read(site, 'en', file);
      const same = readSameTexts(ROOT, locale);
      const untranslated = Object.entries(read(ROOT, locale, file)).filter(
        ([id, {message}]) => message === source[id]?.message && !same.has(message),
      );
      expect(untranslated).toEqual([]);
    });

    it.each(FILES)(`in ${locale} have the placeholders of the source: %s`, (file) => {
      const placeholders = (text = '') =>
        [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
      const source = read(site, 'en', file);
      for (const [id, {message}] of Object.entries(read(ROOT, locale, file))) {
        expect({id, placeholders: [...new Set(placeholders(message))]}).toEqual({
          id,
          placeholders: [...new Set(placeholders(source[id]?.message))],
        });
      }
    });
  }
});
