import {describe, expect, it} from 'vitest';
import {parseJsonTree} from '@batchwise/openapi/response';
import {
  createTopRow,
  openMore,
  openPath,
  visibleRows,
  type OpenRows,
  type TreeRow,
} from './treeRows.ts';

const NONE: OpenRows = new Set();

function topOf(text: string): TreeRow {
  const {root} = parseJsonTree(text);
  if (!root) throw new Error(`Not JSON: ${text}`);
  return createTopRow(root);
}

/** The rows as text: a dash for each level, then the range or the name or index. */
const shown = (top: TreeRow, open: OpenRows): string[] =>
  visibleRows(top, open).map(
    ({node, range, level}) =>
      '-'.repeat(level) + (range ? `${range.from}..${range.to - 1}` : (node.name ?? node.index)),
  );

const many = (count: number): string =>
  JSON.stringify({items: Array.from({length: count}, (_, n) => n), next: true});

describe('the rows of a JSON tree', () => {
  it('are those of open branches, with their levels and positions', () => {
    const top = topOf('{"a": [1, 2], "b": {"c": null}}');
    expect(shown(top, NONE)).toEqual(['-0']);
    expect(shown(top, new Set([top.id]))).toEqual(['-0', '--a', '--b']);
    const rows = visibleRows(top, openMore(top, NONE, Infinity));
    expect(rows.map(({level, position, siblings}) => [level, position, siblings])).toEqual([
      [1, 1, 1],
      [2, 1, 2],
      [3, 1, 2],
      [3, 2, 2],
      [2, 2, 2],
      [3, 1, 1],
    ]);
  });

  it('are the children up to 200, and ranges of 100 beyond', () => {
    const open = (top: TreeRow) => openMore(top, NONE, 3);
    const short = topOf(many(200));
    expect(visibleRows(short, open(short))).toHaveLength(203);
    const long = topOf(many(201));
    expect(shown(long, open(long))).toEqual([
      '-0',
      '--items',
      '---0..99',
      '---100..199',
      '---200..200',
      '--next',
    ]);
  });

  it('are ranges of ranges for very long arrays, so that no branch has more than 200 rows', () => {
    const top = topOf(JSON.stringify(Array.from({length: 25_000}, () => 0)));
    const first = openMore(top, NONE, 1);
    expect(shown(top, first)).toEqual(['-0', '--0..9999', '--10000..19999', '--20000..24999']);
    const {open, row} = openPath(top, first, ['12345']);
    expect(row.node.index).toBe(12345);
    expect(visibleRows(top, open)).toHaveLength(1 + 3 + 100 + 100);
    expect(shown(top, open)).toContain('----12345');
  });
});

describe('opening branches', () => {
  it('opens about as many rows as asked for, in the order of the text, and then continues', () => {
    const top = topOf(JSON.stringify(Array.from({length: 20}, (_, n) => ({n, m: n}))));
    const first = openMore(top, NONE, 30);
    expect(shown(top, first)).toHaveLength(1 + 20 + 10);
    expect(shown(top, first).slice(1, 5)).toEqual(['--0', '---n', '---m', '--1']);
    expect(shown(top, openMore(top, first, Infinity))).toHaveLength(1 + 20 + 40);
  });

  it('opens what a value is in, or its nearest ancestor', () => {
    const top = topOf('{"a": [{"b": 1}], "c": [2]}');
    const {open, row} = openPath(top, NONE, ['a', '0', 'b']);
    expect(row.node.name).toBe('b');
    expect(shown(top, open)).toEqual(['-0', '--a', '---0', '----b', '--c']);
    expect(openPath(top, NONE, ['a', '0', 'missing', 'x']).row.node.index).toBe(0);
    expect(openPath(top, NONE, []).row).toBe(top);
  });

  it('does not recurse into deep nesting', () => {
    const top = topOf('['.repeat(100_000) + ']'.repeat(100_000));
    expect(visibleRows(top, openMore(top, NONE, 2000))).toHaveLength(2001);
  });
});
