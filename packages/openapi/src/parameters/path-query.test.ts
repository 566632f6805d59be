import {describe, expect, it} from 'vitest';
import {readOperations} from '../operation/read-operations.ts';
import type {JsonObject, Operation} from '../operation/types.ts';
import {parseCurl} from '../paste/curl/parse-curl.ts';
import {matchOperation} from '../paste/match/match-operation.ts';
import {buildRequest} from '../request/build-request.ts';

const query = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  in: 'query',
  schema: {type: 'string'},
  ...more,
});

function read(path: string, parameters: JsonObject[], more: JsonObject = {}): Operation {
  const {operations, findings} = readOperations({
    openapi: '3.1.0',
    info: {title: 'Queries', version: '1'},
    servers: [{url: 'https://api.example.com'}],
    paths: {[path]: {get: {operationId: 'list', parameters, responses: {}}}},
    ...more,
  });
  const [first] = operations;
  if (!first || !('operation' in first)) throw new Error(JSON.stringify([findings, first]));
  return first.operation;
}

const urlOf = (operation: Operation, parameters: Record<string, string>): string =>
  buildRequest(operation, {parameters}, {}).request.url.replace('https://api.example.com', '');

describe('a query in the path key of an operation', () => {
  it('is followed by query parameters and by an API key in the query', () => {
    const key = {type: 'apiKey', in: 'query', name: 'key'};
    const operation = read('/index.php?route=api/list', [query('page')], {
      components: {securitySchemes: {key}},
      security: [{key: []}],
    });
    expect(urlOf(operation, {page: '2'})).toBe('/index.php?route=api/list&page=2');
    expect(urlOf(operation, {page: '2', key: 'K'})).toBe('/index.php?route=api/list&page=2&key=K');
  });

  it.each([
    ['/list?', '/list?page=2'],
    ['/list?a=1&', '/list?a=1&page=2'],
    ['/list?flag', '/list?flag&page=2'],
    ['/list?a=1#two', '/list?a=1&page=2'],
  ])('is joined to the parameters: %s', (path, url) => {
    expect(urlOf(read(path, [query('page')]), {page: '2'})).toBe(url);
  });

  it('has its own variables filled in, which may be ".." since they are no segment', () => {
    const operation = read('/index.php?route={route}', [
      query('route', {in: 'path'}),
      query('page'),
    ]);
    expect(urlOf(operation, {route: '../a b', page: '2'})).toBe(
      '/index.php?route=..%2Fa%20b&page=2',
    );
  });

  it('has a variable that a query parameter describes once', () => {
    const operation = read('/near?lat={lat}&lon={lon}', [query('lat'), query('lon')]);
    expect(operation.parameters.map(({name}) => name)).toEqual(['lat', 'lon']);
    expect(urlOf(operation, {lat: '1', lon: '2'})).toBe('/near?lat=1&lon=2');
  });

  it('is overridden by a parameter of the same name', () => {
    const operation = read('/?Action=List', [query('Action')]);
    expect(urlOf(operation, {})).toBe('/?Action=List');
    expect(urlOf(operation, {Action: 'Other'})).toBe('/?Action=Other');
  });

  it('is found in a pasted curl command', () => {
    const operation = read('/index.php?route={route}&v=1', [
      query('route', {in: 'path'}),
      query('page'),
    ]);
    const fit = (url: string) => {
      const {request} = parseCurl(`curl '${url}'`);
      const {values, base, misfits} = matchOperation(request!, operation);
      return {parameters: values.parameters, base, misfits: misfits.map(({code}) => code)};
    };
    expect(fit('https://api.example.com/index.php?v=1&route=api%2Flist&page=2')).toEqual({
      parameters: {route: 'api/list', page: '2'},
      base: 'https://api.example.com',
      misfits: [],
    });
    expect(fit('https://api.example.com/index.php?page=2').misfits).toContain('path');
  });
});
