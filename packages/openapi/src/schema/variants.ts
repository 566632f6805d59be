import {isObject} from '../json/coerce.ts';
import {fromPointer} from '../json/pointer.ts';
import type {Json, Schema} from '../operation/types.ts';
import {dereference, isNull, mergeAllOf, typesOf, type Definitions} from './merge-schemas.ts';

/** One branch of a schema that offers a choice. */
export type Variant = {
  /**
   * The value of the discriminator, the title or name of the schema, or its type: `string`,
   * `array`.
   */
  name: string;
  description: string;
  /**
   * The branch merged with the schema around it; references point into the `$defs` of the bundled
   * schema.
   */
  schema: Schema;
  /** The `$ref` of the branch, if it is one. */
  reference?: string;
  /** The property that tells the branches apart, and its value in this one. */
  discriminator?: {property: string; value: string};
};

type Discriminator = {propertyName: string; mapping?: Record<string, string>};

const nameInReference = ({$ref}: Schema): string | undefined =>
  $ref === undefined ? undefined : fromPointer($ref).at(-1);

function discriminatorOf(
  branch: Schema,
  merged: Schema,
  discriminator: Discriminator | undefined,
  definitions: Definitions,
): {property: string; value: string} | undefined {
  if (typeof discriminator?.propertyName !== 'string') return undefined;
  const {propertyName: property, mapping = {}} = discriminator;
  const mapped = Object.entries(mapping).find(([, target]) => target === branch.$ref)?.[0];
  const own =
    mapped ?? constantOf(merged.properties?.[property], definitions) ?? nameInReference(branch);
  return own === undefined ? undefined : {property, value: own};
}

/** Returns the only string that a property accepts, if there is just one. */
export function constantOf(
  schema: Schema | undefined,
  definitions: Definitions,
): string | undefined {
  if (!schema) return undefined;
  const {const: value, enum: values} = mergeAllOf(schema, definitions);
  const only: Json | undefined =
    (value as Json | undefined) ?? (values?.length === 1 ? values[0] : undefined);
  return typeof only === 'string' ? only : undefined;
}

function uniqueNames(variants: Variant[]): Variant[] {
  return variants.map((variant, index) => {
    const before = variants.slice(0, index).filter(({name}) => name === variant.name).length;
    return before === 0 ? variant : {...variant, name: `${variant.name} ${before + 1}`};
  });
}

function toVariant(
  branch: Schema,
  merged: Schema,
  index: number,
  discriminator: Discriminator | undefined,
  definitions: Definitions,
): Variant {
  const {title, description = ''} = dereference(branch, definitions);
  const marked = discriminatorOf(branch, merged, discriminator, definitions);
  const titleOrName = typeof title === 'string' ? title : nameInReference(branch);
  return {
    name: marked?.value ?? titleOrName ?? typesOf(merged)[0] ?? String(index + 1),
    description,
    schema: merged,
    ...(branch.$ref === undefined ? {} : {reference: branch.$ref}),
    ...(marked ? {discriminator: marked} : {}),
  };
}

/**
 * Returns the variants of a bundled schema: its `oneOf` or `anyOf`, or the schemas that the mapping of its
 * discriminator names (OpenAPI 3.1, 4.8.25). A branch that accepts only null is not a variant.
 * @returns an empty list for a schema without a choice.
 */
export function variantsOf(schema: Schema, definitions: Definitions): Variant[] {
  const {oneOf, anyOf, discriminator: described, ...shared} = mergeAllOf(schema, definitions);
  const discriminator = isObject(described) ? (described as Discriminator) : undefined;
  const choices = (oneOf ?? anyOf) as (Schema | boolean)[] | undefined;
  const mapped = Object.values(discriminator?.mapping ?? {}).map(($ref) => ({$ref}));
  const branches = (choices ?? mapped).filter(
    (branch): branch is Schema => isObject(branch) && !isNull(dereference(branch, definitions)),
  );
  const variants = branches.map((branch, index) => {
    const merged = mergeAllOf(choices ? {allOf: [branch, shared]} : branch, definitions);
    return toVariant(branch, merged, index, discriminator, definitions);
  });
  return uniqueNames(variants);
}
