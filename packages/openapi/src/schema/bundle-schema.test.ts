import {describe, expect, it} from 'vitest';
import type {Json, JsonObject} from '../operation/types.ts';
import {checkValue} from '../validate/validate.ts';
import {bundleSchema} from './bundle-schema.ts';
import {bodyFields} from './fields.ts';

const described = (schemas: JsonObject): JsonObject => ({components: {schemas}});
const ref = (name: string): JsonObject => ({$ref: `#/components/schemas/${name}`});

describe('bundleSchema', () => {
  it('puts each schema that is referred to once into $defs, however deep it stands', () => {
    const document = described({
      A: {properties: {b: ref('B'), list: {items: ref('B')}}},
      B: {type: 'string'},
      Unused: {},
    });
    expect(bundleSchema(document, ref('A'))).toEqual({
      $ref: '#/$defs/A',
      $defs: {
        A: {properties: {b: {$ref: '#/$defs/B'}, list: {items: {$ref: '#/$defs/B'}}}},
        B: {type: 'string'},
      },
    });
  });

  it('leaves a schema without references as it is', () => {
    const schema = {type: 'object', properties: {a: {enum: ['x']}}};
    expect(bundleSchema({}, schema)).toEqual(schema);
  });

  it('keeps recursive schemas finite', () => {
    const document = described({
      Tree: {type: 'object', properties: {left: ref('Tree'), right: ref('Twig')}},
      Twig: {properties: {back: ref('Tree')}},
    });
    const bundled = bundleSchema(document, ref('Tree'));
    expect(Object.keys(bundled.$defs ?? {}).sort()).toEqual(['Tree', 'Twig']);
    expect(checkValue(bundled, {left: {right: {back: {left: 1}}}})).toEqual([
      expect.objectContaining({path: ['left', 'right', 'back', 'left'], keyword: 'type'}),
    ]);
  });

  it('tells schemas of the same name apart', () => {
    const document: JsonObject = {
      components: {
        schemas: {Id: {type: 'string'}, Id2: {type: 'null'}},
        headers: {Id: {type: 'integer'}},
      },
    };
    const bundled = bundleSchema(document, {
      properties: {a: ref('Id'), b: {$ref: '#/components/headers/Id'}, c: ref('Id2'), d: ref('Id')},
    });
    expect(checkValue(bundled, {a: 'x', b: 1, c: null, d: 'y'})).toEqual([]);
    expect(checkValue(bundled, {a: 1, b: 'x', c: 'x', d: 1}).map(({expected}) => expected)).toEqual(
      ['string', 'integer', 'null', 'string'],
    );
    expect(Object.values(bundled.$defs ?? {})).toHaveLength(3);
  });

  it.each(['a b', 'a%b', 'a%20b', 'é', 'a/b', 'a~b', 'a#b', 'a"b', '[x]', 'constructor'])(
    'refers to a schema named %j in a way that can be followed',
    (name) => {
      const pointer = encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
      const bundled = bundleSchema(described({[name]: {type: 'string'}}), {
        properties: {x: ref(pointer)},
      });
      expect(checkValue(bundled, {x: 1})).toEqual([
        {path: ['x'], keyword: 'type', expected: 'string', schema: {type: 'string'}},
      ]);
      expect(bodyFields(bundled)).toEqual([expect.objectContaining({kind: 'string'})]);
    },
  );

  it('keeps what stands beside a reference, along a chain of them', () => {
    const document = described({
      A: {...ref('B'), description: 'of A'},
      B: {type: 'string', description: 'of B', minLength: 1},
    });
    const bundled = bundleSchema(document, {
      properties: {a: ref('A'), b: {...ref('A'), description: 'of b'}},
    });
    expect(bodyFields(bundled).map(({description, kind}) => [description, kind])).toEqual([
      ['of A', 'string'],
      ['of b', 'string'],
    ]);
  });

  it('takes data for data, and writes an example as the first of examples', () => {
    const data = {$ref: 'data', id: 'x'};
    const properties = {$ref: {type: 'string'}, example: {type: 'string', example: 'x'}};
    expect(
      bundleSchema({}, {
        const: data,
        enum: [data],
        default: data,
        example: data,
        examples: [data],
        properties,
      } as Json),
    ).toEqual({
      const: data,
      enum: [data],
      default: data,
      examples: [data],
      properties: {$ref: {type: 'string'}, example: {type: 'string', examples: ['x']}},
    });
  });

  it('checks a value although two schemas have examples of the same ID', () => {
    const document = described({
      A: {type: 'string', example: {id: 'one'}},
      B: {type: 'string', example: {id: 'one'}},
    });
    expect(
      checkValue(bundleSchema(document, {properties: {a: ref('A'), b: ref('B')}}), {
        a: 'x',
        b: 'y',
      }),
    ).toEqual([]);
  });

  it.each([
    [
      {properties: {a: {$ref: 'other.yaml#/A'}}},
      '/at/properties/a: the reference "other.yaml#/A" points outside this document.',
    ],
    [
      {items: [{$ref: '#/components/schemas/Nowhere'}]},
      '/at/items/0: the target of the reference "#/components/schemas/Nowhere" does not exist.',
    ],
    [
      {properties: {$ref: {$ref: '#/nowhere'}}},
      '/at/properties/$ref: the target of the reference "#/nowhere" does not exist.',
    ],
    [
      ref('Broken'),
      '/components/schemas/Broken/not: the target of the reference "#/nowhere" does not exist.',
    ],
    [ref('Circle'), 'refers to itself.'],
    [{$ref: '#anchor'}, '/at: the reference "#anchor" is not a JSON pointer'],
    [{$ref: '#/100%'}, '/at: the reference "#/100%" is not a JSON pointer'],
  ] as [Json, string][])('says of %j where which reference is wrong', (schema, message) => {
    const document = described({
      Broken: {not: {$ref: '#/nowhere'}},
      Circle: ref('Round'),
      Round: ref('Circle'),
    });
    expect(() => bundleSchema(document, schema, ['at'])).toThrow(message);
  });
});
