import {describe, expect, it} from 'vitest';
import {needsPreflight} from './preflight.ts';

const needs = (method: string, headers: Record<string, string> = {}) =>
  needsPreflight({method, headers: new Headers(headers)});

describe('a browser asks before it sends', () => {
  it.each([
    ['PUT', {}],
    ['DELETE', {}],
    ['GET', {authorization: 'Bearer x'}],
    ['GET', {'x-api-key': 'x'}],
    ['POST', {'content-type': 'application/json'}],
    ['POST', {'content-type': 'text/plain; x="a"'}],
    ['GET', {accept: 'a'.repeat(129)}],
    ['GET', {'accept-language': 'en:'}],
    ['GET', {range: 'bytes=-5'}],
  ])('%s with %o', (method, headers) => expect(needs(method, headers)).toBe(true));

  it.each([
    ['GET', {}],
    ['HEAD', {accept: 'application/json'}],
    ['POST', {'content-type': 'text/plain; charset=utf-8', 'accept-language': 'en, nl;q=0.5'}],
    ['POST', {'content-type': 'multipart/form-data; boundary=----x'}],
    ['GET', {range: 'bytes=0-99'}],
  ])('but not %s with %o', (method, headers) => expect(needs(method, headers)).toBe(false));
});
