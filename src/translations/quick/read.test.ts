import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import type {Root} from 'mdast';
import {describe, expect, it} from 'vitest';
import {WHOLE} from '../processor';
import {readMarkdown} from './read';
import {skeletonOf} from './skeleton';

const ROOT = join(import.meta.dirname, '../../..');
/** Real pages of the same dialect, which are no part of this project. */
const CORPUS = process.env.CORPUS ?? join(ROOT, '../shared/corpus');
const MOST_PAGES = Number(process.env.CORPUS_PAGES ?? 60);

type Answer = Root | string;

function answerOf(read: (text: string) => Root, text: string): Answer {
  try {
    return read(text);
  } catch (error) {
    const {message, line, column} = error as {message: string; line?: number; column?: number};
    return `${line}:${column} ${message}`;
  }
}

const whole = (text: string): Answer => answerOf((one) => WHOLE.parse(one) as Root, text);

/** The parser writes out what is undefined, which says nothing. */
const plain = (answer: Answer): unknown => JSON.parse(JSON.stringify(answer));

const pagesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `${folder}/${name}`);
const PAGES = [
  'docs',
  ...['nl', 'it'].map((locale) => `i18n/${locale}/docusaurus-plugin-content-docs/current`),
].flatMap(pagesIn);

/** Lines and signs that pages are made of, and what tells a quick reader from the whole one. */
const LINES = [
  '',
  '',
  '',
  'Some words of prose.',
  'Words with `code`, **strong** words and *others*.',
  'A [link](./page.mdx "Title") and ![a picture](x.png).',
  '## Heading {/* #id */}',
  '# `code`',
  '| a | b |',
  '| --- | :-: |',
  '| `c` | **d** |',
  '| e |',
  '- item',
  '- **item** of more',
  '1. first',
  '2) second',
  '  - inner',
  '   indented words',
  'lazy words',
  '> quoted',
  '```',
  '```js title="x"',
  '~~~',
  '---',
  '===',
  '***',
  ':::note',
  ':::note[Title]',
  ':::',
  '::leaf',
  '<Box>',
  '</Box>',
  '<Box label="x" />',
  '{/* comment',
  '*/}',
  '{1 + 1}',
  'import x from "y"',
  'export const a = [',
  ']',
  '[a]: ./b',
  'See [a] and [^1].',
  '[^1]: Note.',
  '- [ ] task',
  '+ plus',
  '* star',
  'a \\* b \\{c\\} \\',
  'two spaces  ',
  '\tTab',
  'www.x.example',
  'x@y.example',
  'snake_case _em_ **',
  'a :name[b] 12:30',
  '&amp; & <',
  '``a ` b`` `',
  'a | b',
  '\uE000',
  '12. twelve',
  '12 apples',
  '**bold**',
  '* * *',
  'https://x.example.',
];
const SIGNS = [
  'a',
  'b c',
  ' ',
  '*',
  '**',
  '`',
  '``',
  '_',
  '[',
  ']',
  '](x)',
  '(',
  ')',
  '!',
  '\\',
  ':',
  '&',
  '{/* a */}',
  '~',
  '|',
  '.',
  'é',
  '’',
  '\n',
  '](./a_b*c.md "t")',
  '@',
  'www.',
  '://',
];

describe('the quick reader', () => {
  it.each(PAGES)('reads %s as the whole parser does, most of it by itself', (page) => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    expect(plain(answerOf(readMarkdown, text))).toEqual(plain(whole(text)));
    expect(skeletonOf(text)?.text.length).toBeLessThan(text.length / 2);
  });

  it('reads pages put together from all kinds of lines as the whole parser does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), {maxLength: 12}), (lines) => {
        const text = lines.join('\n');
        expect(plain(answerOf(readMarkdown, text))).toEqual(plain(whole(text)));
      }),
      {numRuns: 1500},
    );
  });

  it('reads paragraphs, headings, items and cells put together from all kinds of signs as the whole parser does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '## ', '- ', '1. ', '  ', '| a |\n| --- |\n| '),
        fc.array(fc.constantFrom(...SIGNS), {maxLength: 10}),
        (start, signs) => {
          const text = `${start}x${signs.join('')}${start.startsWith('|') ? ' |' : ''}\n`;
          expect(plain(answerOf(readMarkdown, text))).toEqual(plain(whole(text)));
        },
      ),
      {numRuns: 3000},
    );
  });

  it.each([
    ['a paragraph in a comment of several lines', '{/*\n\nWords of a comment.\n\n*/}\n'],
    ['a code block in a list item', '- a\n\n  ```js\n\nno code any more\n  ```\n'],
    ['a fence that never ends', 'Words.\n\n```\nmore\n'],
    ['Windows line ends', '# A\r\n\r\nWords.\r\n'],
    ['a component that is never closed', '<Box>\n\nWords.\n'],
  ])('leaves %s to the whole parser', (_, text) => {
    expect(plain(answerOf(readMarkdown, text))).toEqual(plain(whole(text)));
  });

  it.skipIf(!existsSync(CORPUS))(
    'reads pages of other sites as the whole parser does, where they are at hand',
    () => {
      const all = readdirSync(CORPUS, {recursive: true, encoding: 'utf8'})
        .filter((name) => name.endsWith('.md'))
        .sort();
      const step = Math.max(1, Math.floor(all.length / MOST_PAGES));
      for (const name of all.filter((__, at) => at % step === 0)) {
        const text = readFileSync(join(CORPUS, name), 'utf8');
        expect(plain(answerOf(readMarkdown, text)), name).toEqual(plain(whole(text)));
      }
    },
    120_000,
  );
});
