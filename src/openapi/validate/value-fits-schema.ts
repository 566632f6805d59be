import {format as formats} from '@cfworker/json-schema';
import {isObject} from '../json/coerce';
import type {Json, Schema} from '../types';

/** Tells of a value whether it surely fits. False only means that somebody has to look closer. */
type Fits = (value: Json) => boolean;

/** Keywords that ask for nothing. */
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

const TYPES: Record<string, Fits> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
};

function fitsType(asked: unknown): Fits | undefined {
  if (typeof asked === 'string') return TYPES[asked];
  if (!Array.isArray(asked)) return undefined;
  const each = asked.map((one) => TYPES[String(one)] ?? never);
  return (value) => each.some((fits) => fits(value));
}

function fitsLength(minimum: number): Fits {
  // In code points, of which none takes more than two units.
  return (value) =>
    typeof value !== 'string' || value.length >= 2 * minimum || lengthOf(value) >= minimum;
}

const lengthOf = (value: string): number => [...value].length;

/** Keywords that set a limit to what a value measures; a value of another type has no such measure. */
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

/** A format of the validator's own; any other asks for nothing. */
function fitsFormat(name: string): Fits {
  const test = Object.hasOwn(formats, name) ? formats[name] : undefined;
  return (value) => typeof value !== 'string' || !test || test(value);
}

/** All of the schemas, or some of them. */
function fitsSchemas(
  asked: unknown,
  compile: (schema: unknown) => Fits,
  how: 'every' | 'some',
): Fits | undefined {
  if (!Array.isArray(asked)) return undefined;
  const each = asked.map(compile);
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
    return Object.keys(value).every((name) => {
      const asked = own.get(name);
      // The validator does not take half a character in a name: neither may this.
      return asked ? asked(value[name]) : !/\p{Surrogate}/u.test(name) && other(value[name]);
    });
  };
}

/** What a keyword asks for; undefined where it is not one of the few that are checked here. */
function compileKeyword(
  keyword: string,
  schema: Schema,
  compile: (schema: unknown) => Fits,
): Fits | undefined {
  const asked = schema[keyword];
  const limit = LIMITS[keyword];
  if (limit) return typeof asked === 'number' ? (value) => limit(value, asked) : undefined;
  if (keyword === 'type') return fitsType(asked);
  if (keyword === 'const')
    return typeof asked === 'object' && asked !== null ? undefined : (value) => value === asked;
  if (keyword === 'format') return typeof asked === 'string' ? fitsFormat(asked) : undefined;
  if (keyword === 'allOf') return fitsSchemas(asked, compile, 'every');
  if (keyword === 'anyOf') return fitsSchemas(asked, compile, 'some');
  // Objects and arrays among the values would have to be compared member by member.
  if (keyword === 'enum')
    return (value) =>
      (typeof value !== 'object' || value === null) && (asked as Json[]).includes(value);
  if (keyword === 'required')
    return (value) =>
      !isObject(value) || (asked as string[]).every((name) => Object.hasOwn(value, name));
  if (keyword === 'pattern') return fitsPattern(String(asked));
  if (keyword === 'minLength') return fitsLength(Number(asked));
  if (keyword === 'items') return Array.isArray(asked) ? undefined : fitsItems(compile(asked));
  return undefined;
}

function compileMembers(schema: Schema, compile: (schema: unknown) => Fits): Fits {
  const own = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => [name, compile(property)] as const,
  );
  return fitsMembers(new Map(own), compile(schema.additionalProperties ?? true));
}

/**
 * Prepares the quick check of a schema: closures over the keywords that bodies are mostly described with. It takes a
 * fraction of the time of a validator and cannot tell what is wrong, so that a value it does not let pass, or a
 * schema with any other keyword, is left to the validator.
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
    const checks = keywords.flatMap((keyword): (Fits | undefined)[] => {
      if (keyword === '$ref')
        return [
          references.has(String(schema.$ref))
            ? compile(references.get(String(schema.$ref)))
            : undefined,
        ];
      if (keyword === 'properties' || keyword === 'additionalProperties') return [];
      return [compileKeyword(keyword, schema, compile)];
    });
    if (schema.properties || schema.additionalProperties !== undefined)
      checks.push(compileMembers(schema, compile));
    const all = checks.filter((check) => check !== undefined);
    return all.length < checks.length ? never : (value) => all.every((check) => check(value));
  };
  const compile = (schema: unknown): Fits => {
    if (schema === true) return () => true;
    if (!isObject(schema)) return never;
    const before = known.get(schema);
    if (before) return before;
    let made = never;
    // Known before it is made, since a schema may refer to itself.
    known.set(schema, (value) => made(value));
    made = make(schema as Schema);
    return (value) => made(value);
  };
  return compile(root);
}
