import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Configuration} from 'webpack';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {filesBelow, hashOfFiles} from '../kept';
import {cacheOf} from './cache';

type Bundler = {
  rspack: (
    options: object,
    done: (error: Error | null) => void,
  ) => {close: (done: () => void) => void};
};
const require = createRequire(import.meta.url);
const {rspack} = createRequire(require.resolve('@docusaurus/faster'))('@rspack/core') as Bundler;

/** Bundles as Docusaurus does, which closes the bundler, so that all is kept. */
const bundle = (options: object): Promise<void> =>
  new Promise((resolve, reject) => {
    const compiler = rspack(options, (error) => (error ? reject(error) : compiler.close(resolve)));
  });

let site = '';
beforeEach(() => void (site = mkdtempSync(join(tmpdir(), 'cache-'))));
afterEach(() => rmSync(site, {recursive: true, force: true}));

const made = (
  locale: string,
  mode: 'production' | 'development' = 'production',
): Configuration => ({
  mode,
  experiments: {
    cache: {version: `client-${mode}-${locale}-3.10.2-0f`},
  } as Configuration['experiments'],
});

/** Begins a build of a language, and says where its bundler keeps things. */
function begin(locale: string): string {
  const {storage} = cacheOf(made(locale), site, locale);
  return join(storage?.directory ?? '', 'kept');
}

describe('what a build keeps for the next one', () => {
  it('is that of another language where a language has nothing yet', () => {
    writeFileSync(begin('en'), 'en');
    expect(readFileSync(begin('nl'), 'utf8')).toBe('en');
  });

  it('is nothing where the other language has many pages, which would all be read', () => {
    const file = begin('en');
    writeFileSync(file, '');
    truncateSync(file, 300e6);
    expect(existsSync(begin('nl'))).toBe(false);
  });

  it('stays apart for each language', () => {
    writeFileSync(begin('en'), 'en');
    const own = begin('nl');
    writeFileSync(`${own}.draft`, 'nl');
    renameSync(`${own}.draft`, own);
    expect(readFileSync(begin('en'), 'utf8')).toBe('en');
    expect(readFileSync(begin('nl'), 'utf8')).toBe('nl');
  });

  it('is never changed by another language, since Rspack puts new files in the place of what it kept', async () => {
    const source = join(site, 'index.js');
    const build = async (locale: string, text: string): Promise<string> => {
      writeFileSync(source, text);
      const {version, storage} = cacheOf(made(locale), site, locale);
      await bundle({
        context: site,
        entry: source,
        mode: 'production',
        output: {path: join(site, 'out')},
        cache: true,
        experiments: {cache: {type: 'persistent', version, storage}},
      });
      return hashOfFiles(
        filesBelow(join(site, 'node_modules/.cache/languages/en')).map((name) =>
          join(site, 'node_modules/.cache/languages/en', name),
        ),
      );
    };
    const before = await build('en', "console.log('en')");
    expect(await build('nl', "console.log('nl')")).toBe(before);
    expect(await build('nl', "console.log('nl, and more')")).toBe(before);
    expect(await build('en', "console.log('en, and more')")).not.toBe(before);
  }, 30_000);

  it('has the same place and version in all languages, without which the bundler would not take it', () => {
    expect(cacheOf(made('nl'), site, 'nl')).toEqual(cacheOf(made('en'), site, 'en'));
    expect(cacheOf(made('nl'), site, 'nl').version).toBe('client-production-3.10.2-0f');
  });

  it('is as Docusaurus wants it for development servers, and for builds without', () => {
    expect(cacheOf(made('nl', 'development'), site, 'nl')).toEqual({});
    expect(cacheOf({mode: 'production', experiments: {}}, site, 'nl')).toEqual({});
  });
});
