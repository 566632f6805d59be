import {describe, expect, it} from 'vitest';
import {compareUnits} from './compare.ts';
import {parsePage} from './parse.ts';
import {unitsOf} from './units.ts';

const units = (text: string) => unitsOf(parsePage(text));
const changes = (old: string, now: string) =>
  compareUnits(units(old), units(now)).map(({how, kind, line, before, after}) => [
    how,
    kind,
    line,
    before?.text,
    after?.text,
  ]);

const PAGE = `---
title: A page
sidebar_position: 3
---

Some *words* and a [link](./other.mdx) here,
on two lines.

## A heading {/* #a-heading */}

- one
- two

| Name | What |
| --- | --- |
| \`id\` | a **text** |

<Tabs>
<TabItem value="a" label="First">

In a tab.

</TabItem>
</Tabs>

\`\`\`json
{"a": 1}
\`\`\`
`;

/** Each is the page written otherwise. */
const COSMETIC: [string, (page: string) => string][] = [
  [
    'white space at the end of lines',
    (page) =>
      page
        .replaceAll('\n', '  \n')
        .replace('here,  \n', 'here,\n')
        .replace('---  \ntitle', '---\ntitle'),
  ],
  ['a reflowed paragraph', (page) => page.replace('here,\non two lines', 'here, on\ntwo lines')],
  ['spaces between words', (page) => page.replace('and a', 'and   a')],
  ['other marks of a list', (page) => page.replace('- one\n- two', '* one\n\n* two')],
  [
    'the padding of a table',
    (page) => page.replace('| Name | What |\n| --- | --- |', '| Name   |What|\n|:--|---:|'),
  ],
  [
    'other marks of emphasis',
    (page) => page.replace('*words*', '_words_').replace('**text**', '__text__'),
  ],
  ['the case of a link target', (page) => page.replace('./other.mdx', './Other.mdx')],
  [
    'a front matter key that is not translated',
    (page) => page.replace('sidebar_position: 3', 'sidebar_position: 4'),
  ],
  ['quotes in the front matter', (page) => page.replace('title: A page', 'title: "A page"')],
  ['Windows line ends', (page) => page.replaceAll('\n', '\r\n')],
  ['a byte order mark', (page) => `\uFEFF${page}`],
  ['a comment', (page) => page.replace('- one', '{/* ask Jo */}\n\n- one')],
  ['more empty lines', (page) => page.replace('- one', '\n\n- one')],
  ['other fences of code', (page) => page.replaceAll('```', '~~~~')],
  [
    'properties of a component on lines of their own',
    (page) => page.replace('value="a" label', 'value="a"\n  label'),
  ],
  [
    'an underlined heading',
    (page) => page.replace('## A heading {/* #a-heading */}', 'A heading {/* #a-heading */}\n---'),
  ],
];

describe('two versions of a page', () => {
  it.each(COSMETIC)('are the same to a reader but for %s', (_, write) => {
    const other = write(PAGE);
    expect(other).not.toBe(PAGE);
    expect(units(other).length).toBeGreaterThan(5);
    expect(changes(PAGE, other)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a word', 'Some *words*', 'Few *words*'],
    ['a link target', './other.mdx', './another.mdx'],
    ['the id of a heading', '#a-heading', '#the-heading'],
    ['the level of a heading', '## A heading', '### A heading'],
    ['a line of code', '{"a": 1}', '{"a": 2}'],
    ['the language of code', '```json', '```js'],
    ['a property of a component', 'label="First"', 'label="1st"'],
    ['a translated key of the front matter', 'title: A page', 'title: The page'],
    ['a line break that readers see', 'here,\n', 'here,\\\n'],
  ])('differ by %s', (_, old, now) => {
    expect(changes(PAGE, PAGE.replace(old, now)).map(([how]) => how)).toEqual(['changed']);
  });

  it('tell what was added and what was removed, with the line in the new page', () => {
    const now = PAGE.replace('- two\n', '- two\n- three\n').replace(
      'Some *words* and a [link](./other.mdx) here,\non two lines.\n\n',
      '',
    );
    expect(changes(PAGE, now)).toEqual([
      [
        'removed',
        'paragraph',
        6,
        'Some *words* and a [link](./other.mdx) here,\non two lines.',
        undefined,
      ],
      ['added', 'paragraph', 10, undefined, 'three'],
    ]);
  });

  it('pair a reworded paragraph with its old self when another one is put before it', () => {
    const old = 'The batch holds the files of one dataset.\n';
    expect(
      changes(old, 'Quite another thought.\n\nThe batch holds all files of one dataset.\n'),
    ).toEqual([
      ['added', 'paragraph', 1, undefined, 'Quite another thought.'],
      [
        'changed',
        'paragraph',
        3,
        'The batch holds the files of one dataset.',
        'The batch holds all files of one dataset.',
      ],
    ]);
  });

  it('tell a paragraph that has moved as one change', () => {
    expect(changes('First words.\n\n## A\n\n## B\n', '## A\n\n## B\n\nFirst words.\n')).toEqual([
      ['moved', 'paragraph', 5, 'First words.', 'First words.'],
    ]);
  });
});
