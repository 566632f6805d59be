import {describe, expect, it} from 'vitest';
import {blocksOf} from './blocks.ts';
import {parsePage} from './parse.ts';

const PAGE = `---
title: A page
---

Some words.

## A heading {/* #a-heading */}

:::note[Its title]
In a note.
:::

- one
- two
  lines

| Name | What |
| --- | --- |
| \`id\` | a text |

<TryIt operation="createBatch" />

\`\`\`json
{"a": 1}
\`\`\`
`;

describe('the blocks of a page', () => {
  const blocks = blocksOf(parsePage(PAGE));

  it('come in reading order, each with what it stands in', () => {
    expect(blocks.map(({kind, within, text}) => [kind, within.join('/'), text])).toEqual([
      ['paragraph', '', 'Some words.'],
      ['heading', '', 'A heading'],
      ['title', 'admonition:note', 'Its title'],
      ['paragraph', 'admonition:note', 'In a note.'],
      ['paragraph', 'list/item', 'one'],
      ['paragraph', 'list/item', 'two\n  lines'],
      ['cell', 'table/row', 'Name'],
      ['cell', 'table/row', 'What'],
      ['cell', 'table/row', '`id`'],
      ['cell', 'table/row', 'a text'],
      ['component', '', '<TryIt operation="createBatch" />'],
      ['code', '', '```json\n{"a": 1}\n```'],
    ]);
  });

  it('know their line and the heading above them', () => {
    expect(blocks.find(({text}) => text === 'a text')).toMatchObject({
      start: {line: 19},
      section: 'A heading',
    });
    expect(blocks[0]).toMatchObject({start: {line: 5, column: 1}, section: ''});
  });
});

describe('a page that does not parse', () => {
  it('has no blocks, and says where the mistake is', () => {
    const page = parsePage('---\ntitle: x\n---\n\nText {with a brace.\n');
    expect(blocksOf(page)).toEqual([]);
    expect(page.error).toMatchObject({line: 5});
    expect(page.frontMatter.values).toEqual({title: 'x'});
  });

  it('says where its front matter is no YAML', () => {
    expect(parsePage('---\ntitle: "x\n---\n\nText.\n').frontMatter.error?.line).toBeGreaterThan(1);
  });
});
