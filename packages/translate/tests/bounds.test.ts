import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import {afterEach, describe, expect, it} from 'vitest';
import {openPages} from '../src/docusaurus/docs/pages.ts';
import {usableFolder} from '../src/docusaurus/docs/usable-pages.ts';
import {usableStrings} from '../src/ui-strings/usable-strings.node.ts';
import {newSite, NL, removeFolders, type Site} from './site.ts';

afterEach(removeFolders);

const ENGLISH = '---\ntitle: A page\n---\n\nWords.\n\n![A picture](./a.png)\n\n[A file](./a.txt)\n';
const DUTCH =
  '---\ntitle: Een pagina\n---\n\nWoorden.\n\n![Een plaatje](./a.png)\n\n[Een bestand](./a.txt)\n';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const FILES = {
  'docs/page.mdx': ENGLISH,
  'docs/a.png': PNG,
  'docs/a.txt': 'text',
  'docs/other.mdx': '---\ntitle: Other\n---\n\nWords.\n',
  [`${NL}/page.mdx`]: DUTCH,
  [`${NL}/other.mdx`]: '---\ntitle: Andere\n---\n\nWoorden.\n',
  'i18n/source/code.json': '{"a": {"message": "One"}, "b": {"message": "Two"}}',
  'i18n/nl/code.json': '{"a": {"message": "Een"}, "b": {"message": "Twee"}}',
};
const PAGE = `${NL}/page.mdx`;

const pagesOf = (site: Site) => {
  const i18n = {currentLocale: 'nl', defaultLocale: 'en', locales: ['en', 'nl']};
  const pages = openPages({i18n} as unknown as LoadContext, site.root, 'default');
  pages.refresh();
  return pages;
};

/** The findings of the build and of `check` about a file; the other page has to be published. */
function toldOf(site: Site, file: string): {build: string[]; check: string[]} {
  const pages = pagesOf(site);
  expect(pages.isShown('other.mdx')).toBe(true);
  const says = (one: {file: string; message: string}): string => `${one.file}: ${one.message}`;
  const check = site.run('check').findings.filter(({severity}) => severity === 'error');
  return {
    build: [...pages.findings(), ...usableStrings(site.root, 'nl').findings]
      .filter((one) => one.file === file)
      .map(says),
    check: check.filter((one) => one.file === file).map(says),
  };
}

function expectTold(site: Site, file: string, message: RegExp): void {
  const {build, check} = toldOf(site, file);
  expect(build.join('\n')).toMatch(message);
  expect(check.join('\n')).toMatch(message);
}

const list = (levels: number): string =>
  Array.from({length: levels}, (_, at) => `${'  '.repeat(at)}- x`).join('\n');
const aliases = (levels: number): string =>
  `a0: &a0 [x]\n${Array.from({length: levels}, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`).join('\n')}\n`;
const afterTitle = (yaml: string): string => DUTCH.replace('title: Een pagina\n', yaml);

/** Each takes the whole time that a page may take, twice. `npm test` tries one such page: emphasis without end. */
const SLOW: [string, string, RegExp][] = [
  ['10,000 braces', `${DUTCH}\n${'{'.repeat(10_000)}${'}'.repeat(10_000)}\n`, /./],
  ['an export without end', `${DUTCH}\nexport const a = {\n${'\n\n a:1,'.repeat(5000)}`, /./],
  ['10,000 items in a line', `${DUTCH}\n${'- '.repeat(10_000)}x\n`, /levels|longer than/],
  ['a list of 300 levels', `${DUTCH}\n${list(300)}\n`, /levels|longer than/],
  ['1,000 notes in each other', `${DUTCH}\n${':::note\n'.repeat(1000)}x\n`, /levels|longer than/],
  ['references', `${DUTCH}\n${'[a][b] '.repeat(20_000)}\n`, /longer than/],
];

describe('a translated page beyond the bounds is the English page, and is told by build and check', () => {
  it.each<[string, string, RegExp]>([
    ['an alias in the title', afterTitle('title: *Limieten*\n'), /alias.*Limieten/],
    ['an alias bomb', afterTitle(`title: x\n${aliases(9)}`), /[Aa]lias/],
    ['front matter of many levels', afterTitle(`title: ${'['.repeat(20_000)}\n`), /levels/],
    ['a key that is an alias', afterTitle('*a : b\n'), /./],
    ['10,000 quotes', `${DUTCH}\n${'> '.repeat(10_000)}x\n`, /levels/],
    ['a list of 2,000 levels', `${DUTCH}\n${list(2000)}\n`, /MB/],
    ['emphasis without end', `${DUTCH}\n${'_a*'.repeat(20_000)}\n`, /longer than/],
    ['components in each other', `${DUTCH}\n${'<a>'.repeat(300)}x${'</a>'.repeat(300)}`, /levels/],
    ['a highlighted range', `${DUTCH}\n\`\`\`http {1-400000000}\nx\n\`\`\`\n`, /10000 lines/],
    ['more ranges', `${DUTCH}\n\`\`\`js {${'1-9999,'.repeat(9)}1}\nx\n\`\`\`\n`, /10000 lines/],
    ['50 MB on a line', `${DUTCH}\n${'x'.repeat(50 * 2 ** 20)}\n`, /51 MB; 1 MB/],
    ['NUL', DUTCH.replace('Woorden', 'Woor\0den'), /U\+0000/],
    ['a mark of direction', DUTCH.replace('Woorden', 'Woor\u202Eden'), /U\+202E/],
    ...(process.env.WIDE_SWEEP === '1' ? SLOW : []),
    ['an isolate', DUTCH.replace('pagina', '\u2066pagina'), /U\+2066/],
  ])(
    '%s',
    (_, text, message) => {
      const site = newSite(FILES, false);
      site.write(PAGE, text);
      const pages = pagesOf(site);
      expect(pages.isShown('page.mdx')).toBe(false);
      expectTold(site, PAGE, message);
    },
    60_000,
  );
});

