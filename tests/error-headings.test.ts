import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {readApi} from '@batchwise/docusaurus-plugin-openapi/api';

const ROOT = join(import.meta.dirname, '..');

/** The headings to which an example links when it has no usable response. */
const WITHOUT_RESPONSE = ['network', 'cors', 'broken', 'timeout', 'not-json', 'redirect'];

it('the page about failing calls has each heading to which an example links', () => {
  const page = readFileSync(join(ROOT, 'docs/when-a-call-fails.mdx'), 'utf8');
  const headings = [...page.matchAll(/\{\/\* #([\w-]+) \*\/\}/g)].map(([, id]) => id);
  const statuses = [
    ...readApi({siteDir: ROOT, locale: 'en', sourceLocale: 'en'}).operations.values(),
  ]
    .flatMap(({operation}) => operation?.responses.map(({status}) => status) ?? [])
    .filter((status) => /^[45]\d\d$/.test(status));
  expect(statuses).not.toEqual([]);
  const linked = [...statuses.map((status) => `status-${status}`), ...WITHOUT_RESPONSE];
  expect(linked.filter((heading) => !headings.includes(heading))).toEqual([]);
});
