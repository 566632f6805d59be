import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Config} from '@docusaurus/types';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {descriptionNames} from '@batchwise/openapi/node';
import {type Api, readApi} from '@batchwise/docusaurus-plugin-openapi/api';
import {fingerprint} from '../scripts/build';

const ROOT = join(import.meta.dirname, '..');

async function configWith(wish: string | undefined): Promise<Config> {
  vi.resetModules();
  vi.stubEnv('TEST_PAGES', wish);
  return (await import('../docusaurus.config')).default;
}

const readTests = (locale: string): Api =>
  readApi({
    siteDir: ROOT,
    locale,
    sourceLocale: 'en',
    descriptions: descriptionNames(join(ROOT, 'tests/site')).map((id) => ({
      id,
      path: `tests/site/openapi/${id}.yaml`,
    })),
  });

afterEach(() => vi.unstubAllEnvs());

describe('the pages for tests', () => {
  it('show each operation of their descriptions once, in the order of the descriptions', () => {
    const own = descriptionNames(join(ROOT, 'tests/site'));
    const {operations} = readTests('en');
    const described = [...operations].flatMap(([, {id, description}]) =>
      own.includes(description) ? [id] : [],
    );
    const page = readFileSync(join(ROOT, 'tests/site/docs/everything.mdx'), 'utf8');
    expect([...page.matchAll(/<TryIt operation="([^"]+)"/g)].map(([, id]) => id)).toEqual(
      described,
    );
  });

  it.each(['nl', 'it'])('have all of their words in %s', (locale) => {
    const source = readTests('en');
    const translated = readTests(locale);
    expect(translated.findings).toEqual([]);
    expect([...translated.operations.keys()]).toEqual([...source.operations.keys()]);
  });

  it('leave no trace in a site that does not ask for them', async () => {
    for (const wish of [undefined, '', '0'])
      expect(JSON.stringify(await configWith(wish))).not.toMatch(/test-pages|tests\/site/);
    expect(
      readApi({siteDir: ROOT, locale: 'en', sourceLocale: 'en'}).operations.has(
        'everything:pathSimple',
      ),
    ).toBe(false);
    expect(JSON.stringify(await configWith('1'))).toMatch(/test-pages/);
  });

  it('make a build stale that was asked for otherwise', () => {
    vi.stubEnv('TEST_PAGES', undefined);
    const without = fingerprint();
    vi.stubEnv('TEST_PAGES', '1');
    expect(fingerprint()).not.toBe(without);
  });
});
