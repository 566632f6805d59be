import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {LoadContext, ParseFrontMatter} from '@docusaurus/types';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {MARKDOWN} from '../../markdown/parse.ts';
import {frontMatterReader} from './front-matter.ts';
import {openPages, type Pages} from './pages.ts';
import {readableOnly} from './preprocessor.ts';
import {remarkNoAddedCode} from './remark-no-added-code.ts';

const NL = 'i18n/nl/docusaurus-plugin-content-docs/current';
const FILES: Record<string, string> = {
  'docs/page.mdx': '---\ntitle: A page\nslug: /there\nkeywords: [one]\n---\n\nWords.\n',
  [`${NL}/page.mdx`]:
    '---\ntitle: Een pagina\nslug: /elders\ndraft: true\nkeywords: {one: two}\n---\n\nWoorden.\n',
  'docs/faulty.mdx': '---\ntitle: Faulty\n---\n\nWords.\n',
  [`${NL}/faulty.mdx`]: '---js\n{title: process.exit(1)}\n---\n\nWoorden.\n',
};
let site = '';
let pages: Pages;

const context = (): LoadContext =>
  ({
    i18n: {currentLocale: 'nl', defaultLocale: 'en', locales: ['en', 'nl', 'it']},
  }) as unknown as LoadContext;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), {recursive: true});
  writeFileSync(join(site, file), text);
}

/** Reads as Docusaurus does; its own way is told apart by a mark. */
async function read(file: string): Promise<unknown> {
  const defaultParseFrontMatter = ({
    filePath,
    fileContent,
  }: {
    filePath: string;
    fileContent: string;
  }) => {
    const title = /title: (.*)/.exec(fileContent)?.[1];
    return Promise.resolve({
      frontMatter: {title, slug: '/there', by: filePath.replace(`${site}/`, '')},
      content: 'English',
    });
  };
  const {frontMatter, content} = await frontMatterReader(pages)({
    filePath: join(site, file),
    fileContent: FILES[file] ?? '',
    defaultParseFrontMatter,
  } as Parameters<ParseFrontMatter>[0]);
  return {...frontMatter, content};
}

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'batchwise-docs-'));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  pages = openPages(context(), site, 'default');
  pages.refresh();
});

afterAll(() => rmSync(site, {recursive: true}));

describe('front matter', () => {
  it('of a translation gives words alone; where the page is and whether it is there says the English one', async () => {
    expect(await read(`${NL}/page.mdx`)).toEqual({
      title: 'Een pagina',
      slug: '/there',
      by: 'docs/page.mdx',
      content: '\nWoorden.\n',
    });
  });

  it('of a translation that cannot be shown is that of the English page, and is never run', async () => {
    expect(await read(`${NL}/faulty.mdx`)).toEqual({
      title: 'Faulty',
      slug: '/there',
      by: 'docs/faulty.mdx',
      content: 'English',
    });
    expect(pages.findings().map(({rule}) => rule)).toEqual(['code']);
  });

  it('of an English page is read by Docusaurus', async () => {
    expect(await read('docs/page.mdx')).toMatchObject({title: 'A page', by: 'docs/page.mdx'});
  });
});

describe('the compiler', () => {
  it('gets the English page for a translation that does not parse', () => {
    const compiled = (file: string, fileContent: string): string =>
      readableOnly(pages)({filePath: join(site, file), fileContent});
    expect(compiled(`${NL}/page.mdx`, 'Woorden {')).toBe(FILES['docs/page.mdx']);
    expect(compiled(`${NL}/page.mdx`, 'Woorden')).toBe('Woorden');
    expect(compiled('docs/page.mdx', 'Words {')).toBe('Words {');
  });

  it.each([
    'Woorden {fetch("//x.example")}',
    '```mdx-code-block\nexport const a = 1;\n```\n',
    '{/* a */ alert(1) /* b */}',
    '<script src="//x.example" />',
  ])('gets the English page for a translation that adds code: %s', (text) => {
    expect(readableOnly(pages)({filePath: join(site, `${NL}/page.mdx`), fileContent: text})).toBe(
      FILES['docs/page.mdx'],
    );
  });

  it('gets nothing of a file that has no English page, and what the preprocessor of the site makes', () => {
    const compile = readableOnly(pages, ({fileContent}) => fileContent.toUpperCase());
    const filePath = (file: string) => join(site, NL, file);
    expect(compile({filePath: filePath('other.mdx'), fileContent: 'Woorden'})).toBe('');
    expect(compile({filePath: filePath('page.mdx'), fileContent: 'Woorden'})).toBe('WOORDEN');
  });
});

describe('the compiled tree', () => {
  const read = (text: string, {isCode = false, page = 'page.mdx'} = {}): string => {
    const known = {pages, siteDir: site, locale: 'nl'};
    const compiler = (isCode ? MARKDOWN() : unified().use(remarkParse)).use(
      remarkNoAddedCode,
      known,
    );
    const file = new VFile({path: join(site, NL, page), value: text});
    return JSON.stringify(compiler.runSync(compiler.parse(file), file));
  };

  it('is that of the English page where it has other code', () => {
    expect(read('Woorden {alert(1)}', {isCode: true})).toContain('Words.');
    expect(read('<img src="x" onerror="alert(1)">')).toContain('Words.');
    expect(read('Woorden')).toContain('Woorden');
    expect(read('Woorden {alert(1)}', {isCode: true, page: 'other.mdx'})).not.toContain('alert');
  });
});

describe('pages', () => {
  it('are known as what they are at the last look', async () => {
    expect(pages.translationOf('page.mdx')).toEqual({
      state: 'outdated',
      isSure: false,
      locales: ['en', 'nl'],
    });
    expect(pages.translationOf('faulty.mdx')).toMatchObject({state: 'broken', locales: ['en']});
    write(`${NL}/faulty.mdx`, '---\ntitle: Hersteld\n---\n\nWoorden.\n');
    expect(pages.isBroken('faulty.mdx')).toBe(true);
    pages.refresh();
    expect(pages.isBroken('faulty.mdx')).toBe(false);
    expect(pages.translationOf('faulty.mdx').locales).toEqual(['en', 'nl']);
  });
});
