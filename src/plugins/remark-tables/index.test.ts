import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {isWide, remarkTables} from './';

type Node = {type: string; data?: {hProperties?: Record<string, unknown>}; children?: Node[]};

async function boxIn(markdown: string): Promise<Node | undefined> {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkTables);
  return ((await processor.run(processor.parse(markdown))) as Node).children?.[0];
}

const LONG = '`https://platform.adobe.io/data/foundation/import`';

describe('a table', () => {
  it('tells each cell the heading of its column, without marks, and its part in the table', async () => {
    const box = await boxIn('| Value of `code` | *Answer* |\n| --- | --- |\n| `106` | 401 |');
    expect(box?.data?.hProperties).toEqual({className: ['table-box']});
    const [header, row] = box?.children?.[0]?.children ?? [];
    expect(header?.children?.[0]?.data?.hProperties).toEqual({role: 'columnheader', scope: 'col'});
    expect(row?.data?.hProperties).toEqual({role: 'row'});
    expect(row?.children?.map(({data}) => data?.hProperties)).toEqual([
      {role: 'cell', 'data-label': 'Value of code'},
      {role: 'cell', 'data-label': 'Answer'},
    ]);
  });

  it('may break a long word, such as a URL, and no other', async () => {
    const box = await boxIn(`| What | Base path |\n| --- | --- |\n| look up | ${LONG} |`);
    const cells = box?.children?.[0]?.children?.[1]?.children ?? [];
    expect(cells.map(({data}) => data?.hProperties?.className)).toEqual([undefined, ['breakable']]);
  });

  it('is a named region that the keyboard reaches where it may have to be scrolled', async () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const box = await boxIn(
      [row(names), row(names.map(() => '---')), row(names.map(() => 'a-longer-word'))].join('\n'),
    );
    expect(box?.data?.hProperties).toMatchObject({
      role: 'region',
      tabIndex: 0,
      ariaLabel: names.join(', '),
    });
  });

  it('is not wide for a long word, which is broken, nor for many sentences of short ones', () => {
    expect(
      isWide([
        ['What', 'Base path'],
        ['a word '.repeat(50), 'x'.repeat(500)],
      ]),
    ).toBe(false);
  });
});
