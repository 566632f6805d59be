import {Validator, type OutputUnit, type Schema as LibrarySchema} from '@cfworker/json-schema';
import {fromPointer, valueAt} from '../json/pointer.ts';
import type {Json, Schema} from '../operation/types.ts';
import {createStandIns, isExactMultiple, keptNumbers, withoutKept, type Kept} from './exact.ts';
import {hasLongText, limitsTexts} from './long-texts.ts';
import {whyUnverified} from './unverified-values.ts';
import {compileFitsSchema} from './value-fits-schema.ts';

/** One place where a value does not fit its schema; plain data, so that it can be translated. */
export type Violation = {
  /**
   * The path of the value from the root: `['inputFormat', 'format']`. For `required`, the path of
   * the missing property.
   */
  path: string[];
  /**
   * The violated keyword of JSON Schema: `required`, `type`, `pattern`, …; `false` for a value that
   * a schema of `false` forbids; `unchecked` for a value that could not be checked completely.
   */
  keyword: string;
  /** The value of the keyword in the schema. For `unchecked`, the reason: see `whyUnverified`. */
  expected: Json;
  /** The schema that holds the keyword. */
  schema: Schema;
};

/** Keywords that only report a violation below them. */
const CONTAINERS = new Set([
  'properties',
  'items',
  'prefixItems',
  'additionalProperties',
  'patternProperties',
  'propertyNames',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
  '$ref',
  '$dynamicRef',
  'allOf',
  'if',
  'then',
  'else',
]);

function schemaAt(root: Schema, keywordLocation: string): Schema {
  let schema: Schema = root;
  for (const key of fromPointer(keywordLocation).slice(0, -1)) {
    const next = (schema as Record<string, unknown>)[key];
    if (key === '$ref' && typeof next === 'string') {
      schema = (root.$defs ?? {})[fromPointer(next).at(-1) ?? ''] ?? {};
    } else {
      schema = (next ?? {}) as Schema;
    }
  }
  return schema;
}

function sameInAnotherCase(schema: Schema, value: Json | undefined): boolean {
  return (
    schema['x-case-insensitive'] === true &&
    typeof value === 'string' &&
    (schema.enum ?? []).some(
      (one) => typeof one === 'string' && one.toLowerCase() === value.toLowerCase(),
    )
  );
}

/** Whether a keyword forbids its value, as `additionalProperties: false` does. */
function forbids(root: Schema, {keyword, keywordLocation}: OutputUnit): boolean {
  return (schemaAt(root, keywordLocation) as Record<string, unknown>)[keyword] === false;
}

function describe(
  root: Schema,
  value: Json,
  {instanceLocation, keyword, keywordLocation, error}: OutputUnit,
): Violation[] {
  const schema = schemaAt(root, keywordLocation);
  const path = fromPointer(instanceLocation);
  if (keyword === 'enum' && sameInAnotherCase(schema, valueAt(value, path))) return [];
  if (keyword === 'required') {
    // The library reports each missing property and names it only in its message.
    const missing = (schema.required ?? []).find(
      (name) => error === `Instance does not have required property "${name}".`,
    );
    return [
      {path: missing === undefined ? path : [...path, missing], keyword, expected: true, schema},
    ];
  }
  return [{path, keyword, expected: (schema as Record<string, Json>)[keyword] ?? null, schema}];
}

/**
 * Describes a value that a schema of `false` forbids. The library reports the keyword that holds it
 * just before.
 */
function describeForbidden(
  root: Schema,
  {instanceLocation}: OutputUnit,
  before: OutputUnit | undefined,
): Violation {
  const path = fromPointer(instanceLocation);
  if (!before || !forbids(root, before))
    return {path, keyword: 'false', expected: false, schema: {}};
  return {
    path,
    keyword: before.keyword,
    expected: false,
    schema: schemaAt(root, before.keywordLocation),
  };
}

/** The cached validators of a schema. A schema must not change once it has been used. */
type Prepared = {
  fits: (value: Json) => boolean;
  validator: () => Validator;
  /** The numbers of the schema that the validator would round. */
  kept: Kept;
  /** Whether a pattern of the schema is not tested on long texts. */
  limitsTexts: boolean;
};

const prepared = new WeakMap<Schema, Prepared>();

function prepare(schema: Schema): Prepared {
  let validator: Validator | undefined;
  const kept = keptNumbers(schema);
  const plain = kept === 'none' ? schema : (withoutKept(schema) as Schema);
  return {
    kept,
    limitsTexts: limitsTexts(schema),
    fits: compileFitsSchema(plain),
    validator: () => (validator ??= new Validator(plain as LibrarySchema, '2020-12', false)),
  };
}

function preparedOf(schema: Schema): Prepared {
  // `true` and `false` are schemas, too.
  if (typeof schema !== 'object') return prepare(schema);
  const known = prepared.get(schema) ?? prepare(schema);
  prepared.set(schema, known);
  return known;
}

/** A text that is too long for one of the patterns. */
class TextLimitError extends Error {
  override message = 'too-long';
}

/** Numbers that the validator would round are checked by others that stand for them. */
function findUnits(schema: Schema, value: Json): OutputUnit[] {
  const {fits, validator, kept, limitsTexts: isLimited} = preparedOf(schema);
  if (isLimited && hasLongText(value)) throw new TextLimitError();
  const inValue = keptNumbers(value);
  if (kept === 'value' || inValue === 'value') {
    const standInFor = createStandIns(schema, value);
    return new Validator(standInFor(schema) as LibrarySchema, '2020-12', false)
      .validate(standInFor(value))
      .errors.filter((unit) => unit.keyword !== 'multipleOf' || !fitsExactly(schema, value, unit));
  }
  const plain = inValue === 'none' ? value : (withoutKept(value) as Json);
  return fits(plain) ? [] : validator().validate(plain).errors;
}

const fitsExactly = (schema: Schema, value: Json, unit: OutputUnit): boolean =>
  isExactMultiple(
    valueAt(value, fromPointer(unit.instanceLocation)),
    schemaAt(schema, unit.keywordLocation).multipleOf,
  );

function findViolations(schema: Schema, value: Json): Violation[] {
  const units = findUnits(schema, value);
  return units.flatMap((unit, index) => {
    if (unit.keyword === 'false') return [describeForbidden(schema, unit, units[index - 1])];
    return CONTAINERS.has(unit.keyword) ? [] : describe(schema, value, unit);
  });
}

/**
 * Checks a value against a bundled schema (JSON Schema 2020-12). It generates no code, so that a
 * strict Content-Security-Policy stays possible. Never throws.
 * @returns every violation at its innermost place; none when the value fits. Where the validator
 * fails on the value or the schema, one violation of the keyword `unchecked`.
 */
export function checkValue(schema: Schema, value: Json): Violation[] {
  try {
    return findViolations(schema, value);
  } catch (error) {
    return [{...whyUnverified(value, error), keyword: 'unchecked', schema}];
  }
}
