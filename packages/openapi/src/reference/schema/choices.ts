import {entries, isObject, list} from '../../json/coerce.ts';
import type {Json, JsonObject, Schema} from '../../operation/types.ts';
import {constantOf} from '../../schema/variants.ts';
import type {Alternative, Choice, SchemaNode} from './types.ts';
import {compact} from './compact.ts';
import {typesOfSchema} from './node-types.ts';
import {isNullBranch, mergedOf, targetOf, type Source} from './source.ts';

type Discriminator = {
  property?: string;
  mapping: [value: string, reference: string][];
  fallback?: string;
};

function readDiscriminator(schema: Schema): Discriminator {
  const given = schema.discriminator;
  if (!isObject(given) || typeof given.propertyName !== 'string') return {mapping: []};
  const mapping = entries(given.mapping).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  // A name, or a reference that ends with it.
  const fallback = typeof given.defaultMapping === 'string' ? given.defaultMapping : undefined;
  const name = fallback?.split('/').at(-1);
  return {property: given.propertyName, mapping, ...(name === undefined ? {} : {fallback: name})};
}

/** The values of the discriminator that stand for a branch: of the mapping, else its constant, else its name. */
function valuesOf(branch: Schema, {property, mapping}: Discriminator, source: Source): string[] {
  if (property === undefined) return [];
  const mapped = mapping.filter(([, target]) => target === branch.$ref).map(([value]) => value);
  if (mapped.length > 0) return mapped;
  const {properties = {}} = mergedOf(branch, source);
  const own = Object.hasOwn(properties, property) ? properties[property] : undefined;
  const value = constantOf(own, source.definitions) ?? targetOf(branch, source)?.name;
  return value === undefined ? [] : [value];
}

function nameOf(branch: Json, node: SchemaNode, index: number, source: Source): string {
  if (!isObject(branch)) return String(index + 1);
  const {title, name} = node;
  return title ?? name ?? typesOfSchema(branch as Schema, source)[0] ?? String(index + 1);
}

function withUniqueNames(alternatives: Alternative[]): Alternative[] {
  return alternatives.map((one, index) => {
    const before = alternatives.slice(0, index).filter(({name}) => name === one.name).length;
    return before === 0 ? one : {...one, name: `${one.name} ${before + 1}`};
  });
}

function toChoice(
  match: Choice['match'],
  branches: Json[],
  discriminator: Discriminator,
  source: Source,
  nodeOf: (schema: Json) => SchemaNode,
): Choice {
  const alternatives = branches.map((branch, index): Alternative => {
    const schema = nodeOf(branch);
    const [value, ...others] = isObject(branch)
      ? valuesOf(branch as Schema, discriminator, source)
      : [];
    return compact<Alternative>({
      name: nameOf(branch, schema, index, source),
      value,
      otherValues: others.length > 0 ? others : undefined,
      schema,
    });
  });
  const {property, fallback} = discriminator;
  return compact<Choice>({match, property, fallback, alternatives: withUniqueNames(alternatives)});
}

/**
 * Returns the choices of a merged schema: its `oneOf`, its `anyOf`, or else the schemas that the mapping of its
 * discriminator names (OpenAPI 3.1, 4.8.25). A branch that accepts only null is no alternative.
 */
export function choicesOf(
  schema: Schema,
  source: Source,
  nodeOf: (schema: Json) => SchemaNode,
): Choice[] {
  const discriminator = readDiscriminator(schema);
  const {oneOf, anyOf} = schema as JsonObject;
  const lists: [Choice['match'], Json[]][] = [
    ['one', list(oneOf)],
    ['any', list(anyOf)],
  ];
  const described = lists
    .map(([match, all]): [Choice['match'], Json[]] => [
      match,
      all.filter((branch) => !isNullBranch(branch, source)),
    ])
    .filter(([, branches]) => branches.length > 0);
  const targets = [...new Set(discriminator.mapping.map(([, target]) => target))];
  const mapped: typeof lists = targets.length > 0 ? [['one', targets.map(($ref) => ({$ref}))]] : [];
  return (described.length > 0 ? described : mapped).map(([match, branches]) =>
    toChoice(match, branches, discriminator, source, nodeOf),
  );
}
