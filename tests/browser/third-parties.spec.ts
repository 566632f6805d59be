import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Element} from 'hast';
import {selectAll} from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {expect, test} from '@playwright/test';

const BUILD = join(__dirname, '../../build');
const FILES = readdirSync(BUILD, {recursive: true, encoding: 'utf8'});
const read = (name: string): string => readFileSync(join(BUILD, name), 'utf8');

/** Licences that ask for a notice, and fonts that may be served with software of any licence. */
const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'];

/** Elements that make a browser fetch something without a press. */
const LOADED = 'script[src], img, source, video, audio, iframe, embed, object, input[src], link';
/** Links that only tell. */
const NOT_FETCHED = ['canonical', 'alternate', 'expect'];

function addressesOf({properties}: Element): string[] {
  const rel = properties.rel as string[] | undefined;
  if (rel?.some((one) => NOT_FETCHED.includes(one))) return [];
  return ['src', 'href', 'srcSet', 'poster', 'data']
    .map((name) => properties[name])
    .flatMap((value) => (value === undefined || value === null ? [] : String(value)));
}

test('built pages and style sheets load nothing from another host', () => {
  const pages = FILES.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(30);
  const elsewhere = pages.flatMap((name) =>
    selectAll(LOADED, unified().use(rehypeParse).parse(read(name)))
      .flatMap(addressesOf)
      .filter((address) => /^(\w+:)?\/\//.test(address))
      .map((address) => `${name}: ${address}`),
  );
  const sheets = FILES.filter((name) => name.endsWith('.css'));
  expect(sheets).not.toEqual([]);
  const inSheets = sheets.filter((name) =>
    /(url\(|@import\s*)["']?(https?:)?\/\//.test(read(name)),
  );
  expect([...elsewhere, ...inSheets]).toEqual([]);
});

test('the notices name the packages in the site, each with its licence', () => {
  const notices = read('third-party-notices.txt').split(/\n-{80}\n\n/);
  const packages = notices.flatMap((notice) => {
    const [, name, licence] = /^(\S+) \d\S* \((.*)\)/.exec(notice.trim()) ?? [];
    return name && licence ? [{name, licence}] : [];
  });
  expect(packages).toHaveLength(notices.length - 1);
  const names = packages.map(({name}) => name);
  for (const name of ['react', 'react-dom', '@docusaurus/core', 'prism-react-renderer', 'pagefind'])
    expect(names).toContain(name);
  expect(names).toContain('@fontsource-variable/inter');
  expect(names.filter((name) => name.startsWith('dictionary-'))).toEqual([]);
  expect(packages.filter(({licence}) => !PERMISSIVE.includes(licence))).toEqual([]);
});

test('no dictionary is in the built site', () => {
  expect(FILES.filter((name) => /\.(aff|dic)$|dictionary-/.test(name))).toEqual([]);
});
