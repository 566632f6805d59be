import {existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Configuration} from 'webpack';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {cacheOf} from './cache';

let site = '';
beforeEach(() => void (site = mkdtempSync(join(tmpdir(), 'cache-'))));
afterEach(() => rmSync(site, {recursive: true, force: true}));

const made = (locale: string, mode: 'production' | 'development' = 'production'): Configuration => ({mode, experiments: {cache: {version: `client-${mode}-${locale}-3.10.2-0f`}} as Configuration['experiments']});

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
    writeFileSync(begin('nl'), 'nl');
    expect(readFileSync(begin('en'), 'utf8')).toBe('en');
    expect(readFileSync(begin('nl'), 'utf8')).toBe('nl');
  });

  it('has the same place and version in all languages, without which the bundler would not take it', () => {
    expect(cacheOf(made('nl'), site, 'nl')).toEqual(cacheOf(made('en'), site, 'en'));
    expect(cacheOf(made('nl'), site, 'nl').version).toBe('client-production-3.10.2-0f');
  });

  it('is as Docusaurus wants it for development servers, and for builds without', () => {
    expect(cacheOf(made('nl', 'development'), site, 'nl')).toEqual({});
    expect(cacheOf({mode: 'production', experiments: {}}, site, 'nl')).toEqual({});
  });
});
