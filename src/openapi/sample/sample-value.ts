import {checkValue, type Violation} from '../validate/validate';
import {isFile} from '../schema/fields';
import {mergeAllOf, typesOf, type Definitions} from '../schema/merge-schemas';
import {sampleNumber} from './sample-number';
import {sampleOfPattern} from './sample-pattern';
import {sampleText} from './sample-text';
import {isObject} from '../json/coerce';
import type {Json, JsonObject, Schema} from '../types';
import {variantsOf, type Variant} from '../schema/variants';

export type SampleOptions = {
  /** With the properties that may be left out, too, as long as the value stays small. */
  optional?: boolean;
  /** The `$defs` that references in the schema point into; those of the schema itself otherwise. */
  definitions?: Definitions;
};

/** A value made from a schema; `violations` is empty when it fits. */
export type Sample = {value: Json; violations: Violation[]};

/** One way to make a value. */
type Attempt = {
  optional: boolean;
  /** Whether examples and defaults of the schema are used. */
  examples: boolean;
  /** Which of several ways and values is taken, counted on from the first. */
  turn: number;
};

/** Deeper than any example means to be; a recursive schema ends before. */
const DEEPEST = 12;
const MOST_ITEMS = 1000;

type Given = Attempt & {
  definitions: Definitions;
  /** The references on the way to the schema. */
  above: readonly string[];
};

const isRecursive = (schema: Schema, {above}: Given): boolean =>
  typeof schema.$ref === 'string' && above.includes(schema.$ref);

function ready(schema: Schema): Json | undefined {
  if (schema.const !== undefined) return schema.const as Json;
  const [example] = Array.isArray(schema.examples) ? (schema.examples as Json[]) : [];
  return example ?? (schema.default as Json | undefined);
}

function fromEnum(values: Json[], types: string[], turn: number): Json {
  const usable = values.filter((value) => value !== null || types.length === 0);
  return usable[turn % Math.max(usable.length, 1)] ?? null;
}

function inferredType(schema: Schema): string {
  const has = (...keys: string[]): boolean => keys.some((key) => schema[key] !== undefined);
  if (
    has(
      'properties',
      'required',
      'additionalProperties',
      'patternProperties',
      'minProperties',
      'maxProperties',
      'propertyNames',
      'dependentRequired',
    )
  )
    return 'object';
  if (has('items', 'prefixItems', 'minItems', 'maxItems', 'contains', 'uniqueItems'))
    return 'array';
  if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'))
    return 'number';
  return 'string';
}

function makeArray(schema: Schema, given: Given): Json[] {
  const prefix = Array.isArray(schema.prefixItems) ? (schema.prefixItems as Schema[]) : [];
  const items = (schema as {items?: Schema | boolean}).items;
  const least = Math.max(
    Number(schema.minItems ?? 0),
    Number(schema.minContains ?? (schema.contains ? 1 : 0)),
  );
  const most = Math.min(
    Number(schema.maxItems ?? Infinity),
    items === false ? prefix.length : Infinity,
  );
  const wanted = Math.min(
    Math.max(least, prefix.length, isObject(items) && !isRecursive(items as Schema, given) ? 1 : 0),
    most,
    MOST_ITEMS,
  );
  const contained = isObject(schema.contains) ? (schema.contains as Schema) : undefined;
  return Array.from({length: wanted}, (_, index) => {
    const turn = given.turn + (schema.uniqueItems === true ? index : 0);
    // Several of one example would be the same one.
    const examples = given.examples && (schema.uniqueItems !== true || index === 0);
    const own = prefix[index] ?? contained ?? items;
    const both =
      own === contained && contained && isObject(items)
        ? {allOf: [contained, items as Schema]}
        : own;
    return make(isObject(both) ? (both as Schema) : {}, {...given, turn, examples});
  });
}

function isWanted(name: string, property: Schema, schema: Schema, given: Given): boolean {
  if ((schema.required ?? []).includes(name)) return true;
  return (
    given.optional &&
    given.above.length < 4 &&
    !isRecursive(property, given) &&
    mergeAllOf(property, given.definitions).readOnly !== true
  );
}

/** A name that no property has, which `propertyNames` and `patternProperties` allow. */
function freeName(schema: Schema, made: JsonObject, n: number): string | undefined {
  const names = isObject(schema.propertyNames) ? (schema.propertyNames as Schema) : {};
  const [pattern] = Object.keys((schema.patternProperties as object | undefined) ?? {});
  const candidates = Array.from({length: 50}, (_, index) => {
    if (names.enum) return String(names.enum[(n + index) % names.enum.length]);
    if (typeof names.pattern === 'string')
      return sampleOfPattern(
        names.pattern,
        {least: names.minLength as number | undefined, most: names.maxLength as number | undefined},
        n + index,
      );
    if (schema.additionalProperties === false && pattern !== undefined)
      return sampleOfPattern(pattern, {}, n + index);
    return names.minLength !== undefined || names.maxLength !== undefined
      ? sampleText({...names, type: 'string'}, n + index)
      : `name${n + index || ''}`;
  });
  return candidates.find(
    (name): name is string =>
      name !== undefined &&
      !Object.hasOwn(made, name) &&
      !Object.hasOwn(schema.properties ?? {}, name),
  );
}

function schemaOfName(schema: Schema, name: string): Schema {
  const patterns = Object.entries(
    (schema.patternProperties as Record<string, Schema> | undefined) ?? {},
  );
  const matching = patterns
    .filter(([pattern]) => new RegExp(pattern, 'u').test(name))
    .map(([, one]) => one);
  if (matching.length > 0) return {allOf: matching};
  return isObject(schema.additionalProperties) ? (schema.additionalProperties as Schema) : {};
}