type Make = (path: string, root: string) => void;
const ODD: [string, Make, RegExp][] = [
  ['a link out of the site', (path) => symlinkSync('/proc/self/environ', path), /leads out of/],
  [
    'a link to a secret of the site',
    (path, root) => symlinkSync(join(root, '.env'), path),
    /leads/,
  ],
  ['a link to itself', (path) => symlinkSync(path, path), /leads to itself|does not exist/],
  ['a link to a device', (path) => symlinkSync('/dev/zero', path), /leads out of/],
  ['a pipe', (path) => execFileSync('mkfifo', [path]), /a pipe \(FIFO\)/],
  ['a folder', (path) => mkdirSync(path), /a folder/],
];

describe('a file of a translation that is no file is not read', () => {
  it.each(ODD)('as a page: %s', (_, make, message) => {
    const site = newSite({...FILES, '.env': 'SECRET=1'}, false);
    execFileSync('rm', [join(site.root, PAGE)]);
    make(join(site.root, PAGE), site.root);
    expectTold(site, PAGE, message);
    const folder = usableFolder(site.root, 'nl', 'docusaurus-plugin-content-docs');
    expect(folder).toBe(join(site.root, '.cache/pages/nl'));
    const copy = join(folder, 'docusaurus-plugin-content-docs/current');
    expect(existsSync(join(copy, 'page.mdx'))).toBe(false);
    expect(readFileSync(join(copy, 'other.mdx'), 'utf8')).toContain('Andere');
    expect(pagesOf(site).pageOf(join(copy, 'other.mdx'))).toEqual({
      page: 'other.mdx',
      isTranslation: true,
    });
  });

  it.each(ODD.filter(([name]) => !name.includes('itself')))(
    'as a picture: %s',
    (_, make, message) => {
      const site = newSite({...FILES, '.env': 'SECRET=1'}, false);
      make(join(site.root, NL, 'a.png'), site.root);
      expectTold(site, PAGE, message);
    },
  );

  it.each(ODD.filter(([name]) => !name.includes('itself')))(
    'as a download: %s',
    (_, make, message) => {
      const site = newSite({...FILES, '.env': 'SECRET=1'}, false);
      make(join(site.root, NL, 'a.txt'), site.root);
      expectTold(site, PAGE, message);
    },
  );

  it.each(ODD)('as interface strings: %s', (_, make, message) => {
    const site = newSite({...FILES, '.env': 'SECRET=1'}, false);
    execFileSync('rm', [join(site.root, 'i18n/nl/code.json')]);
    make(join(site.root, 'i18n/nl/code.json'), site.root);
    expectTold(site, 'i18n/nl/code.json', message);
    expect(usableStrings(site.root, 'nl').path).toBe('../.cache/strings/nl');
  });

  it.each(ODD)('as a glossary: %s', (_, make, message) => {
    const site = newSite({...FILES, '.env': 'SECRET=1'}, false);
    make(join(site.root, 'i18n/nl/glossary.yaml'), site.root);
    const found = site.run('check').findings.filter(({file}) => file === 'i18n/nl/glossary.yaml');
    expect(found.map((one) => one.message).join()).toMatch(message);
  });

  it.each<[string, string]>([
    ['what is not published', '![x](@site/.env)'],
    ['a program of the site', '![x](@site/package.json)'],
  ])('as a picture of a path to %s', (_, picture) => {
    const site = newSite({...FILES, '.env': 'SECRET=1', 'package.json': '{}'}, false);
    site.write(PAGE, `${DUTCH}\n${picture}\n`);
    expectTold(site, PAGE, /not in the English page/);
  });

  it.each<[string, string]>([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['HTML', '<script>alert(1)</script>'],
    ['a text', 'SECRET=1'],
  ])('as a picture that is %s', (_, content) => {
    const site = newSite({...FILES, [`${NL}/a.png`]: content}, false);
    expectTold(site, PAGE, /no PNG, JPEG, GIF or WebP/);
  });

  it('but pictures, downloads and links within the translations are used', () => {
    const site = newSite({...FILES, [`${NL}/a.txt`]: 'tekst', [`${NL}/b.png`]: PNG}, false);
    symlinkSync('b.png', join(site.root, NL, 'a.png'));
    expect(pagesOf(site).isShown('page.mdx')).toBe(true);
    expect(usableFolder(site.root, 'nl', 'docusaurus-plugin-content-docs')).toBe(
      join(site.root, 'i18n/nl'),
    );
  });
});

