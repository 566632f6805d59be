import {describe, expect, it} from 'vitest';
import {checkValue} from './check';
import {bodyFields, bundleSchema, dereference, resolve} from './schema';
import type {Json, JsonObject, Schema} from './types';

const described = (schemas: JsonObject): JsonObject => ({components: {schemas}});
const ref = (name: string): JsonObject => ({$ref: `#/components/schemas/${name}`});

describe('bundleSchema', () => {
  it('puts each schema that is referred to once into $defs, however deep it stands', () => {
    const document = described({A: {properties: {b: ref('B'), list: {items: ref('B')}}}, B: {type: 'string'}, Unused: {}});
    expect(bundleSchema(document, ref('A'))).toEqual({
      $ref: '#/$defs/A',
      $defs: {A: {properties: {b: {$ref: '#/$defs/B'}, list: {items: {$ref: '#/$defs/B'}}}}, B: {type: 'string'}},
    });
  });

  it('leaves a schema without references as it is', () => {
    const schema = {type: 'object', properties: {a: {enum: ['x']}}};
    expect(bundleSchema({}, schema)).toEqual(schema);
  });

  it('keeps recursive schemas finite', () => {
    const document = described({Tree: {type: 'object', properties: {left: ref('Tree'), right: ref('Twig')}}, Twig: {properties: {back: ref('Tree')}}});
    const bundled = bundleSchema(document, ref('Tree'));
    expect(Object.keys(bundled.$defs ?? {}).sort()).toEqual(['Tree', 'Twig']);
    expect(checkValue(bundled, {left: {right: {back: {left: 1}}}})).toEqual([expect.objectContaining({path: ['left', 'right', 'back', 'left'], keyword: 'type'})]);
  });

  it('tells schemas of the same name apart', () => {
    const document: JsonObject = {components: {schemas: {Id: {type: 'string'}, Id2: {type: 'null'}}, headers: {Id: {type: 'integer'}}}};
    const bundled = bundleSchema(document, {properties: {a: ref('Id'), b: {$ref: '#/components/headers/Id'}, c: ref('Id2'), d: ref('Id')}});
    expect(checkValue(bundled, {a: 'x', b: 1, c: null, d: 'y'})).toEqual([]);
    expect(checkValue(bundled, {a: 1, b: 'x', c: 'x', d: 1}).map(({expected}) => expected)).toEqual(['string', 'integer', 'null', 'string']);
    expect(Object.values(bundled.$defs ?? {})).toHaveLength(3);
  });

  it.each(['a b', 'a%b', 'a%20b', 'é', 'a/b', 'a~b', 'a#b', 'a"b', '[x]', 'constructor'])('refers to a schema named %j in a way that can be followed', (name) => {
    const pointer = encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
    const bundled = bundleSchema(described({[name]: {type: 'string'}}), {properties: {x: ref(pointer)}});
    expect(checkValue(bundled, {x: 1})).toEqual([{path: ['x'], keyword: 'type', expected: 'string', schema: {type: 'string'}}]);
    expect(bodyFields(bundled)).toEqual([expect.objectContaining({kind: 'string'})]);
  });

  it('keeps what stands beside a reference, along a chain of them', () => {
    const document = described({A: {...ref('B'), description: 'of A'}, B: {type: 'string', description: 'of B', minLength: 1}});
    const bundled = bundleSchema(document, {properties: {a: ref('A'), b: {...ref('A'), description: 'of b'}}});
    expect(bodyFields(bundled).map(({description, kind}) => [description, kind])).toEqual([['of A', 'string'], ['of b', 'string']]);
  });

  it('takes data for data, and leaves examples out', () => {
    const data = {$ref: 'data', id: 'x'};
    const properties = {$ref: {type: 'string'}, example: {type: 'string', example: 'x'}};
    expect(bundleSchema({}, {const: data, enum: [data], default: data, example: data, examples: [data], properties} as Json)).toEqual({
      const: data, enum: [data], default: data, properties: {$ref: {type: 'string'}, example: {type: 'string'}},
    });
  });

  it('checks a value although two schemas have examples of the same ID', () => {
    const document = described({A: {type: 'string', example: {id: 'one'}}, B: {type: 'string', example: {id: 'one'}}});
    expect(checkValue(bundleSchema(document, {properties: {a: ref('A'), b: ref('B')}}), {a: 'x', b: 'y'})).toEqual([]);
  });

  it.each([
    [{properties: {a: {$ref: 'other.yaml#/A'}}}, '/at/properties/a: the reference "other.yaml#/A" leaves this document.'],
    [{items: [{$ref: '#/components/schemas/Nowhere'}]}, '/at/items/0: the reference "#/components/schemas/Nowhere" points to nothing.'],
    [{properties: {$ref: {$ref: '#/nowhere'}}}, '/at/properties/$ref: the reference "#/nowhere" points to nothing.'],
    [ref('Broken'), '/components/schemas/Broken/not: the reference "#/nowhere" points to nothing.'],
    [ref('Circle'), 'refers to itself.'],
    [{$ref: '#anchor'}, '/at: the reference "#anchor" is not a JSON pointer'],
    [{$ref: '#/100%'}, '/at: the reference "#/100%" is not a JSON pointer'],
  ] as [Json, string][])('says of %j where which reference is wrong', (schema, message) => {
    const document = described({Broken: {not: {$ref: '#/nowhere'}}, Circle: ref('Round'), Round: ref('Circle')});
    expect(() => bundleSchema(document, schema, ['at'])).toThrow(message);
  });
});