function put(target: JsonObject, name: string, value: Json): void {
  // `__proto__` is a name like any other.
  Object.defineProperty(target, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function makeObject(schema: Schema, given: Given): JsonObject {
  const made: JsonObject = {};
  const properties = Object.entries(schema.properties ?? {}).filter(([, property]) =>
    isObject(property),
  ) as [string, Schema][];
  const optional = properties.filter(([name]) => !(schema.required ?? []).includes(name));
  for (const [name, property] of properties)
    if (isWanted(name, property, schema, given)) put(made, name, make(property, given));
  const dependent = Object.entries(
    (schema.dependentRequired as Record<string, string[]> | undefined) ?? {},
  );
  const needed = [
    ...(schema.required ?? []),
    ...dependent.filter(([name]) => Object.hasOwn(made, name)).flatMap(([, names]) => names),
  ];
  const findProperty = (name: string): Schema =>
    properties.find(([one]) => one === name)?.[1] ?? schemaOfName(schema, name);
  for (const name of needed)
    if (!Object.hasOwn(made, name)) put(made, name, make(findProperty(name), given));
  const least = Math.min(Number(schema.minProperties ?? 0), MOST_ITEMS);
  const spare = optional.filter(
    ([name, property]) => !Object.hasOwn(made, name) && property.readOnly !== true,
  );
  for (const [name, property] of spare)
    if (Object.keys(made).length < least) put(made, name, make(property, given));
  // A map without an entry says little: it gets one, unless it may not, or would not end.
  const isMap =
    properties.length === 0 &&
    isObject(schema.additionalProperties) &&
    given.above.length < 4 &&
    !isRecursive(schema.additionalProperties as Schema, given) &&
    schema.maxProperties !== 0;
  for (let n = 0; Object.keys(made).length < Math.max(least, isMap ? 1 : 0); n += 1) {
    const name = freeName(schema, made, n);
    if (name === undefined) break;
    put(made, name, make(schemaOfName(schema, name), given));
  }
  return made;
}

function makeVariant(
  schema: Schema,
  given: Given,
): Pick<Variant, 'schema' | 'reference' | 'discriminator'> {
  const variants = schema.oneOf || schema.anyOf ? variantsOf(schema, given.definitions) : [];
  const ended = variants.filter(
    ({reference}) => reference === undefined || !given.above.includes(reference),
  );
  const usable = ended.length > 0 ? ended : variants;
  return usable[given.turn % Math.max(usable.length, 1)] ?? {schema};
}

function make(schema: Schema, before: Given): Json {
  const given =
    typeof schema.$ref === 'string' ? {...before, above: [...before.above, schema.$ref]} : before;
  const merged = mergeAllOf(schema, given.definitions);
  const known = merged.const === undefined && !given.examples ? undefined : ready(merged);
  if (known !== undefined) return known;
  if (given.above.length > DEEPEST) return null;
  const chosen = makeVariant(merged, given);
  if (chosen.schema !== merged) {
    const value = make(chosen.schema, {...given, above: [...given.above, chosen.reference ?? '']});
    if (chosen.discriminator && isObject(value))
      put(value, chosen.discriminator.property, chosen.discriminator.value);
    return value;
  }
  const types = typesOf(merged);
  if (merged.enum) return fromEnum(merged.enum, types, given.turn);
  const type =
    types.length > 0
      ? types[given.turn % types.length]
      : [merged.type].flat().includes('null')
        ? 'null'
        : inferredType(merged);
  if (type === 'null') return null;
  if (type === 'boolean') return given.turn % 2 === 0;
  if (type === 'integer' || type === 'number')
    return sampleNumber(merged, type === 'integer', given.turn);
  if (type === 'array') return makeArray(merged, given);
  if (type === 'object') return makeObject(merged, given);
  return isFile(merged) && merged.pattern === undefined && merged.minLength === undefined
    ? 'bytes'
    : sampleText(merged, given.turn);
}

/** The ways that are tried, in order: first as the description shows it, then made from types alone, then other values. */
function attempts(optional: boolean): Attempt[] {
  const first = [
    {optional, examples: true, turn: 0},
    {optional, examples: false, turn: 0},
    {optional: !optional, examples: true, turn: 0},
  ];
  return [
    ...first,
    ...[1, 2, 3, 4, 5].flatMap((turn) => [
      {optional, examples: false, turn},
      {optional: !optional, examples: false, turn},
    ]),
  ];
}

const samples = new WeakMap<Schema, Map<boolean, Sample>>();

function findSample(
  schema: Schema,
  {optional = false, definitions = schema.$defs ?? {}}: SampleOptions,
): Sample {
  const whole =
    schema.$defs === definitions || Object.keys(definitions).length === 0
      ? schema
      : {...schema, $defs: definitions};
  let best: Sample | undefined;
  for (const attempt of attempts(optional)) {
    const value = make(schema, {...attempt, definitions, above: []});
    const sample = {value, violations: checkValue(whole, value)};
    if (sample.violations.length === 0) return sample;
    if (!best || sample.violations.length < best.violations.length) best = sample;
  }
  return best ?? {value: null, violations: []};
}

/**
 * Makes a value that fits a bundled schema: from its `const`, example, default or enum, or else of its type, as its
 * keywords ask for. Always the same for the same schema. Properties that are `readOnly` are left out.
 * @returns the value that fits, or comes nearest; then `violations` says which keywords it does not meet.
 */
export function sampleValue(schema: Schema, options: SampleOptions = {}): Sample {
  const {optional = false} = options;
  const known = options.definitions ? undefined : samples.get(schema)?.get(optional);
  if (known) return known;
  const made = findSample(schema, options);
  if (!options.definitions)
    samples.set(schema, (samples.get(schema) ?? new Map<boolean, Sample>()).set(optional, made));
  return made;
}
