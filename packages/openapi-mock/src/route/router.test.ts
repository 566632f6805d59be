import {describe, expect, it} from 'vitest';
import type {JsonObject} from '@batchwise/openapi/json';
import {createApi} from './api.ts';
import {createRouter, type Routing} from './router.ts';

const responses = {'204': {description: ''}};

function routerOf(paths: string[], more: JsonObject = {}): (path: string) => Routing {
  const items = paths.map((path): [string, JsonObject] => [
    path,
    {get: {operationId: path, responses}},
  ]);
  const document = {openapi: '3.1.0', paths: Object.fromEntries(items), ...more};
  const router = createRouter(createApi(document));
  return (path) => router(new Request(`http://localhost${path}`));
}

const found = (routing: Routing): unknown =>
  routing.kind === 'found' ? [routing.route.endpoint.path, routing.route.params] : routing;

describe('createRouter', () => {
  it('prefers literal segments to templates, wherever they stand', () => {
    const route = routerOf(['/a/{x}', '/a/mine', '/{y}/mine', '/a/{x}/b/{z}']);
    expect(found(route('/a/mine'))).toEqual(['/a/mine', {}]);
    expect(found(route('/a/1'))).toEqual(['/a/{x}', {x: '1'}]);
    expect(found(route('/c/mine'))).toEqual(['/{y}/mine', {y: 'c'}]);
    expect(found(route('/a/mine/b/2'))).toEqual(['/a/{x}/b/{z}', {x: 'mine', z: '2'}]);
  });

  it('finds variables that are a part of a segment', () => {
    const route = routerOf(['/{name}.json', '/{name}:stop', '/{name}']);
    expect(found(route('/a.json'))).toEqual(['/{name}.json', {name: 'a'}]);
    expect(found(route('/a:stop'))).toEqual(['/{name}:stop', {name: 'a'}]);
    expect(found(route('/a'))).toEqual(['/{name}', {name: 'a'}]);
  });

  it('keeps encoded slashes in their segment, and lets the last variable take the rest', () => {
    const route = routerOf(['/files/{file}', '/files/{file}/size']);
    expect(found(route('/files/a%2Fb'))).toEqual(['/files/{file}', {file: 'a%2Fb'}]);
    expect(found(route('/files/a/b'))).toEqual(['/files/{file}', {file: 'a/b'}]);
    expect(found(route('/files/a/size'))).toEqual(['/files/{file}/size', {file: 'a'}]);
  });

  it('keeps slashes out of a variable whose schema has none', () => {
    const parameters = (schema: JsonObject): JsonObject[] => [
      {name: 'id', in: 'path', required: true, schema},
    ];
    const get = (operationId: string, schema: JsonObject): JsonObject => ({
      get: {operationId, parameters: parameters(schema), responses},
    });
    const paths = {
      '/a/{id}': get('pattern', {type: 'string', pattern: '^[a-z]+$'}),
      '/b/{id}': get('number', {type: 'integer'}),
      '/c/{id}': get('text', {type: 'string'}),
    };
    const router = createRouter(createApi({openapi: '3.1.0', paths}));
    const kindOf = (path: string): string => router(new Request(`http://localhost${path}`)).kind;
    expect(['/a/b/c', '/b/1/2', '/c/1/2'].map(kindOf)).toEqual(['unknown', 'unknown', 'found']);
  });

  it('finds an empty variable at the end where no other path fits', () => {
    const route = routerOf(['/a', '/a/{x}', '/files/{file}']);
    expect(found(route('/a/'))).toEqual(['/a', {}]);
    expect(found(route('/files/'))).toEqual(['/files/{file}', {file: ''}]);
    expect(route('/files').kind).toBe('unknown');
  });

  it('needs the base path where operations have different ones', () => {
    const servers = [{url: 'https://a.example/other'}];
    const paths = {'/a': {get: {responses}, put: {servers, responses}}};
    const api = createApi({openapi: '3.1.0', servers: [{url: '/v1'}], paths});
    const router = createRouter(api);
    const kindOf = (path: string): string => router(new Request(`http://localhost${path}`)).kind;
    expect(['/v1/a', '/other/a', '/a'].map(kindOf)).toEqual(['found', 'method', 'unknown']);
  });

  it('prefers a described HEAD to GET', () => {
    const head = (path: string): JsonObject => ({head: {operationId: `head ${path}`, responses}});
    const paths = {
      '/a': {get: {operationId: 'get a', responses}, ...head('/a')},
      '/b': head('/b'),
      '/c': {get: {operationId: 'get c', responses}},
    };
    const router = createRouter(createApi({openapi: '3.1.0', paths}));
    const idOf = (path: string): string => {
      const routing = router(new Request(`http://localhost${path}`, {method: 'HEAD'}));
      return routing.kind === 'found' ? routing.route.endpoint.id : routing.kind;
    };
    expect(['/a', '/b', '/c'].map(idOf)).toEqual(['head /a', 'head /b', 'get c']);
  });

  it('ignores a slash at the end, and encoding that changes nothing', () => {
    const route = routerOf(['/a b/', '/c']);
    expect(found(route('/a%20b'))).toEqual(['/a b/', {}]);
    expect(found(route('/%63/'))).toEqual(['/c', {}]);
  });

  it('knows the base paths of all servers, with their variables', () => {
    const route = routerOf(['/a'], {
      servers: [
        {url: 'https://{region}.example.com/{version}/api', variables: {version: {default: 'v1'}}},
        {url: '//other.example/v9'},
        {url: 'relative'},
      ],
    });
    for (const base of ['/v1/api', '/v7/api', '/v9', '/relative', ''])
      expect(found(route(`${base}/a`)), base).toMatchObject(['/a', {}]);
  });

  it('tells operations apart by a query in their path', () => {
    const route = routerOf(['/a?kind=x', '/a?kind=y', '/a']);
    const idOf = (routing: Routing): string =>
      routing.kind === 'found' ? routing.route.endpoint.id : routing.kind;
    expect(idOf(route('/a?kind=y'))).toBe('/a?kind=y');
    expect(idOf(route('/a?kind=z'))).toBe('/a');
  });

  it('tells operations apart by a header that takes one value', () => {
    const operation = (target: string): JsonObject => ({
      post: {
        operationId: target,
        parameters: [{name: 'X-Target', in: 'header', required: true, schema: {enum: [target]}}],
        responses,
      },
    });
    const paths = {'/#one': operation('one'), '/#two': operation('two')};
    const router = createRouter(createApi({openapi: '3.0.0', paths}));
    const headers = {'x-target': 'two'};
    const routing = router(new Request('http://localhost/', {method: 'POST', headers}));
    expect(routing).toMatchObject({kind: 'found', route: {endpoint: {id: 'two'}}});
  });

  it('tells operations apart by what they require', () => {
    const needs = (name: string, place: string): JsonObject => ({name, in: place, required: true});
    const body = {required: true, content: {'application/json': {schema: {type: 'object'}}}};
    const paths = {
      '/a': {
        get: {operationId: 'plain', responses},
        post: {operationId: 'body', requestBody: body, responses},
      },
      '/a#one': {get: {operationId: 'one', parameters: [needs('one', 'query')], responses}},
      '/a#two': {get: {operationId: 'two', parameters: [needs('X-Two', 'header')], responses}},
      '/a#empty': {post: {operationId: 'empty', responses}},
    };
    const router = createRouter(createApi({openapi: '3.0.0', paths}));
    const idOf = (path: string, init: RequestInit = {}): string => {
      const routing = router(new Request(`http://localhost${path}`, init));
      return routing.kind === 'found' ? routing.route.endpoint.id : routing.kind;
    };
    expect(idOf('/a')).toBe('plain');
    expect(idOf('/a?one=1')).toBe('one');
    expect(idOf('/a', {headers: {'x-two': '2'}})).toBe('two');
    expect(idOf('/a', {method: 'POST'})).toBe('empty');
    const headers = {'content-type': 'application/json'};
    expect(idOf('/a', {method: 'POST', headers, body: '{}'})).toBe('body');
  });

  it('takes a dot in the value of a variable that another one follows', () => {
    const route = routerOf(['/map/{x}.{format}']);
    expect(found(route('/map/5.25.json'))).toEqual([
      '/map/{x}.{format}',
      {x: '5.25', format: 'json'},
    ]);
  });

  it('finds paths below a relative server, wherever the description is served', () => {
    const route = routerOf(['/a'], {servers: [{url: 'api/v1'}]});
    expect(found(route('/docs/openapi/api/v1/a'))).toEqual(['/a', {}]);
    expect(route('/docs/other/a')).toMatchObject({kind: 'unknown'});
  });

  it('names the most similar paths for an unknown one', () => {
    const route = routerOf(['/users', '/users/{id}', '/orders']);
    expect(route('/user')).toMatchObject({
      kind: 'unknown',
      near: ['/users', '/users/{id}', '/orders'],
    });
  });
});
