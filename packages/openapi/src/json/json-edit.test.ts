import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  readItems,
  readMembers,
  renameMember,
  setMember,
  writeItems,
  writeMembers,
} from './json-edit.ts';

describe('editing JSON text one level deep', () => {
  it('keeps every digit of the values around the one that changes', () => {
    const members = setMember(
      readMembers('{"id": 9007199254740993, "price": 1.10}'),
      'price',
      '2.50',
    );
    expect(writeMembers(members)).toBe('{"id": 9007199254740993, "price": 2.50}');
  });

  it('puts a new member behind the others, and takes one out for an empty text', () => {
    expect(writeMembers(setMember(readMembers('{"a": 1}'), 'b', '2'))).toBe('{"a": 1, "b": 2}');
    expect(writeMembers(setMember(readMembers('{"a": 1, "b": 2}'), 'a', ''))).toBe('{"b": 2}');
  });

  it('renames a member in its place; the one that had that name goes', () => {
    expect(writeMembers(renameMember(readMembers('{"a": 1, "b": 2, "c": 3}'), 'a', 'c'))).toBe(
      '{"c": 1, "b": 2}',
    );
  });

  it('finds nothing in a text of another kind', () => {
    expect(readMembers('[1]')).toEqual([]);
    expect(readMembers('')).toEqual([]);
    expect(readItems('{"a": 1}')).toEqual([]);
  });

  it('writes what it read, for any object and any array', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.array(fc.jsonValue()),
        (object, array) => {
          expect(JSON.parse(writeMembers(readMembers(JSON.stringify(object))))).toEqual(
            JSON.parse(JSON.stringify(object)),
          );
          expect(JSON.parse(writeItems(readItems(JSON.stringify(array))))).toEqual(
            JSON.parse(JSON.stringify(array)),
          );
        },
      ),
    );
  });
});