describe('resolve', () => {
  it('follows a chain to its end and tells where that stands', () => {
    const document = described({A: ref('B'), B: {type: 'string'}});
    expect(resolve(document, ref('A'), ['start'])).toEqual({value: {type: 'string'}, path: ['components', 'schemas', 'B']});
    expect(resolve(document, 'text', ['start'])).toEqual({value: 'text', path: ['start']});
  });
});

describe('dereference', () => {
  it('lets keywords beside the reference win', () => {
    const definitions: Record<string, Schema> = {A: {$ref: '#/$defs/B', title: 'A'}, B: {type: 'string', title: 'B', description: 'of B'}};
    expect(dereference({$ref: '#/$defs/A', pattern: 'x'}, definitions)).toEqual({type: 'string', title: 'A', description: 'of B', pattern: 'x'});
  });
});

describe('bodyFields', () => {
  const kinds: [Schema, string][] = [
    [{type: 'string'}, 'string'], [{type: 'integer'}, 'number'], [{type: 'number'}, 'number'], [{type: 'boolean'}, 'boolean'],
    [{enum: ['a', 'b']}, 'enum'], [{type: 'integer', enum: [1, 2]}, 'number'],
    [{type: 'array', items: {type: 'string'}}, 'list'], [{type: 'array', items: {$ref: '#/$defs/Text'}}, 'list'], [{type: 'array', items: {type: 'object'}}, 'json'],
    [{type: 'array'}, 'json'], [{type: 'object'}, 'json'], [{type: 'object', additionalProperties: {type: 'string'}}, 'json'], [{}, 'json'],
  ];

  it.each(kinds)('edits a property of the schema %j as %s', (schema, kind) => {
    expect(bodyFields({properties: {a: schema}, $defs: {Text: {type: 'string'}}})[0]?.kind).toBe(kind);
  });

  it('flattens nested objects; one is required when all above it are', () => {
    const inner: Schema = {required: ['x'], properties: {x: {type: 'string', description: 'X'}, y: {type: 'string'}}};
    const fields = bodyFields({$ref: '#/$defs/Body', $defs: {Body: {required: ['needed'], properties: {needed: {$ref: '#/$defs/Inner'}, optional: {$ref: '#/$defs/Inner'}}}, Inner: inner}});
    expect(fields.map(({name, path, required, description}) => [name, path, required, description])).toEqual([
      ['needed.x', ['needed', 'x'], true, 'X'],
      ['needed.y', ['needed', 'y'], false, ''],
      ['optional.x', ['optional', 'x'], false, 'X'],
      ['optional.y', ['optional', 'y'], false, ''],
    ]);
  });

  it('edits a recursive schema as JSON where it returns to itself', () => {
    const tree: Schema = {properties: {name: {type: 'string'}, child: {$ref: '#/$defs/Tree'}}};
    expect(bodyFields({$ref: '#/$defs/Tree', $defs: {Tree: tree}}).map(({name, kind}) => [name, kind])).toEqual([['name', 'string'], ['child', 'json']]);
    const within = bodyFields({properties: {tree: {$ref: '#/$defs/Tree'}}, $defs: {Tree: tree}});
    expect(within.map(({name, kind}) => [name, kind])).toEqual([['tree.name', 'string'], ['tree.child', 'json']]);
  });

  it('has none for a body that is no object', () => {
    expect(bodyFields({type: 'array', items: {type: 'string'}})).toEqual([]);
  });
});
