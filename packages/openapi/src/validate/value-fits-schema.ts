import {format as formats} from '@cfworker/json-schema';
import {isObject, TYPE_TESTS} from '../json/coerce.ts';
import type {Json, Schema} from '../operation/types.ts';

/** Returns true for a value that certainly fits; false leaves the decision to the validator. */
type Fits = (value: Json) => boolean;

/** Keywords that restrict nothing. */
const ANNOTATIONS = new Set([
  '$defs',
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'discriminator',
  'xml',
]);

const never: Fits = () => false;

function fitsType(expected: unknown): Fits | undefined {
  if (typeof expected === 'string') return TYPE_TESTS[expected];
  if (!Array.isArray(expected)) return undefined;
  const each = expected.map((one) => TYPE_TESTS[String(one)] ?? never);
  return (value) => each.some((fits) => fits(value));
}

function fitsLength(minimum: number): Fits {
  // Lengths count code points, each of which takes at most two code units.
  return (value) =>
    typeof value !== 'string' || value.length >= 2 * minimum || lengthOf(value) >= minimum;
}

const lengthOf = (value: string): number => [...value].length;

/** Keywords that limit a measure of a value; values of another type have no such measure. */
const LIMITS: Record<string, (value: Json, limit: number) => boolean> = {
  minimum: (value, limit) => typeof value !== 'number' || value >= limit,
  maximum: (value, limit) => typeof value !== 'number' || value <= limit,
  exclusiveMinimum: (value, limit) => typeof value !== 'number' || value > limit,
  exclusiveMaximum: (value, limit) => typeof value !== 'number' || value < limit,
  maxLength: (value, limit) =>
    typeof value !== 'string' || value.length <= limit || lengthOf(value) <= limit,
  minItems: (value, limit) => !Array.isArray(value) || value.length >= limit,
  maxItems: (value, limit) => !Array.isArray(value) || value.length <= limit,
  minProperties: (value, limit) => !isObject(value) || Object.keys(value).length >= limit,
};

/** Checks the formats that the validator knows; others restrict nothing. */
function fitsFormat(name: string): Fits {
  const test = Object.hasOwn(formats, name) ? formats[name] : undefined;
  return (value) => typeof value !== 'string' || !test || test(value);
}

/** Checks that all of the schemas fit, or some of them. */
function fitsSchemas(
  expected: unknown,
  compile: (schema: unknown) => Fits,
  how: 'every' | 'some',
): Fits | undefined {
  if (!Array.isArray(expected)) return undefined;
  const each = expected.map(compile);
  return (value) => each[how]((fits) => fits(value));
}

function fitsPattern(source: string): Fits {
  const pattern = new RegExp(source, 'u');
  return (value) => typeof value !== 'string' || pattern.test(value);
}

function fitsItems(item: Fits): Fits {
  return (value) => !Array.isArray(value) || value.every(item);
}

function fitsMembers(own: ReadonlyMap<string, Fits>, other: Fits): Fits {
  return (value) => {
    if (!isObject(value)) return true;
    return Object.entries(value).every(([name, member]) => {
      const expected = own.get(name);
      if (expected) return expected(member);
      // The validator refuses a lone surrogate in a name, so this check has to refuse it as well.
      return !/\p{Surrogate}/u.test(name) && other(member);
    });
  };
}

/** Compiles a keyword; undefined for one that is left to the validator. */
function compileKeyword(
  keyword: string,
  schema: Schema,
  compile: (schema: unknown) => Fits,
): Fits | undefined {
  const expected = schema[keyword];
  const limit = LIMITS[keyword];
  if (limit) return typeof expected === 'number' ? (value) => limit(value, expected) : undefined;
  if (keyword === 'type') return fitsType(expected);
  if (keyword === 'const')
    return typeof expected === 'object' && expected !== null
      ? undefined
      : (value) => value === expected;
  if (keyword === 'format') return typeof expected === 'string' ? fitsFormat(expected) : undefined;
  if (keyword === 'allOf') return fitsSchemas(expected, compile, 'every');
  if (keyword === 'anyOf') return fitsSchemas(expected, compile, 'some');
  // Objects and arrays would have to be compared member by member.
  if (keyword === 'enum')
    return (value) =>
      (typeof value !== 'object' || value === null) && (expected as Json[]).includes(value);
  if (keyword === 'required')
    return (value) =>
      !isObject(value) || (expected as string[]).every((name) => Object.hasOwn(value, name));
  if (keyword === 'pattern') return fitsPattern(String(expected));
  if (keyword === 'minLength') return fitsLength(Number(expected));
  if (keyword === 'items')
    return Array.isArray(expected) ? undefined : fitsItems(compile(expected));
  return undefined;
}

function compileMembers(schema: Schema, compile: (schema: unknown) => Fits): Fits {
  const own = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => [name, compile(property)] as const,
  );
  return fitsMembers(new Map(own), compile(schema.additionalProperties ?? true));
}

/**
 * Compiles a quick check of a schema from the keywords that are common in bodies. It takes a
 * fraction of a validator's time, but does not say what is wrong. Values that it rejects, and
 * schemas with other keywords, are left to the validator.
 */
export function compileFitsSchema(root: Schema): Fits {
  const known = new Map<unknown, Fits>();
  const references = new Map(
    Object.entries(root.$defs ?? {}).map(([name, schema]) => [`#/$defs/${name}`, schema]),
  );
  const make = (schema: Schema): Fits => {
    const keywords = Object.keys(schema).filter(
      (keyword) => !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-'),
    );
    const checks = keywords
      .filter((keyword) => keyword !== 'properties' && keyword !== 'additionalProperties')
      .map((keyword) =>
        keyword === '$ref'
          ? compileReference(schema.$ref)
          : compileKeyword(keyword, schema, compile),
      );
    if (schema.properties || schema.additionalProperties !== undefined)
      checks.push(compileMembers(schema, compile));
    const all = checks.filter((check) => check !== undefined);
    return all.length < checks.length ? never : (value) => all.every((check) => check(value));
  };
  const compileReference = (reference: unknown): Fits | undefined => {
    const definition = references.get(String(reference));
    return definition && compile(definition);
  };
  const compile = (schema: unknown): Fits => {
    if (schema === true) return () => true;
    if (!isObject(schema)) return never;
    const before = known.get(schema);
    if (before) return before;
    let made = never;
    // The entry exists before it is compiled, since a schema may refer to itself.
    known.set(schema, (value) => made(value));
    made = make(schema as Schema);
    return (value) => made(value);
  };
  return compile(root);
}
