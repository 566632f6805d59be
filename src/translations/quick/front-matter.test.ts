import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseDocument} from 'yaml';
import {quickFrontMatter} from './front-matter';

const ROOT = join(import.meta.dirname, '../../..');
const pages = ['docs', 'i18n'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join(ROOT, folder, name)),
);
const frontMatters = pages.flatMap(
  (file) => /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(file, 'utf8'))?.[1] ?? [],
);

function byYaml(text: string): unknown {
  const document = parseDocument(text, {prettyErrors: false});
  return document.errors.length > 0 ? 'wrong' : (document.toJS() as unknown);
}

const piece = fc.constantFrom(
  'title',
  'true',
  'Null',
  'a b',
  'é',
  '0',
  '12',
  '007',
  '1.5',
  '-',
  ':',
  ': ',
  ' ',
  '  ',
  '#',
  ' #',
  '- ',
  '\n',
  '\n  - ',
  '\n  ',
  "'",
  '"',
  '|',
  '>',
  '&a',
  '*a',
  '!',
  '%',
  '@',
  '`',
  '{',
  '}',
  '[',
  ']',
  ',',
  '?',
  '~',
  '<<',
  '\t',
  '\r',
  '\u0085',
  '\u2028',
  '\uFEFF',
  'a: b',
  'key: ',
  '\nkey: word',
  `\nhash: ${'0e1'.repeat(13)}2`,
  `\nhash: ${'01c'.repeat(13)}2`,
  '\nlist:\n  - one\n  - two',
);

describe('front matter that is read quickly', () => {
  it('is most of what pages have', () => {
    expect(frontMatters.length).toBeGreaterThan(20);
    expect(
      frontMatters.filter((text) => quickFrontMatter(text)).length / frontMatters.length,
    ).toBeGreaterThan(0.9);
  });

  it('says what a parser of YAML reads in the pages', () => {
    for (const text of frontMatters) {
      const read = quickFrontMatter(text);
      if (read) expect(read.values).toEqual(byYaml(text));
    }
  });

  it('says what a parser of YAML reads in whatever it takes', () => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
        const text = `key: ${pieces.join('')}`;
        const read = quickFrontMatter(text);
        if (read) expect(read.values).toEqual(byYaml(text));
      }),
      {numRuns: 20_000},
    );
  });

  it('knows the line of each key', () => {
    expect(
      quickFrontMatter('title: A page\nkeywords:\n  - one\n  - 2\nsidebar_position: 3'),
    ).toEqual({
      values: {title: 'A page', keywords: ['one', 2], sidebar_position: 3},
      lines: new Map([
        ['title', 1],
        ['keywords', 2],
        ['sidebar_position', 5],
      ]),
    });
  });

  it.each([
    'title: A page # a note',
    'title: Note: this',
    "title: 'Quoted'",
    'title: true',
    'title: 1.50',
    'title:',
    'title: a\n  b',
    'title: a\ntitle: b',
    'list:\n- a',
    'a: b\n',
    '{a: b}',
    '',
  ])('is left to the parser where it is more than that: %s', (text) => {
    expect(quickFrontMatter(text)).toBeUndefined();
  });
});
