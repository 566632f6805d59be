import {isObject, list} from '../../json/coerce.ts';
import {scalarText} from '../../json/exact-number.ts';
import type {Json, JsonObject, Schema} from '../../operation/types.ts';
import type {PropertyNode, SchemaNode} from './types.ts';
import {choicesOf} from './choices.ts';
import {compact} from './compact.ts';
import {mergedOf, type Source} from './source.ts';

type NodeOf = (schema: Json) => SchemaNode;

type Structure = Omit<SchemaNode, 'types'>;

/** Whether a property is not part of a request or a response (OpenAPI 3.1, 4.8.24). */
function isLeftOut(schema: Json, source: Source): boolean {
  if (!isObject(schema) || source.use === undefined) return false;
  const keyword = source.use === 'request' ? 'readOnly' : 'writeOnly';
  return mergedOf(schema as Schema, source)[keyword] === true;
}

function propertiesOf(schema: Schema, source: Source, nodeOf: NodeOf): PropertyNode[] | undefined {
  const given = Object.entries((schema.properties ?? {}) as JsonObject);
  const required = new Set(list(schema.required as Json | undefined).map(String));
  const known = new Set(given.map(([name]) => name));
  const shown = given.filter(([, property]) => !isLeftOut(property, source));
  // A property may be required although it is described elsewhere or nowhere.
  const others = [...required].filter((name) => !known.has(name));
  const all = [
    ...shown.map(([name, property]): PropertyNode => ({
      name,
      required: required.has(name),
      schema: nodeOf(property),
    })),
    ...others.map((name): PropertyNode => ({name, required: true, schema: {types: []}})),
  ];
  return all.length > 0 ? all : undefined;
}

function namedSchemas(value: unknown, nodeOf: NodeOf): PropertyNode[] | undefined {
  if (!isObject(value)) return undefined;
  const named = Object.entries(value).map(([name, schema]): PropertyNode => ({
    name,
    required: false,
    schema: nodeOf(schema),
  }));
  return named.length > 0 ? named : undefined;
}

/** A schema, or false where it accepts nothing. */
function schemaOrFalse(value: unknown, nodeOf: NodeOf): SchemaNode | false | undefined {
  if (value === undefined || value === false) return value;
  return nodeOf(value as Json);
}

function childOf(value: unknown, nodeOf: NodeOf): SchemaNode | undefined {
  return value === undefined ? undefined : nodeOf(value as Json);
}

function dependentsOf(value: unknown): Record<string, string[]> | undefined {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([name, names]) => [name, list(names).map(String)]),
  );
}

/** The keywords about the items of a list (JSON Schema 2020-12, 10.3.1). */
function itemsOf(schema: Schema, nodeOf: NodeOf): Structure {
  const {prefixItems, items, unevaluatedItems, contains, minContains, maxContains} = schema;
  const tuple = Array.isArray(prefixItems) ? (prefixItems as Json[]).map(nodeOf) : undefined;
  const contained =
    contains === undefined
      ? undefined
      : compact<NonNullable<SchemaNode['contains']>>({
          schema: nodeOf(contains as Json),
          minimum: minContains === undefined ? undefined : scalarText(minContains),
          maximum: maxContains === undefined ? undefined : scalarText(maxContains),
        });
  return compact<Structure>({
    items: tuple ? undefined : childOf(items ?? unevaluatedItems, nodeOf),
    tuple,
    rest: tuple ? schemaOrFalse(items ?? unevaluatedItems, nodeOf) : undefined,
    contains: contained,
  });
}

function conditionsOf(parts: readonly Schema[], nodeOf: NodeOf): SchemaNode['conditions'] {
  const conditions = parts
    .filter((part) => part.if !== undefined && (part.then ?? part.else) !== undefined)
    .map((part) =>
      compact<NonNullable<SchemaNode['conditions']>[number]>({
        if: nodeOf(part.if as Json),
        then: childOf(part.then, nodeOf),
        else: childOf(part.else, nodeOf),
      }),
    );
  return conditions.length > 0 ? conditions : undefined;
}

function notOf(parts: readonly Schema[], nodeOf: NodeOf): SchemaNode | undefined {
  const all = parts.flatMap((part) => (part.not === undefined ? [] : [part.not as Json]));
  return all.length > 1 ? nodeOf({anyOf: all}) : childOf(all[0], nodeOf);
}

/** Keywords of parts of an `allOf` that are shown with the whole. */
const SHOWN_WITH_WHOLE = new Set([
  'oneOf',
  'anyOf',
  'discriminator',
  'not',
  'if',
  'then',
  'else',
  'allOf',
]);

function restOf(part: Schema): Schema | undefined {
  const rest = Object.entries(part).filter(([key]) => !SHOWN_WITH_WHOLE.has(key));
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}

/** The parts of an `allOf` that could not be merged with the whole, and their own such parts. */
function partsOf(schema: Schema, source: Source): Schema[] {
  return list(schema.allOf as Json | undefined)
    .filter(isObject)
    .flatMap((part) => {
      const merged = mergedOf(part as Schema, source);
      return [merged, ...partsOf(merged, source)];
    });
}

/** Returns the schemas within a schema, in the form of the reference (JSON Schema 2020-12, section 10). */
export function structureOf(schema: Schema, source: Source, nodeOf: NodeOf): Structure {
  const merged = mergedOf(schema, source);
  const parts = partsOf(merged, source);
  const all = [merged, ...parts];
  const choices = all.flatMap((part) => choicesOf(part, source, nodeOf));
  const also = parts.flatMap((part) => restOf(part) ?? []).map((part) => nodeOf(part as Json));
  return compact<Structure>({
    properties: propertiesOf(merged, source, nodeOf),
    patternProperties: namedSchemas(merged.patternProperties, nodeOf),
    additional: schemaOrFalse(merged.additionalProperties ?? merged.unevaluatedProperties, nodeOf),
    propertyNames: childOf(merged.propertyNames, nodeOf),
    dependentRequired: dependentsOf(merged.dependentRequired),
    dependentSchemas: namedSchemas(merged.dependentSchemas, nodeOf),
    ...itemsOf(merged, nodeOf),
    contentSchema: childOf(merged.contentSchema, nodeOf),
    choices: choices.length > 0 ? choices : undefined,
    not: notOf(all, nodeOf),
    conditions: conditionsOf(all, nodeOf),
    also: also.length > 0 ? also : undefined,
  });
}
