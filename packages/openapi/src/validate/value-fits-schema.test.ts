import {fileURLToPath} from 'node:url';
import {Validator, type Schema as LibrarySchema} from '@cfworker/json-schema';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readDescription} from '../description/description.node.ts';
import {readOperation} from '../operation/read-operations.ts';
import type {Json, Schema} from '../operation/types.ts';
import {compileFitsSchema} from './value-fits-schema.ts';

const leaf = fc.constantFrom<Schema>(
  {type: 'string'},
  {type: 'integer'},
  {type: 'number'},
  {type: 'boolean'},
  {type: 'null'},
  {enum: ['a', 1, null]},
  {pattern: '^a'},
  {minLength: 1},
  {minLength: 2},
  {maximum: 1},
  {const: 'a'},
  {required: ['a']},
  {not: {type: 'string'}},
  {},
  {$ref: '#/$defs/A'},
  {type: ['string', 'null']},
  {type: ['integer', 'array']},
  {const: null},
  {const: {a: 1}},
  {format: 'date'},
  {format: 'email'},
  {format: 'int32'},
  {format: 'constructor'},
  {minimum: 1},
  {exclusiveMaximum: 1.5},
  {exclusiveMinimum: 1},
  {maxLength: 1},
  {minItems: 1},
  {maxItems: 1},
  {minProperties: 1},
  {discriminator: {propertyName: 'a'}},
  {description: 'x', 'x-a': 1},
);
const {schema: anySchema} = fc.letrec<{schema: Schema}>((tie) => ({
  schema: fc.oneof(
    {maxDepth: 3},
    leaf,
    fc
      .record(
        {
          type: fc.constantFrom('object', 'array', undefined as unknown as string),
          properties: fc.dictionary(fc.constantFrom('a', 'b', 'constructor'), tie('schema'), {
            maxKeys: 2,
          }),
          additionalProperties: fc.oneof(tie('schema'), fc.boolean()),
        },
        {requiredKeys: []},
      )
      .map(
        (schema) =>
          Object.fromEntries(
            Object.entries(schema).filter(([, value]) => value !== undefined),
          ) as Schema,
      ),
    fc.record({items: tie('schema')}),
    fc.record({allOf: fc.array(tie('schema'), {minLength: 1, maxLength: 2})}),
    fc.record({anyOf: fc.array(tie('schema'), {minLength: 1, maxLength: 2})}),
  ),
}));
const {value: anyValue} = fc.letrec<{value: Json}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 3},
    fc.constantFrom<Json>(
      'a',
      'b',
      '',
      '😀',
      '😀😀',
      '2026-11-22',
      'a@b.example',
      1,
      1.5,
      null,
      true,
    ),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), {maxKeys: 2}),
    fc.array(tie('value'), {maxLength: 2}),
  ),
}));

const validates = (schema: Schema, value: Json): boolean =>
  new Validator(schema as LibrarySchema, '2020-12', false).validate(value).valid;

/**
 * A schema that only refers to itself never ends; the validator follows it even where the quick
 * check need not.
 */
function orEndless(isSo: () => boolean): boolean {
  try {
    return isSo();
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}

describe('the quick check', () => {
  it('lets no value pass that the validator would not', () => {
    const schema = fc
      .tuple(anySchema, anySchema)
      .map(([root, A]): Schema => ({...root, $defs: {A}}));
    fc.assert(
      fc.property(schema, anyValue, (asked, value) => {
        fc.pre(!JSON.stringify(asked.$defs?.A).startsWith('{"$ref"'));
        return orEndless(() => !compileFitsSchema(asked)(value) || validates(asked, value));
      }),
      {numRuns: 20_000},
    );
  });

  it('lets every example of a request body pass, so that the validator is not asked', () => {
    const {body} = readOperation(
      readDescription(fileURLToPath(new URL('../../tests/site', import.meta.url)), 'batches'),
      'createBatch',
    );
    const fits = compileFitsSchema(body?.schema ?? {});
    expect(body?.examples.map(({name, text}) => [name, fits(JSON.parse(text) as Json)])).toEqual(
      body?.examples.map(({name}) => [name, true]),
    );
  });
});
