import {describe, expect, it} from 'vitest';
import type {Schema} from '../operation/types.ts';
import {bodyFields} from './fields.ts';

describe('bodyFields', () => {
  const kinds: [Schema, string][] = [
    [{type: 'string'}, 'string'],
    [{type: 'integer'}, 'number'],
    [{type: 'number'}, 'number'],
    [{type: 'boolean'}, 'boolean'],
    [{enum: ['a', 'b']}, 'enum'],
    [{type: 'integer', enum: [1, 2]}, 'number'],
    [{type: 'array', items: {type: 'string'}}, 'list'],
    [{type: 'array', items: {$ref: '#/$defs/Text'}}, 'list'],
    [{type: 'array', items: {type: 'object'}}, 'json'],
    [{type: 'array'}, 'json'],
    [{type: 'object'}, 'json'],
    [{type: 'object', additionalProperties: {type: 'string'}}, 'json'],
    [{}, 'json'],
  ];

  it.each(kinds)('edits a property of the schema %j as %s', (schema, kind) => {
    expect(bodyFields({properties: {a: schema}, $defs: {Text: {type: 'string'}}})[0]?.kind).toBe(
      kind,
    );
  });

  it('flattens nested objects; one is required when all above it are', () => {
    const inner: Schema = {
      required: ['x'],
      properties: {x: {type: 'string', description: 'X'}, y: {type: 'string'}},
    };
    const fields = bodyFields({
      $ref: '#/$defs/Body',
      $defs: {
        Body: {
          required: ['needed'],
          properties: {needed: {$ref: '#/$defs/Inner'}, optional: {$ref: '#/$defs/Inner'}},
        },
        Inner: inner,
      },
    });
    expect(
      fields.map(({name, path, required, description}) => [name, path, required, description]),
    ).toEqual([
      ['needed.x', ['needed', 'x'], true, 'X'],
      ['needed.y', ['needed', 'y'], false, ''],
      ['optional.x', ['optional', 'x'], false, 'X'],
      ['optional.y', ['optional', 'y'], false, ''],
    ]);
  });

  it('edits a recursive schema as JSON where it returns to itself', () => {
    const tree: Schema = {properties: {name: {type: 'string'}, child: {$ref: '#/$defs/Tree'}}};
    expect(
      bodyFields({$ref: '#/$defs/Tree', $defs: {Tree: tree}}).map(({name, kind}) => [name, kind]),
    ).toEqual([
      ['name', 'string'],
      ['child', 'json'],
    ]);
    const within = bodyFields({properties: {tree: {$ref: '#/$defs/Tree'}}, $defs: {Tree: tree}});
    expect(within.map(({name, kind}) => [name, kind])).toEqual([
      ['tree.name', 'string'],
      ['tree.child', 'json'],
    ]);
  });

  it('has none for a body that is no object', () => {
    expect(bodyFields({type: 'array', items: {type: 'string'}})).toEqual([]);
  });
});
