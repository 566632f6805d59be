import {describe, expect, it} from 'vitest';
import {parseJsonTree, type JsonNode} from '../../../request/response/json-tree';
import {idOf, openMore, openPath, visibleRows, type OpenItems} from './treeItems';

const NONE: OpenItems = new Set();

function rootOf(text: string): JsonNode {
  const {root} = parseJsonTree(text);
  if (!root) throw new Error(`Not JSON: ${text}`);
  return root;
}

/** The rows as text: a dash for each level, then the range or the name or index. */
const shown = (root: JsonNode, open: OpenItems): string[] =>
  visibleRows(root, open).map(
    ({node, range, level}) =>
      '-'.repeat(level) + (range ? `${range.from}..${range.to - 1}` : (node.name ?? node.index)),
  );

const many = (count: number): string =>
  JSON.stringify({items: Array.from({length: count}, (_, n) => n), next: true});

describe('the rows of a JSON tree', () => {
  it('are those of open branches, with their levels and positions', () => {
    const root = rootOf('{"a": [1, 2], "b": {"c": null}}');
    expect(shown(root, NONE)).toEqual(['-0']);
    expect(shown(root, new Set([idOf({node: root})]))).toEqual(['-0', '--a', '--b']);
    const rows = visibleRows(root, openMore(root, NONE, Infinity));
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
    const open = (root: JsonNode) => openMore(root, NONE, 3);
    const short = rootOf(many(200));
    expect(visibleRows(short, open(short))).toHaveLength(203);
    const long = rootOf(many(201));
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
    const root = rootOf(JSON.stringify(Array.from({length: 25_000}, () => 0)));
    const first = openMore(root, NONE, 1);
    expect(shown(root, first)).toEqual(['-0', '--0..9999', '--10000..19999', '--20000..24999']);
    const {open, found} = openPath(root, first, ['12345']);
    expect(found.index).toBe(12345);
    expect(visibleRows(root, open)).toHaveLength(1 + 3 + 100 + 100);
    expect(shown(root, open)).toContain('----12345');
  });
});

describe('opening branches', () => {
  it('opens about as many rows as asked for, in the order of the text, and then continues', () => {
    const root = rootOf(JSON.stringify(Array.from({length: 20}, (_, n) => ({n, m: n}))));
    const first = openMore(root, NONE, 30);
    expect(shown(root, first)).toHaveLength(1 + 20 + 10);
    expect(shown(root, first).slice(1, 5)).toEqual(['--0', '---n', '---m', '--1']);
    expect(shown(root, openMore(root, first, Infinity))).toHaveLength(1 + 20 + 40);
  });

  it('opens what a value is in, or its nearest ancestor', () => {
    const root = rootOf('{"a": [{"b": 1}], "c": [2]}');
    const {open, found} = openPath(root, NONE, ['a', '0', 'b']);
    expect(found.name).toBe('b');
    expect(shown(root, open)).toEqual(['-0', '--a', '---0', '----b', '--c']);
    expect(openPath(root, NONE, ['a', '0', 'missing', 'x']).found.index).toBe(0);
    expect(openPath(root, NONE, []).found).toBe(root);
  });

  it('does not recurse into deep nesting', () => {
    const root = rootOf('['.repeat(100_000) + ']'.repeat(100_000));
    expect(visibleRows(root, openMore(root, NONE, 2000))).toHaveLength(2001);
  });
});
