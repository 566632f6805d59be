import {describe, expect, it} from 'vitest';
import {parsePage} from '../markdown/parse.ts';
import {checkPage} from './check-page.ts';

const SOURCE = `---
title: A page
---

Some words.

## A heading {/* #a */}

- one
- two

| Name | What |
| --- | --- |
| \`id\` | a text |

<TryIt operation="createBatch" />
`;

const check = (translation: string, source = SOURCE) =>
  checkPage({
    source: parsePage(source),
    translation: parsePage(translation),
    sourceFile: 'docs/x.mdx',
    file: 'nl/x.mdx',
    locale: 'nl',
  }).map(({line, rule, message}) => [line, rule, message]);

const TWIN = SOURCE.replace('A page', 'Een pagina')
  .replace('Some words.', 'Een paar woorden.')
  .replace('A heading', 'Een kop');

describe('a translated page', () => {
  it('with the blocks of the source has no finding', () => {
    expect(check(TWIN)).toEqual([]);
    expect(check(TWIN.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('that does not parse is told with its line, and not looked at further', () => {
    expect(
      check(TWIN.replace('woorden.', 'woorden {.')).map(([line, rule]) => [line, rule]),
    ).toEqual([[5, 'syntax']]);
    expect(
      check(TWIN.replace('Een pagina', 'Een: pagina')).map(([line, rule]) => [line, rule]),
    ).toEqual([[2, 'front-matter']]);
  });

  it.each([
    [
      'a list item',
      '- two\n',
      '',
      9,
      'The paragraph in a list item from docs/x.mdx:10 is missing here or below: "two".',
    ],
    [
      'a table row',
      '| `id` | a text |\n',
      '',
      12,
      'The table row from docs/x.mdx:14 is missing here or below: "`id` | a text".',
    ],
    [
      'a paragraph',
      'Een paar woorden.\n\n',
      '',
      2,
      'The paragraph from docs/x.mdx:5 is missing here or below: "Some words.".',
    ],
    [
      'a title',
      'title: Een pagina\n',
      'x: y\n',
      1,
      'The front matter from docs/x.mdx:2 is missing here or below: "A page".',
    ],
  ])('without %s is told', (_, old, now, line, message) => {
    expect(check(TWIN.replace(old, now))[0]).toEqual([line, 'structure', message]);
  });

  it.each([
    [
      'a paragraph',
      '- two\n',
      '- two\n\nMeer.\n',
      12,
      'This paragraph is not in the English page: "Meer.".',
    ],
    [
      'a heading of another level',
      '## Een kop',
      '### Een kop',
      7,
      'This is a heading ###, but in docs/x.mdx:7 it is a heading ##.',
    ],
  ])('with %s that the source does not have is told', (_, old, now, line, message) => {
    expect(check(TWIN.replace(old, now))).toContainEqual([line, 'structure', message]);
  });

  it.each([
    ['an import', 'import x from "./x";\n'],
    ['an export', 'export const x = 1;\n'],
    ['an expression', 'Nu {Date.now()}.\n'],
    ['a component', '<Other />\n'],
    ['a component in a sentence', 'Een <b>vet</b> woord.\n'],
    ['an event handler', '<TryIt operation="createBatch" onClick={() => fetch("//x")} />\n'],
    ['properties from an expression', '<TryIt {...window} />\n'],
    ['a link that runs', '[hier](javascript:alert%281%29)\n'],
  ])('must not add %s', (_, code) => {
    expect(check(`${TWIN}\n${code}`)).toContainEqual([
      18,
      'code',
      expect.stringContaining('is not in docs/x.mdx'),
    ]);
  });

  it('may have the code of the source, and comments of its own', () => {
    const code = 'export const x = 1;\n\nText {x} {/* note */}.\n';
    expect(
      check(`${TWIN}\n${code.replace('note', 'bij de vertaling')}`, `${SOURCE}\n${code}`),
    ).toEqual([]);
  });
});
