import {describe, expect, it} from 'vitest';
import type {Json, JsonObject} from './types.ts';
import {operationIds} from './find-operations.ts';
import {keyOf} from '../parameters/parse-input.ts';
import {readOperation} from './read-operations.ts';
import {json, read} from '../../tests/described-operation.ts';

const parameter = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  in: 'query',
  schema: {type: 'string'},
  ...more,
});
describe('readOperation', () => {
  it('gives parameters keys that no object has by itself', () => {
    const names = ['__proto__', 'toString', 'constructor', 'q'];
    const {parameters} = read({parameters: names.map((name) => parameter(name))});
    expect(parameters.map(({name}) => name)).toEqual(names);
    expect(parameters.map(keyOf).filter((key) => key in {})).toEqual([]);
  });

  it('reads method, path, words and the first server, without its last slash', () => {
    expect(read({summary: 'Make', description: 'Makes a thing.'})).toEqual({
      id: 'make',
      method: 'POST',
      path: '/things',
      summary: 'Make',
      description: 'Makes a thing.',
      server: 'https://api.example.com/v1',
      accept: '*/*',
      parameters: [],
      responses: [],
      servers: [
        {url: 'https://api.example.com/v1', description: '', variables: []},
        {url: 'https://other.example.com', description: '', variables: []},
      ],
    });
  });

  it('tells a property of the body from a parameter of the same name', () => {
    const schema = {type: 'object', properties: {id: {type: 'string'}, name: {type: 'string'}}};
    const {body} = read({parameters: [parameter('id')], requestBody: json({schema})});
    expect(body?.fields.map(({name, path}) => [name, path])).toEqual([
      ['body.id', ['id']],
      ['name', ['name']],
    ]);
  });

  it('follows a reference to a path item', () => {
    const pathItem = {parameters: [parameter('shared')], get: {operationId: 'list'}};
    const {method, path, parameters} = readOperation(
      {
        paths: {'/things': {$ref: '#/components/pathItems/Things'}},
        components: {pathItems: {Things: pathItem}},
      },
      'list',
    );
    expect([method, path, parameters.map(({name}) => name)]).toEqual([
      'GET',
      '/things',
      ['shared'],
    ]);
  });

  it.each(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])(
    'finds an operation of the method %s',
    (method) => {
      expect(readOperation({paths: {'/a': {[method]: {operationId: 'one'}}}}, 'one').method).toBe(
        method.toUpperCase(),
      );
    },
  );

  it('lists the operations there are when one is not', () => {
    const document: JsonObject = {
      paths: {
        '/a': {get: {operationId: 'one'}, put: {}, summary: 'no operation'},
        '/b': {delete: {operationId: 'two'}},
      },
    };
    expect(operationIds(document)).toEqual(['one', 'put-a', 'two']);
    expect(() => readOperation(document, 'three')).toThrow(
      '/paths: the operation "three" does not exist. Use one of one, put-a, two.',
    );
  });
});

describe('the parameters of an operation', () => {
  it('are those of its path, then its own; its own win when name and place are the same', () => {
    const shared = [
      parameter('both', {description: 'of the path'}),
      parameter('both', {in: 'header'}),
      parameter('only'),
    ];
    const {parameters} = read(
      {parameters: [parameter('both', {description: 'its own'}), parameter('own')]},
      {},
      {parameters: shared},
    );
    expect(parameters.map(({name, in: place, description}) => [name, place, description])).toEqual([
      ['both', 'header', ''],
      ['only', 'query', ''],
      ['both', 'query', 'its own'],
      ['own', 'query', ''],
    ]);
  });

  it('have a schema, a placeholder and an example, when there is one', () => {
    const {parameters} = read({
      parameters: [
        parameter('a', {required: true, example: 5, 'x-placeholder': '<A>'}),
        parameter('b'),
      ],
    });
    expect(parameters).toEqual([
      {
        name: 'a',
        in: 'query',
        required: true,
        secret: false,
        description: '',
        schema: {type: 'string'},
        kind: 'string',
        placeholder: '<A>',
        example: '5',
      },
      {
        name: 'b',
        in: 'query',
        required: false,
        secret: false,
        description: '',
        schema: {type: 'string'},
        kind: 'string',
        placeholder: '{b}',
      },
    ]);
  });

  it('are found through a chain of references, and so is their schema', () => {
    const components = {
      parameters: {
        First: {$ref: '#/components/parameters/Second'},
        Second: parameter('size', {schema: {$ref: '#/components/schemas/Size'}}),
      },
      schemas: {Size: {$ref: '#/components/schemas/Count', minimum: 1}, Count: {type: 'integer'}},
    };
    const [size] = read(
      {parameters: [{$ref: '#/components/parameters/First'}]},
      {components},
    ).parameters;
    expect(size).toMatchObject({name: 'size', schema: {type: 'integer', minimum: 1}});
  });

  it('do not include the headers that OpenAPI describes elsewhere', () => {
    const headers = ['Accept', 'content-type', 'AUTHORIZATION', 'x-own'].map((name) =>
      parameter(name, {in: 'header'}),
    );
    expect(
      read({parameters: [...headers, parameter('accept')]}).parameters.map(({name}) => name),
    ).toEqual(['x-own', 'accept']);
  });

  it.each([[{in: 'query'}], [{name: 'a'}], [{name: 'a', in: 'body'}], ['a']] as [Json][])(
    'cannot be %j, which the error says with its place',
    (wrong) => {
      expect(() => read({parameters: [parameter('fine'), wrong]})).toThrow(
        /^\/paths\/~1things\/post\/parameters\/1: this parameter has no "name" or no valid "in"\. .*path, query, header, cookie/,
      );
      expect(() => read({}, {}, {parameters: [wrong]})).toThrow(
        /^\/paths\/~1things\/parameters\/0: /,
      );
      expect(() =>
        read(
          {parameters: [{$ref: '#/components/parameters/P'}]},
          {components: {parameters: {P: wrong}}},
        ),
      ).toThrow(/^\/components\/parameters\/P: /);
    },
  );
});
