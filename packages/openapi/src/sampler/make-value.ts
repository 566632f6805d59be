import {isObject} from '../json/coerce.ts';
import {digitsOf, toNumber} from '../json/exact-number.ts';
import type {Json, Schema} from '../operation/types.ts';
import {isFile} from '../schema/is-file.ts';
import {mergeAllOf, typesOf} from '../schema/merge-schemas.ts';
import {variantsOf, type Variant} from '../schema/variants.ts';
import {referencesOf} from './make-collection.ts';
import {makeArray, makeObject, setMember, type Context} from './make-collection.ts';
import {sampleNumber} from './sample-number.ts';
import {sampleText} from './sample-text.ts';

/** No value is nested deeper, so that a recursive schema ends. */
const DEEPEST = 12;

const OBJECT_KEYWORDS = [
  'properties',
  'required',
  'additionalProperties',
  'patternProperties',
  'minProperties',
  'maxProperties',
  'propertyNames',
  'dependentRequired',
];
const ARRAY_KEYWORDS = ['items', 'prefixItems', 'minItems', 'maxItems', 'contains', 'uniqueItems'];
const NUMBER_KEYWORDS = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
];

/** The value that the description gives: constant, example or default. */
function describedValue(schema: Schema): Json | undefined {
  if (schema.const !== undefined) return schema.const as Json;
  const [example] = Array.isArray(schema.examples) ? (schema.examples as Json[]) : [];
  return example ?? (schema.default as Json | undefined);
}

/** The type of a schema without `type`, by the keywords that apply to one type only. */
function inferType(schema: Schema): string {
  const hasOneOf = (keywords: string[]): boolean =>
    keywords.some((keyword) => schema[keyword] !== undefined);
  if (hasOneOf(OBJECT_KEYWORDS)) return 'object';
  if (hasOneOf(ARRAY_KEYWORDS)) return 'array';
  return hasOneOf(NUMBER_KEYWORDS) ? 'number' : 'string';
}

function chooseType(schema: Schema, variant: number): string {
  const types = typesOf(schema);
  const chosen = types[variant % Math.max(types.length, 1)];
  if (chosen !== undefined) return chosen;
  return [schema.type].flat().includes('null') ? 'null' : inferType(schema);
}

function chooseFromEnum(values: Json[], schema: Schema, variant: number): Json {
  const acceptsNullOnly = typesOf(schema).length === 0;
  const usable = values.filter((value) => value !== null || acceptsNullOnly);
  return usable[variant % Math.max(usable.length, 1)] ?? null;
}

/** One branch of a choice; one that does not lead back to the same schema, if there is any. */
function chooseVariant(schema: Schema, context: Context): Variant | undefined {
  if (!schema.oneOf && !schema.anyOf) return undefined;
  const variants = variantsOf(schema, context.definitions);
  const ending = variants.filter(
    ({reference}) => reference === undefined || !context.above.includes(reference),
  );
  const usable = ending.length > 0 ? ending : variants;
  return usable[context.variant % Math.max(usable.length, 1)];
}

function makeVariant({schema, reference, discriminator}: Variant, context: Context): Json {
  const value = makeValue(schema, {...context, above: [...context.above, reference ?? '']});
  if (discriminator && isObject(value))
    setMember(value, discriminator.property, discriminator.value);
  return value;
}

/** The limit itself where the description gives it with digits that the sample would lose. */
function exactLimit(schema: Schema, sample: number): Json {
  const limits = [schema.minimum, schema.maximum] as (Json | undefined)[];
  return limits.find((limit) => digitsOf(limit) && toNumber(limit) === sample) ?? sample;
}

/** Makes a value for a bundled schema in one particular way; it may not fit. */
export function makeValue(schema: Schema, outer: Context): Json {
  const references = referencesOf(schema);
  const context =
    references.length === 0 ? outer : {...outer, above: [...outer.above, ...references]};
  const merged = mergeAllOf(schema, context.definitions);
  const described =
    merged.const !== undefined || context.examples ? describedValue(merged) : undefined;
  if (described !== undefined) return described;
  if (context.above.length > DEEPEST) return null;
  const branch = chooseVariant(merged, context);
  if (branch) return makeVariant(branch, context);
  if (merged.enum) return chooseFromEnum(merged.enum, merged, context.variant);
  const type = chooseType(merged, context.variant);
  switch (type) {
    case 'null':
      return null;
    case 'boolean':
      return context.variant % 2 === 0;
    case 'integer':
    case 'number':
      return exactLimit(merged, sampleNumber(merged, type === 'integer', context.variant));
    case 'array':
      return makeArray(merged, context, makeValue);
    case 'object':
      return makeObject(merged, context, makeValue);
  }
  const isPlainFile =
    isFile(merged) && merged.pattern === undefined && merged.minLength === undefined;
  return isPlainFile ? 'bytes' : sampleText(merged, context.variant);
}
