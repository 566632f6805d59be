import {describe, expect, it} from 'vitest';
import type {JsonObject} from '../operation/types.ts';
import {withoutInternal, writtenPointer} from './without-internal.ts';

const internal = {'x-internal': true};
const ref = (name: string): JsonObject => ({$ref: `#/components/schemas/${name}`});
const json = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  content: {'application/json': {schema, ...more}},
});

const publicOf = (document: JsonObject): JsonObject => withoutInternal(document).document;
const pathsOf = (paths: JsonObject, more: JsonObject = {}): unknown =>
  publicOf({openapi: '3.1.0', paths, ...more}).paths;

describe('withoutInternal', () => {
  it('returns a description without internal parts as it is', () => {
    const document = {openapi: '3.1.0', paths: {'/a': {get: {'x-internal': false}}}};
    expect(withoutInternal(document)).toEqual({document, isWhole: true, kept: new Map()});
    expect(publicOf(document)).toBe(document);
  });

  it('removes operations, paths that have no other, and links to them', () => {
    expect(
      pathsOf({
        '/a': {
          get: {
            responses: {200: {links: {secret: {operationId: 'hidden'}, open: {operationId: 'x'}}}},
          },
          post: {...internal, operationId: 'hidden'},
        },
        '/b': {get: internal},
        '/c': {...internal, get: {}},
      }),
    ).toEqual({'/a': {get: {responses: {200: {links: {open: {operationId: 'x'}}}}}}});
  });

  it('removes tags, and operations all of whose tags are internal', () => {
    const document = publicOf({
      openapi: '3.1.0',
      tags: [{name: 'open'}, {name: 'secret', ...internal}],
      'x-tagGroups': [
        {name: 'All', tags: ['open', 'secret']},
        {name: 'None', tags: ['secret']},
      ],
      paths: {
        '/a': {get: {tags: ['secret']}, put: {tags: ['secret', 'open']}, post: {tags: []}},
      },
    });
    expect(document).toEqual({
      openapi: '3.1.0',
      tags: [{name: 'open'}],
      'x-tagGroups': [{name: 'All', tags: ['open']}],
      paths: {'/a': {put: {tags: ['open']}, post: {tags: []}}},
    });
  });

  it('removes parameters, also behind a reference, and knows where the others are written', () => {
    const {document, kept} = withoutInternal({
      openapi: '3.1.0',
      paths: {
        '/a': {
          get: {
            parameters: [
              {name: 'a', ...internal},
              {name: 'b'},
              {$ref: '#/components/parameters/C'},
              {name: 'd'},
            ],
          },
        },
      },
      components: {parameters: {C: {name: 'c', ...internal}}},
    });
    expect(document.paths).toEqual({'/a': {get: {parameters: [{name: 'b'}, {name: 'd'}]}}});
    expect(document.components).toEqual({parameters: {}});
    expect(writtenPointer(kept, '/paths/~1a/get/parameters/1/name')).toBe(
      '/paths/~1a/get/parameters/3/name',
    );
  });

  it('removes properties, their names in "required", and their values in examples', () => {
    const schema: JsonObject = {
      required: ['id', 'secret', 'x-secret', 'inherited'],
      allOf: [{properties: {inherited: {type: 'string', ...internal}}}],
      properties: {
        id: {type: 'string'},
        secret: {type: 'string', ...internal},
        'x-secret': internal,
        list: {items: {properties: {secret: internal, open: {}}}},
      },
      example: {id: 'a', secret: 'b'},
    };
    const value = {id: 'a', secret: 'b', inherited: 'c', list: [{secret: 1, open: 2}]};
    expect(
      pathsOf({
        '/a': {
          post: {
            requestBody: json(schema, {examples: {one: {value}}}),
            responses: {200: json(schema, {example: value})},
          },
        },
      }),
    ).toEqual({
      '/a': {
        post: {
          requestBody: json(
            {
              required: ['id'],
              allOf: [{properties: {}}],
              properties: {id: {type: 'string'}, list: {items: {properties: {open: {}}}}},
              example: {id: 'a'},
            },
            {examples: {one: {value: {id: 'a', list: [{open: 2}]}}}},
          ),
          responses: {
            200: json(
              {
                required: ['id'],
                allOf: [{properties: {}}],
                properties: {id: {type: 'string'}, list: {items: {properties: {open: {}}}}},
                example: {id: 'a'},
              },
              {example: {id: 'a', list: [{open: 2}]}},
            ),
          },
        },
      },
    });
  });

  it('removes schemas, all that refers to them, and the schemas that only they need', () => {
    const document = publicOf({
      openapi: '3.1.0',
      paths: {
        '/a': {get: {responses: {200: json(ref('Open'), {example: {hidden: {a: 1}, id: 1}})}}},
        '/b': {get: {...internal, responses: {200: json(ref('OnlyThere'))}}},
      },
      components: {
        schemas: {
          Secret: {...internal, properties: {part: ref('PartOfSecret')}},
          PartOfSecret: {},
          OnlyThere: {},
          Unused: {},
          Open: {
            properties: {hidden: ref('Secret'), id: {}},
            oneOf: [ref('Secret'), {type: 'object'}],
            discriminator: {
              propertyName: 'kind',
              mapping: {a: 'Secret', b: '#/components/schemas/Secret', c: 'Open'},
            },
          },
        },
      },
    });
    expect(document.components).toEqual({
      schemas: {
        Unused: {},
        Open: {
          properties: {id: {}},
          oneOf: [{type: 'object'}],
          discriminator: {propertyName: 'kind', mapping: {c: 'Open'}},
        },
      },
    });
    expect(document.paths).toEqual({
      '/a': {get: {responses: {200: json(ref('Open'), {example: {id: 1}})}}},
    });
    expect(JSON.stringify(document)).not.toMatch(/Secret|x-internal/);
  });

  it('keeps a property that is called x-internal, and data', () => {
    const schema = {properties: {'x-internal': {type: 'boolean'}}, default: {'x-internal': true}};
    expect(pathsOf({'/a': {get: {responses: {200: json(schema)}}}})).toEqual({
      '/a': {get: {responses: {200: json(schema)}}},
    });
  });

  it('does not change the description that it is given', () => {
    const document = {
      openapi: '3.1.0',
      paths: {'/a': {get: {tags: ['a']}}},
      tags: [{name: 'a', ...internal}],
    };
    const before = structuredClone(document);
    publicOf(document);
    expect(document).toEqual(before);
  });
});
