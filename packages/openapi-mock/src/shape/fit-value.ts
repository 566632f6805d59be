import {isObject} from '../../../../src/openapi/json/coerce';
import {mergeAllOf} from '../../../../src/openapi/schema/merge-schemas';
import {variantsOf} from '../../../../src/openapi/schema/variants';
import type {Json, JsonObject, Schema} from '../../../../src/openapi/types';
import {checkValue} from '../../../../src/openapi/validate/validate';

const known = new WeakMap<Schema, {names: ReadonlySet<string> | undefined}>();

function findNames(schema: Schema): ReadonlySet<string> | undefined {
  const definitions = schema.$defs ?? {};
  const merged = mergeAllOf(schema, definitions);
  const branches = [merged, ...variantsOf(schema, definitions).map((one) => one.schema)];
  const isOpen = branches.some(({additionalProperties: more}) => more === true || isObject(more));
  const names = branches.flatMap(({properties = {}}) => Object.keys(properties));
  return isOpen || names.length === 0 ? undefined : new Set(names);
}

/** Returns the names of the properties that a schema describes; undefined where it takes any. */
export function propertyNames(schema: Schema): ReadonlySet<string> | undefined {
  const before = known.get(schema);
  if (before) return before.names;
  const names = findNames(schema);
  known.set(schema, {names});
  return names;
}

/** Returns the members that a schema describes. */
export function pickDescribed(schema: Schema, value: JsonObject): JsonObject {
  const names = propertyNames(schema);
  if (!names) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.has(name)));
}

/** Replaces the members that do not fit by those of the sample, or removes them. */
function repair(schema: Schema, sample: JsonObject, value: JsonObject): JsonObject {
  const wrong = new Set(checkValue(schema, value).map(({path: [name]}) => name));
  const kept = Object.entries(value).filter(([name]) => !wrong.has(name));
  const replaced = Object.entries(sample).filter(([name]) => wrong.has(name));
  return Object.fromEntries([...kept, ...replaced]);
}

/**
 * Makes a stored value fit the schema of a response: members that the schema does not describe are
 * left out, and those that do not fit are taken from the sample.
 * @returns the sample where nothing else fits.
 */
export function fitObject(schema: Schema, sample: Json, value: JsonObject): Json {
  const picked = pickDescribed(schema, value);
  if (checkValue(schema, picked).length === 0) return picked;
  if (!isObject(sample)) return sample;
  const repaired = repair(schema, sample, picked);
  if (checkValue(schema, repaired).length === 0) return repaired;
  const filled = {...sample, ...repair(schema, sample, {...sample, ...picked})};
  return checkValue(schema, filled).length === 0 ? filled : sample;
}
