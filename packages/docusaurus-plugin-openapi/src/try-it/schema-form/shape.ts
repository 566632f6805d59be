import {isObject, type Json} from '@batchwise/openapi/json';
import {writeJson} from '@batchwise/openapi/json/exact';
import {readMembers} from '@batchwise/openapi/json/edit';
import type {BodyField, FieldKind, Schema} from '@batchwise/openapi/operation';
import {sampleValue} from '@batchwise/openapi/sampler';
import {
  childFields,
  type Definitions,
  kindOf,
  mergeAllOf,
  typesOf,
  type Variant,
  variantsOf,
} from '@batchwise/openapi/schema';
import {checkValue} from '@batchwise/openapi/validate';

export type SchemaFormProps = {
  /** Begins each id in the form. */
  id: string;
  /** The path of the value from the root of the body, which names its fields: `items.0.price`. */
  path: string;
  /** The path of its schema in that of the body. */
  schemaPath: string;
  schema: Schema;
  definitions: Definitions;
  /** The value as JSON text; empty for no value. */
  text: string;
  required: boolean;
  /** @param text the new value as JSON text; empty removes the value. */
  onChange: (text: string) => void;
};

/**
 * How one level of a value is edited:
 * - `choice`: one of several variants first
 * - `object`: a field for each property, and further members where `entries` has a schema for them
 * - `array`: items, one below the other
 * - `field`: one plain field
 */
export type Shape =
  | {kind: 'choice'; variants: Variant[]}
  | {kind: 'object'; fields: BodyField[]; entries?: Schema}
  | {kind: 'array'; items: Schema}
  | {kind: 'field'; field: FieldKind; schema: Schema};

/** The properties of a part of the form, with the shape of its value. */
export type ShapeProps<K extends Shape['kind']> = SchemaFormProps & {
  shape: Extract<Shape, {kind: K}>;
};

/** The schema of members that the description does not name; undefined where there may be none. */
function entriesOf({additionalProperties, properties}: Schema): Schema | undefined {
  if (isObject(additionalProperties)) return additionalProperties as Schema;
  if (additionalProperties === false) return undefined;
  // Free members of an object with properties of its own are rare enough to be left to the JSON text.
  return properties === undefined || additionalProperties === true ? {} : undefined;
}

/** How a value of the schema is edited, one level deep. @param definitions the `$defs` that its references point into. */
export function shapeOfSchema(schema: Schema, definitions: Definitions): Shape {
  const variants = variantsOf(schema, definitions);
  if (variants.length > 1) return {kind: 'choice', variants};
  const merged = variants[0]?.schema ?? mergeAllOf(schema, definitions);
  const field = kindOf(merged, definitions);
  const [type] = typesOf(merged);
  if (field === 'json' && (type === 'object' || merged.properties)) {
    const entries = entriesOf(merged);
    return {
      kind: 'object',
      fields: childFields(merged, definitions),
      ...(entries ? {entries} : {}),
    };
  }
  if (field === 'json' && type === 'array')
    return {kind: 'array', items: isObject(merged.items) ? (merged.items as Schema) : {}};
  return {kind: 'field', field, schema: merged};
}

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** The variant that a value is of: the one that its discriminator names, else the first that it fits, else the first. */
export function variantOf(variants: Variant[], text: string, definitions: Definitions): number {
  const members = new Map(readMembers(text));
  const named = variants.findIndex(
    ({discriminator}) =>
      discriminator && members.get(discriminator.property) === JSON.stringify(discriminator.value),
  );
  if (named >= 0) return named;
  const value = parsed(text);
  if (value === undefined) return 0;
  const fitting = variants.findIndex(
    ({schema}) => checkValue({...schema, $defs: definitions}, value).length === 0,
  );
  return Math.max(fitting, 0);
}

/** The JSON text of a first value for a schema. */
export function firstText(schema: Schema, definitions: Definitions): string {
  return writeJson(sampleValue(schema, {definitions}).value);
}

/** The JSON text of a first value of a variant, which its discriminator names. */
export function firstOfVariant({schema, discriminator}: Variant, definitions: Definitions): string {
  const {value} = sampleValue(schema, {definitions});
  if (!discriminator || !isObject(value)) return writeJson(value);
  return writeJson({...value, [discriminator.property]: discriminator.value});
}
