import {describe, expect, it} from 'vitest';
import {bestOfType} from './match-media-type.ts';

const chosen = (described: string[], given: string): string | undefined =>
  bestOfType(
    described.map((mediaType) => ({mediaType})),
    given,
  )?.mediaType;

const API = 'application/vnd.api+json';

describe('media types that differ by a parameter', () => {
  it.each([
    [[`${API}; type=one`, `${API}; type=two`], `${API}; type=two`, 1],
    [[`${API}; type=one`, `${API}; type=two`], `${API};TYPE="two"; charset=utf-8`, 1],
    [[`${API}; type=one`, API], `${API}; type=two`, 1],
    [[API, `${API}; type=two`], `${API}; type=two`, 1],
    [[`${API}; type=one`, API], API, 1],
    [[`${API}; a=1; b=1`, `${API}; a=1; b=2`], `${API};b=2;a=1`, 1],
    [[`${API}; profile="x;y"`, `${API}; profile="x;z"`], `${API}; profile="x;z"`, 1],
    [['application/*', `${API}; type=two`, '*/*'], `${API}; type=three`, 0],
  ])('are told apart by it: %j, %s', (described, given, index) => {
    expect(chosen(described, given)).toBe(described[index]);
  });

  it('are none of those that are described', () => {
    expect(chosen([`${API}; type=one`, `${API}; type=two`], `${API}; type=three`)).toBeUndefined();
  });

  it('are the same where only the encoding of the body differs', () => {
    expect(chosen(['text/csv; charset=utf-8'], 'text/csv; charset=ISO-8859-1')).toBeDefined();
    expect(chosen(['application/json;charset=utf-8'], 'application/json')).toBeDefined();
    expect(chosen(['multipart/form-data'], 'multipart/form-data; boundary=x')).toBeDefined();
  });
});
