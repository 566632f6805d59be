import {describe, expect, it} from 'vitest';
import type {JsonObject, Operation} from './types.ts';
import {post} from '../../tests/read-operations-fixture.ts';

const parameters = (...given: JsonObject[]): Operation['parameters'] =>
  post({
    parameters: [{name: 'id', in: 'path', required: true, schema: {type: 'string'}}, ...given],
  })?.parameters.slice(1) ?? [];
describe('a parameter', () => {
  it('has a kind, a style, and what else differs from the usual', () => {
    expect(
      parameters(
        {
          name: 'sort',
          in: 'query',
          style: 'pipeDelimited',
          explode: false,
          schema: {type: 'array', items: {type: 'string'}},
        },
        {
          name: 'filter',
          in: 'query',
          style: 'deepObject',
          allowReserved: true,
          deprecated: true,
          schema: {type: 'object'},
        },
        {
          name: 'where',
          in: 'query',
          content: {'application/json': {schema: {type: 'object'}, example: {a: 1}}},
        },
        {name: 'order', in: 'query', schema: {enum: ['up', 'down']}},
      ),
    ).toMatchObject([
      {name: 'sort', kind: 'list', style: 'pipeDelimited', explode: false},
      {name: 'filter', kind: 'json', style: 'deepObject', allowReserved: true, deprecated: true},
      {name: 'where', kind: 'json', mediaType: 'application/json', example: '{"a":1}'},
      {name: 'order', kind: 'enum'},
    ]);
  });

  it.each([
    [{example: 5, schema: {type: 'integer', example: 6}}, '5'],
    [
      {
        examples: {one: {value: ['a', 'b']}, two: {value: []}},
        schema: {type: 'array', items: {type: 'string'}},
      },
      'a\nb',
    ],
    [{schema: {type: 'integer', examples: [7], default: 8}}, '7'],
    [{schema: {type: 'integer', default: 8}}, '8'],
    [{schema: {$ref: '#/paths/~1things~1%7Bid%7D/post/x-schema'}}, 'far'],
  ] as [JsonObject, string][])(
    'of %j has the first example that the description gives',
    (more, example) => {
      const operation = post({
        parameters: [{name: 'a', in: 'query', ...more}],
        'x-schema': {type: 'string', example: 'far'},
      });
      expect(operation?.parameters[0]?.example).toBe(example);
    },
  );

  it('has a key of its own where another place has the same name', () => {
    const operation = post({
      parameters: [
        {name: 'id', in: 'path', required: true},
        {name: 'id', in: 'query'},
        {name: 'id', in: 'cookie'},
      ],
    });
    expect(operation?.parameters.map(({key, name}) => [key, name])).toEqual([
      [undefined, 'id'],
      ['id (query)', 'id'],
      ['id (cookie)', 'id'],
    ]);
  });

  it('is there for each part of the path, described or not', () => {
    expect(post({})?.parameters).toEqual([
      {
        name: 'id',
        in: 'path',
        required: true,
        secret: false,
        description: '',
        schema: {type: 'string'},
        kind: 'string',
        placeholder: '{id}',
      },
    ]);
  });
});
