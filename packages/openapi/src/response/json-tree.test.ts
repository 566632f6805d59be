import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Json} from '../operation/types.ts';
import {nodeAt, parseJsonTree, pathOf, type JsonNode} from './json-tree.ts';

const spaced = fc
  .tuple(fc.jsonValue({maxDepth: 4}), fc.constantFrom(0, 1, '\t', '\r\n'))
  .map(([value, space]) => JSON.stringify(value, null, space));

/** The value of a node, built from the texts of the scalars below it. */
function valueOf(text: string, {kind, start, end, children}: JsonNode): Json {
  if (kind === 'scalar') return JSON.parse(text.slice(start, end)) as Json;
  if (kind === 'array') return children.map((child) => valueOf(text, child));
  return Object.fromEntries(children.map((child) => [child.name ?? '', valueOf(text, child)]));
}

describe('the tree of JSON text', () => {
  it('has the values that JSON.parse finds', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        const {root, mistake} = parseJsonTree(text);
        expect(mistake).toBeUndefined();
        expect(root && valueOf(text, root)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('keeps every digit and every escape', () => {
    const text = '[9007199254740993, 1.10, -0.0E-1, "\\u00e9\\/"]';
    const {root} = parseJsonTree(text);
    expect(root?.children.map(({start, end}) => text.slice(start, end))).toEqual([
      '9007199254740993',
      '1.10',
      '-0.0E-1',
      '"\\u00e9\\/"',
    ]);
  });

  it('has the values before the first mistake', () => {
    const {root, mistake} = parseJsonTree('{"a": [1, 2');
    expect(mistake?.offset).toBe(11);
    expect(nodeAt(root, ['a'])?.children).toHaveLength(2);
    expect(nodeAt(root, ['a'])?.end).toBe(11);
    expect(parseJsonTree('').root).toBeUndefined();
  });

  it('has half a million levels', () => {
    const {root, count} = parseJsonTree('['.repeat(500_000) + ']'.repeat(500_000));
    expect(count).toBe(500_000);
    expect(root?.end).toBe(1_000_000);
  });
});

describe('a node', () => {
  const text = '{"a/b": [10, {"~": {"x": [1, "]}\\""]}}], "a": 1, "\\u0061": 2}';
  const {root} = parseJsonTree(text);
  const textAt = (...path: string[]): string | undefined => {
    const node = nodeAt(root, path);
    return node && text.slice(node.start, node.end);
  };

  it('is found by its path, the last one of equal names', () => {
    const node = nodeAt(root, ['a/b', '1', '~', 'x', '1']);
    expect(node && pathOf(node)).toEqual(['a/b', '1', '~', 'x', '1']);
    expect(textAt('a')).toBe('2');
    expect(textAt('a/b', '2')).toBeUndefined();
    expect(textAt('a/b', '01')).toBeUndefined();
  });

  it('has its text from the first character to the last', () => {
    expect(textAt()).toBe(text);
    expect(textAt('a/b')).toBe('[10, {"~": {"x": [1, "]}\\""]}}]');
  });
});
