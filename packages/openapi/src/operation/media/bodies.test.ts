import {describe, expect, it} from 'vitest';
import type {JsonObject} from '../types.ts';
import {json, read} from '../../../tests/described-operation.ts';

describe('the request body of an operation', () => {
  it('has media type, bundled schema, fields and examples, through references', () => {
    const components = {
      requestBodies: {
        Body: {
          required: true,
          description: 'The thing.',
          ...json({
            schema: {$ref: '#/components/schemas/Thing'},
            examples: {one: {$ref: '#/components/examples/One'}},
          }),
        },
      },
      schemas: {Thing: {type: 'object', properties: {a: {type: 'string'}}}},
      examples: {One: {summary: 'The first', value: {a: 'x'}}},
    };
    const {body} = read({requestBody: {$ref: '#/components/requestBodies/Body'}}, {components});
    expect(body).toMatchObject({
      required: true,
      description: 'The thing.',
      mediaType: 'application/json',
      schema: {$ref: '#/$defs/Thing'},
      fields: [{name: 'a'}],
    });
    expect(body?.examples).toEqual([{name: 'one', summary: 'The first', text: '{\n  "a": "x"\n}'}]);
  });

  it('may have one example without a name, or examples that are elsewhere and cannot be shown', () => {
    expect(read({requestBody: json({example: [1]})}).body?.examples).toEqual([
      {name: 'example', summary: '', text: '[\n  1\n]'},
    ]);
    expect(
      read({
        requestBody: json({
          examples: {far: {externalValue: 'https://example.com'}, near: {value: null}},
        }),
      }).body?.examples,
    ).toEqual([{name: 'near', summary: '', text: 'null'}]);
  });

  it.each([
    [
      {description: 'nothing'},
      '/paths/~1things/post/requestBody: this request body has no media type.',
    ],
    [
      {content: {'a/b': 'text'}},
      '/paths/~1things/post/requestBody/content/a~1b: this must be an object.',
    ],
    [
      {$ref: '#/nowhere'},
      '/paths/~1things/post/requestBody: the target of the reference "#/nowhere" does not exist.',
    ],
    [
      json({schema: {items: {$ref: 'far.yaml'}}}),
      '/paths/~1things/post/requestBody/content/application~1json/schema/items: the reference "far.yaml" points outside this document.',
    ],
    [
      json({examples: {one: {$ref: '#/nowhere'}}}),
      '/paths/~1things/post/requestBody/content/application~1json/examples/one: the target of the reference "#/nowhere"',
    ],
  ] as [JsonObject, string][])(
    'cannot be %j, which the error says with its place',
    (requestBody, message) => {
      expect(() => read({requestBody})).toThrow(message);
    },
  );
});

describe('the answers of an operation', () => {
  it('are one for each status and media type, through references', () => {
    const components = {
      responses: {
        Gone: {
          description: 'Gone.',
          content: {'application/json': {}, 'application/problem+json': {example: 'gone'}},
        },
      },
    };
    const {responses} = read(
      {
        responses: {
          204: {description: 'Done.'},
          410: {$ref: '#/components/responses/Gone'},
          default: json({schema: {type: 'object'}}),
        },
      },
      {components},
    );
    expect(responses).toEqual([
      {status: '204', description: 'Done.', examples: []},
      {status: '410', description: 'Gone.', mediaType: 'application/json', examples: []},
      {
        status: '410',
        description: 'Gone.',
        mediaType: 'application/problem+json',
        examples: [{name: 'example', summary: '', text: '"gone"'}],
      },
      {
        status: 'default',
        description: '',
        mediaType: 'application/json',
        schema: {type: 'object'},
        examples: [],
      },
    ]);
  });

  it('say where a reference in their schema is wrong', () => {
    const responses = {200: {$ref: '#/components/responses/Ok'}};
    expect(() =>
      read(
        {responses},
        {components: {responses: {Ok: json({schema: {not: {$ref: '#/nowhere'}}})}}},
      ),
    ).toThrow(
      '/components/responses/Ok/content/application~1json/schema/not: the target of the reference "#/nowhere" does not exist.',
    );
  });

  it('decide what is asked for: the first media type of a success', () => {
    expect(
      read({
        responses: {
          400: {content: {'a/error': {}}},
          202: {},
          '2XX': {content: {'a/b': {}, 'c/d': {}}},
        },
      }).accept,
    ).toBe('a/b');
    expect(
      read({responses: {200: {content: {'a/b': {}}}, default: {content: {'c/d': {}}}}}).accept,
    ).toBe('a/b');
    expect(read({responses: {400: {content: {'a/error': {}}}, 204: {}}}).accept).toBe('*/*');
  });
});
