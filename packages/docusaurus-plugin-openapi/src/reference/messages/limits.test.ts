import {describe, expect, it} from 'vitest';
import type {Limits} from '@batchwise/openapi/reference';
import {containsText, limitTexts} from './limits.ts';

describe('the limits of a value are sentences', () => {
  it.each<[Limits, string[]]>([
    [{minimum: '1', maximum: '100'}, ['1 to 100']],
    [{minimum: '0'}, ['at least 0']],
    [{maximum: '9007199254740993'}, ['at most 9007199254740993']],
    [{exclusiveMinimum: '0', exclusiveMaximum: '1'}, ['greater than 0', 'less than 1']],
    [{minimum: '0', exclusiveMaximum: '1'}, ['at least 0', 'less than 1']],
    [{multipleOf: '0.01'}, ['a multiple of 0.01']],
    [{minLength: '1'}, ['at least 1 character']],
    [{maxLength: '20'}, ['at most 20 characters']],
    [{minLength: '24', maxLength: '24'}, ['exactly 24 characters']],
    [{minLength: '2', maxLength: '3'}, ['2 to 3 characters']],
    [{minLength: '0'}, []],
    [{minItems: '1', maxItems: '1'}, ['exactly 1 item']],
    [{maxItems: '2', uniqueItems: true}, ['at most 2 items', 'no duplicates']],
    [{minProperties: '1'}, ['at least 1 property']],
    [{minProperties: '2', maxProperties: '4'}, ['2 to 4 properties']],
  ])('%j: %j', (limits, texts) => {
    expect(limitTexts(limits, 'en')).toEqual(texts);
  });

  it('and so is the number of items that a list contains', () => {
    expect(containsText(undefined, undefined, 'en')).toBe('at least 1 item');
    expect(containsText('2', '3', 'en')).toBe('2 to 3 items');
  });
});
