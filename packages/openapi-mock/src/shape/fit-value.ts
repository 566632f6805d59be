import {isObject} from '@batchwise/openapi/json';
import {mergeAllOf, variantsOf} from '@batchwise/openapi/schema';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import type {Schema} from '@batchwise/openapi/operation';
import {checkValue, type Violation} from '@batchwise/openapi/validate';

/** The names of the properties that a schema describes; `isOpen` where it takes any other name, too. */
type Names = {all: ReadonlySet<string>; writable: ReadonlySet<string>; isOpen: boolean};

const known = new WeakMap<Schema, Names>();

function findNames(schema: Schema): Names {
  const definitions = schema.$defs ?? {};
  const merged = mergeAllOf(schema, definitions);
  const branches = [merged, ...variantsOf(schema, definitions).map((one) => one.schema)];
  const properties = branches.flatMap((branch) => Object.entries(branch.properties ?? {}));
  const writable = properties.filter(
    ([, property]) => !isObject(property) || mergeAllOf(property, definitions).readOnly !== true,
  );
  return {
    all: new Set(properties.map(([name]) => name)),
    writable: new Set(writable.map(([name]) => name)),
    isOpen:
      properties.length === 0 ||
      branches.some(({additionalProperties: more}) => more === true || isObject(more)),
  };
}

function namesOf(schema: Schema): Names {
  const names = known.get(schema) ?? findNames(schema);
  known.set(schema, names);
  return names;
}

/** Returns the names of the properties that a schema describes; undefined where it takes any. */
export function propertyNames(schema: Schema): ReadonlySet<string> | undefined {
  const {all, isOpen} = namesOf(schema);
  return isOpen ? undefined : all;
}

/** Returns the names of the properties that a request may have; undefined where it takes any. */
export function writableNames(schema: Schema): ReadonlySet<string> | undefined {
  const {writable, isOpen} = namesOf(schema);
  return isOpen ? undefined : writable;
}

/** Returns the members that a schema describes, in its order. */
export function pickDescribed(schema: Schema, value: JsonObject): JsonObject {
  const {all, isOpen} = namesOf(schema);
  const own = [...all].filter((name) => Object.hasOwn(value, name));
  const others = isOpen ? Object.keys(value).filter((name) => !all.has(name)) : [];
  return Object.fromEntries([...own, ...others].map((name) => [name, value[name] ?? null]));
}

/** Replaces the members that do not fit by those of the sample, or removes them. */
function repair(
  sample: JsonObject,
  value: JsonObject,
  violations: readonly Violation[],
): JsonObject {
  const wrong = new Set(violations.map(({path: [name]}) => name));
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
  const violations = checkValue(schema, picked);
  if (violations.length === 0) return picked;
  if (!isObject(sample)) return sample;
  const repaired = repair(sample, picked, violations);
  if (checkValue(schema, repaired).length === 0) return repaired;
  const filled = {...sample, ...picked};
  const mended = repair(sample, filled, checkValue(schema, filled));
  return checkValue(schema, mended).length === 0 ? mended : sample;
}