describe('other files of a translation beyond the bounds', () => {
  it.each<[string, string, RegExp]>([
    ['100,000 levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /levels|valid JSON/],
    ['levels of objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, /levels|valid JSON/],
    ['5 MB', `{"a": {"message": "${'x'.repeat(5 * 2 ** 20)}"}}`, /6 MB; 4 MB/],
    ['NUL', '{"a": {"message": "Ee\\u0000n"}}', /U\+0000/],
    ['a mark of direction', '{"a": {"message": "Ee\\u202en"}}', /U\+202E/],
  ])('are interface strings with %s', (_, text, message) => {
    const site = newSite(FILES, false);
    site.write('i18n/nl/code.json', text);
    expectTold(site, 'i18n/nl/code.json', message);
    expect(usableStrings(site.root, 'nl').path).toBe('../.cache/strings/nl');
  });

  it.each(['glossary.yaml', 'sources.yaml'])('are in %s, and are told', (name) => {
    for (const [text, message] of [
      ['terms: *a\n', /alias/],
      [aliases(9), /[Aa]lias/],
      ['['.repeat(20_000), /levels/],
      ['a: "b\n', /./],
      ['<<<<<<< ours\na: b\n=======\n', /./],
    ] as const) {
      const site = newSite({...FILES, [`i18n/nl/${name}`]: text}, false);
      const found = [...site.run('check').findings, ...site.run('status').findings].filter(
        ({file}) => file === `i18n/nl/${name}`,
      );
      expect(found.length).toBe(2);
      expect(found[0]?.message).toMatch(message);
      expect(pagesOf(site).isShown('page.mdx')).toBe(true);
    }
  });

  it.each(['docusaurus-plugin-content-pages/index.tsx', 'a.js', 'b/c.mjs'])(
    'are programs, which Docusaurus does not get: %s',
    (name) => {
      const site = newSite({...FILES, [`i18n/nl/${name}`]: 'alert(1)'}, false);
      expectTold(site, `i18n/nl/${name}`, /a program/);
      expect(usableStrings(site.root, 'nl').path).toBe('../.cache/strings/nl');
    },
  );
});

describe('a large page within the bounds', () => {
  it('is checked', () => {
    const words = Array.from({length: 400}, (_, at) => `Words about ${at + 1} things.\n`).join(
      '\n',
    );
    const site = newSite({...FILES, 'docs/page.mdx': ENGLISH + words}, false);
    writeFileSync(join(site.root, PAGE), DUTCH + words);
    expect(pagesOf(site).isShown('page.mdx')).toBe(true);
  });
});
