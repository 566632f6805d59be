import type {SchemaNode} from '@batchwise/openapi/reference';

/** A line of a tree: a property, or another place of a value with a schema of its own. */
export type SchemaRow = {
  kind:
    | 'property'
    | 'pattern'
    | 'additional'
    | 'any'
    | 'names'
    | 'item'
    | 'rest'
    | 'contains'
    | 'content';
  /** The name of a property, the pattern of names, or the position of an item. */
  name: string;
  required: boolean;
  schema: SchemaNode;
  contains?: {minimum?: string; maximum?: string};
};

const row = (kind: SchemaRow['kind'], schema: SchemaNode | undefined, name = ''): SchemaRow[] =>
  schema ? [{kind, name, required: false, schema}] : [];

/** The lines directly below a schema. */
export function rowsOf(node: SchemaNode): SchemaRow[] {
  const {properties = [], patternProperties = [], tuple = [], rest, additional, contains} = node;
  const isMap = properties.length + patternProperties.length === 0;
  return [
    ...properties.map((one): SchemaRow => ({kind: 'property', ...one})),
    ...patternProperties.map((one): SchemaRow => ({kind: 'pattern', ...one})),
    ...row(isMap ? 'any' : 'additional', additional === false ? undefined : additional),
    ...row('names', node.propertyNames),
    ...tuple.flatMap((schema, index) => row('item', schema, String(index))),
    ...row('rest', rest === false ? undefined : rest),
    ...row('content', node.contentSchema),
    ...(contains
      ? [
          {
            ...contains,
            kind: 'contains' as const,
            name: '',
            required: false,
            contains: {
              ...(contains.minimum === undefined ? {} : {minimum: contains.minimum}),
              ...(contains.maximum === undefined ? {} : {maximum: contains.maximum}),
            },
          },
        ]
      : []),
  ];
}

/** The schemas directly inside a schema. */
export function childrenOf(node: SchemaNode): SchemaNode[] {
  const {properties = [], patternProperties = [], dependentSchemas = [], choices = []} = node;
  const others = [
    node.items,
    node.additional,
    node.rest,
    node.contains?.schema,
    node.not,
    node.contentSchema,
  ];
  return [
    ...[...properties, ...patternProperties, ...dependentSchemas].map(({schema}) => schema),
    ...choices.flatMap(({alternatives}) => alternatives.map(({schema}) => schema)),
    ...(node.tuple ?? []),
    ...(node.also ?? []),
    ...others.filter((one) => typeof one === 'object'),
    ...(node.conditions ?? []).flatMap(({if: condition, then, else: otherwise}) =>
      [condition, then, otherwise].filter((one) => one !== undefined),
    ),
  ];
}

/** The number of schemas below a schema, counted up to a bound. */
export function sizeOf(node: SchemaNode, most: number): number {
  let size = 0;
  for (const child of childrenOf(node)) {
    size += 1 + (size < most ? sizeOf(child, most - size) : 0);
    if (size >= most) return size;
  }
  return size;
}
