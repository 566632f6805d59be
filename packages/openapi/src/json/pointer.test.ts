import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Json} from '../operation/types.ts';
import {fromPointer, toFragment, toPointer, valueAt} from './pointer.ts';

/** The document of RFC 6901, section 5. */
const document: Json = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

describe('JSON pointers', () => {
  /** The examples of RFC 6901, sections 5 and 6. */
  const examples: [string, string, Json][] = [
    ['', '#', document],
    ['/foo', '#/foo', ['bar', 'baz']],
    ['/foo/0', '#/foo/0', 'bar'],
    ['/', '#/', 0],
    ['/a~1b', '#/a~1b', 1],
    ['/c%d', '#/c%25d', 2],
    ['/e^f', '#/e%5Ef', 3],
    ['/g|h', '#/g%7Ch', 4],
    ['/i\\j', '#/i%5Cj', 5],
    ['/k"l', '#/k%22l', 6],
    ['/ ', '#/%20', 7],
    ['/m~0n', '#/m~0n', 8],
  ];

  it.each(examples)('read %j, and %j in a URI, as RFC 6901 does', (pointer, fragment, value) => {
    expect(valueAt(document, fromPointer(pointer))).toEqual(value);
    expect(fromPointer(fragment)).toEqual(fromPointer(pointer));
    expect(toPointer(fromPointer(pointer))).toBe(pointer);
    expect(toFragment(fromPointer(pointer))).toBe(fragment);
  });

  it('decode ~01 to ~1, not to a slash', () => {
    expect(fromPointer('/~01')).toEqual(['~1']);
  });

  it('keep any keys that are written and read again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'binary'})), (path) => {
        expect(fromPointer(toPointer(path))).toEqual(path);
        expect(fromPointer(toFragment(path))).toEqual(path);
      }),
    );
  });

  it('begin with a slash, and say so otherwise', () => {
    expect(() => fromPointer('foo')).toThrow(
      '"foo" is not a JSON pointer. Begin it with "/" or "#/".',
    );
    expect(() => fromPointer('#foo')).toThrow('"#foo" is not a JSON pointer');
    expect(() => fromPointer('#/100%')).toThrow(
      '"#/100%" is not a JSON pointer. Write "%" as "%25".',
    );
  });

  it('find nothing where there is nothing, nor what an object inherits', () => {
    for (const path of [
      ['bar'],
      ['foo', '2'],
      ['foo', 'length', 'x'],
      ['foo', '0', '0'],
      ['toString'],
      ['', 'x'],
    ])
      expect(valueAt(document, path)).toBeUndefined();
    expect(valueAt(null, ['a'])).toBeUndefined();
  });
});
