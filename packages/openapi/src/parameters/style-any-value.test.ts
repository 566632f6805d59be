import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ParameterLocation, ParameterStyle} from '../operation/types.ts';
import {color, sent} from '../../tests/sent-parameter.ts';

describe('any value', () => {
  const wellFormedText = fc.string({unit: 'grapheme', minLength: 1, maxLength: 8});
  const items = fc.array(wellFormedText, {minLength: 1, maxLength: 5});
  const members = fc.uniqueArray(fc.tuple(wellFormedText, wellFormedText), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 4,
  });
  const asJson = (pairs: [string, string][]): string =>
    `{${pairs.map((pair) => pair.map((one) => JSON.stringify(one)).join(':')).join(',')}}`;
  const decoded = (texts: string[]): string[] => texts.map(decodeURIComponent);
  const halves = (text: string): [string, string] => [
    decodeURIComponent(text.split('=')[0] ?? ''),
    decodeURIComponent(text.slice(text.indexOf('=') + 1)),
  ];

  /**
   * A path rejects values with a segment `.` or `..`, also after the beginning that a style adds.
   */
  const isRefused = (place: ParameterLocation, texts: string[]): boolean =>
    place === 'path' && texts.some((text) => /(^|[/\\])\.{0,2}($|[/\\])/.test(text));

  const LISTS: [ParameterLocation, ParameterStyle, boolean, (text: string) => string[]][] = [
    ['path', 'simple', false, (text) => decoded(text.split(','))],
    ['path', 'matrix', false, (text) => decoded(text.slice(';color='.length).split(','))],
    [
      'path',
      'matrix',
      true,
      (text) =>
        decoded(
          text
            .slice(1)
            .split(';')
            .map((one) => one.slice('color='.length)),
        ),
    ],
    ['path', 'label', false, (text) => decoded(text.slice(1).split(','))],
    ['query', 'form', false, (text) => decoded(text.slice('color='.length).split(','))],
    [
      'query',
      'form',
      true,
      (text) => decoded(text.split('&').map((one) => one.slice('color='.length))),
    ],
    [
      'cookie',
      'form',
      true,
      (text) => decoded(text.split('; ').map((one) => one.slice('color='.length))),
    ],
    [
      'query',
      'deepObject',
      true,
      (text) => decoded(text.split('&').map((one) => one.slice(one.indexOf('=') + 1))),
    ],
  ];
  it.each(LISTS)(
    'that is a list can be read back, in %s %s (explode %s)',
    (place, style, explode, decode) => {
      fc.assert(
        fc.property(items, (list) => {
          fc.pre(!isRefused(place, list));
          expect(decode(sent(color(place, style, explode), JSON.stringify(list)).text)).toEqual(
            list,
          );
        }),
      );
    },
  );

  const OBJECTS: [
    ParameterLocation,
    ParameterStyle,
    boolean,
    (text: string) => [string, string][],
  ][] = [
    ['path', 'simple', true, (text) => text.split(',').map(halves)],
    ['path', 'matrix', true, (text) => text.slice(1).split(';').map(halves)],
    ['query', 'form', true, (text) => text.split('&').map(halves)],
    ['cookie', 'form', true, (text) => text.split('; ').map(halves)],
    [
      'query',
      'deepObject',
      true,
      (text) =>
        text
          .split('&')
          .map((one) => halves(one))
          .map(([name, value]) => [name.slice('color['.length, -1), value]),
    ],
  ];
  it.each(OBJECTS)(
    'that is an object can be read back, in %s %s (explode %s)',
    (place, style, explode, decode) => {
      fc.assert(
        fc.property(members, (pairs) => {
          fc.pre(!isRefused(place, pairs.flat()));
          expect(decode(sent(color(place, style, explode), asJson(pairs)).text)).toEqual(pairs);
        }),
      );
    },
  );
});
