import {isObject} from '../json/coerce.ts';
import type {BodyField, FieldKind, Schema} from '../operation/types.ts';
import {mergeAllOf, typesOf, type Definitions} from './merge-schemas.ts';
import {variantsOf} from './variants.ts';

/** Properties below this level are edited as JSON. */
const DEEPEST = 4;

const SCALARS = ['string', 'number', 'integer', 'boolean'];

/** Tells how a value of a merged schema (see `mergeAllOf`) is edited. */
export function kindOf(schema: Schema, definitions: Definitions): FieldKind {
  const values = schema.enum?.filter((value) => value !== null);
  // The select of an enum writes strings, so `enum: [1, 2]` is edited as a number.
  if (values?.length && values.every((value) => typeof value === 'string')) return 'enum';
  const [type, ...others] = typesOf(schema);
  if (others.length > 0) return 'json';
  if (type === 'string') return 'string';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'boolean';
  if (type !== 'array' || !isObject(schema.items)) return 'json';
  const [item, ...more] = typesOf(mergeAllOf(schema.items as Schema, definitions));
  return item !== undefined && SCALARS.includes(item) && more.length === 0 ? 'list' : 'json';
}

/**
 * Returns one field for each property of an object, including those of its `allOf`. Properties that
 * are `readOnly` are not sent and have none.
 * @param definitions the `$defs` of the bundled schema.
 */
export function childFields(schema: Schema, definitions: Definitions): BodyField[] {
  const whole = mergeAllOf(schema, definitions);
  return Object.entries(whole.properties ?? {}).flatMap(([name, child]): BodyField[] => {
    if (!isObject(child)) return [];
    const property = mergeAllOf(child as Schema, definitions);
    if (property.readOnly === true) return [];
    return [
      {
        path: [name],
        name,
        required: (whole.required ?? []).includes(name),
        description: property.description ?? '',
        kind: kindOf(property, definitions),
        schema: property,
      },
    ];
  });
}

/**
 * Returns the fields of a form for a JSON body: one for each property, those of nested objects
 * flattened to `inputFormat.format`. Maps, choices, arrays of objects and recursive schemas are
 * edited as JSON.
 */
export function bodyFields(schema: Schema): BodyField[] {
  const definitions = schema.$defs ?? {};
  const collect = (
    parent: Schema,
    path: string[],
    required: boolean,
    above: readonly unknown[],
  ): BodyField[] =>
    childFields(parent, definitions).flatMap((field) => {
      const here = [...path, ...field.path];
      const needed = required && field.required;
      const {properties} = field.schema;
      // Merging creates new objects for schemas, but keeps those of their properties.
      const [mark] = Object.values(properties ?? {});
      const nested = mark !== undefined && variantsOf(field.schema, definitions).length === 0;
      const recursive = mark !== undefined && above.includes(mark);
      if (nested && !recursive && here.length < DEEPEST)
        return collect(field.schema, here, needed, [...above, mark]);
      return [
        {
          ...field,
          path: here,
          name: here.join('.'),
          required: needed,
          kind: mark === undefined ? field.kind : ('json' as const),
        },
      ];
    });
  const [mark] = Object.values(mergeAllOf(schema, definitions).properties ?? {});
  return collect(schema, [], true, [mark]);
}
