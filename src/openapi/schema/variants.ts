import {dereference, isNull, mergeAllOf, typesOf, type Definitions} from './merge-schemas';
import {fromPointer} from '../json/pointer';
import {isObject} from '../json/coerce';
import type {Json, Schema} from '../types';

/** One way to fill in a schema that offers a choice. */
export type Variant = {
  /** The value of the discriminator, the title or the name of the schema, or what it is: `string`, `array`. */
  name: string;
  description: string;
  /** What holds for the whole and for this way, in one piece; references point into the `$defs` of the bundled schema. */
  schema: Schema;
  /** The `$ref` of the branch, when it is one. */
  reference?: string;
  /** The property that tells the ways apart, and the value that it has in this one. */
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

/** The one text that a property can be, when there is only one. */
function constantOf(schema: Schema | undefined, definitions: Definitions): string | undefined {
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

/**
 * The ways to fill in a bundled schema with `oneOf` or `anyOf`, and those of a discriminator whose mapping names the
 * schemas that extend it; empty when there is no choice. A branch that is null alone is none.
 */
export function variantsOf(schema: Schema, definitions: Definitions): Variant[] {
  const {oneOf, anyOf, discriminator: told, ...shared} = mergeAllOf(schema, definitions);
  const discriminator = isObject(told) ? (told as Discriminator) : undefined;
  const branches = (
    (oneOf ?? anyOf ?? Object.values(discriminator?.mapping ?? {}).map(($ref) => ({$ref}))) as (
      Schema | boolean
    )[]
  ).filter(
    (branch): branch is Schema => isObject(branch) && !isNull(dereference(branch, definitions)),
  );
  const variants = branches.map((branch, index): Variant => {
    const merged = mergeAllOf(oneOf || anyOf ? {allOf: [branch, shared]} : branch, definitions);
    const marked = discriminatorOf(branch, merged, discriminator, definitions);
    const title =
      typeof dereference(branch, definitions).title === 'string'
        ? String(dereference(branch, definitions).title)
        : undefined;
    const name =
      marked?.value ?? title ?? nameInReference(branch) ?? typesOf(merged)[0] ?? String(index + 1);
    return {
      name,
      description: dereference(branch, definitions).description ?? '',
      schema: merged,
      ...(branch.$ref === undefined ? {} : {reference: branch.$ref}),
      ...(marked ? {discriminator: marked} : {}),
    };
  });
  return uniqueNames(variants);
}
