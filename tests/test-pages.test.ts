import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {descriptionNames} from '@batchwise/openapi/node';
import {type Api, readApi} from '@batchwise/docusaurus-plugin-openapi/api';

const TEMPLATE = join(import.meta.dirname, '../template');
const FOLDER = 'tests/packages';

const readTests = (locale: string): Api =>
  readApi({
    siteDir: TEMPLATE,
    locale,
    sourceLocale: 'en',
    // `states` lacks translations, for tests of its reference.
    descriptions: descriptionNames(join(TEMPLATE, FOLDER))
      .filter((id) => id !== 'states')
      .map((id) => ({id, path: `${FOLDER}/openapi/${id}.yaml`})),
  });

describe('the pages for tests of the packages', () => {
  it('show each operation of their descriptions once, in the order of the descriptions', () => {
    const described = [...readTests('en').operations.values()].map(({id}) => id);
    const page = readFileSync(join(TEMPLATE, FOLDER, 'docs/everything.mdx'), 'utf8');
    expect([...page.matchAll(/<TryIt operation="([^"]+)"/g)].map(([, id]) => id)).toEqual(
      described,
    );
  });

  it('have all of their words in German', () => {
    const source = readTests('en');
    const translated = readTests('de');
    expect(translated.findings).toEqual([]);
    expect([...translated.operations.keys()]).toEqual([...source.operations.keys()]);
  });
});
