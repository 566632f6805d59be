/** A link to documentation elsewhere (OpenAPI 3.1, 4.8.11). */
export type ExternalDocs = {url: string; description: string};

/**
 * The limits of a value (JSON Schema 2020-12 validation, section 6). Numbers are texts with all digits of the
 * description.
 */
export type Limits = {
  minimum?: string;
  exclusiveMinimum?: string;
  maximum?: string;
  exclusiveMaximum?: string;
  multipleOf?: string;
  minLength?: string;
  maxLength?: string;
  minItems?: string;
  maxItems?: string;
  uniqueItems?: true;
  minProperties?: string;
  maxProperties?: string;
};

/** A value that an `enum` allows, as JSON text; a string without quotation marks. */
export type EnumValue = {value: string; description: string};

/** A property, or the properties whose names match a pattern. */
export type PropertyNode = {
  name: string;
  required: boolean;
  schema: SchemaNode;
};

/** One of the alternatives of a `oneOf` or `anyOf`. */
export type Alternative = {
  /** The title or name of the schema, or its type. */
  name: string;
  /** The value of the discriminator that stands for it. */
  value?: string;
  /** Further values that stand for it. */
  otherValues?: string[];
  schema: SchemaNode;
};

/** A choice between schemas (JSON Schema 2020-12, 10.2.1). */
export type Choice = {
  /** `one`: exactly one alternative fits; `any`: at least one. */
  match: 'one' | 'any';
  /** The property of a discriminator (OpenAPI 3.1, 4.8.25). */
  property?: string;
  /** The name of the alternative for other values of the property, and without it (OpenAPI 3.2, `defaultMapping`). */
  fallback?: string;
  alternatives: Alternative[];
};

/** A schema as readers see it: a finite tree of plain data, in the dialect of OpenAPI 3.1, with `allOf` merged. */
export type SchemaNode = {
  /**
   * The names of the JSON types, `null` last: `['string', 'null']`. Where `type` is missing, those of its values, its
   * keywords or all its alternatives. Empty where every type is allowed.
   */
  types: string[];
  /** True for the schema `false`, which no value fits. */
  never?: true;
  /** The name of the component schema that this is. */
  name?: string;
  title?: string;
  /** CommonMark. */
  description?: string;
  format?: string;
  limits?: Limits;
  pattern?: string;
  /** The pattern in words (`x-pattern-description`). */
  patternDescription?: string;
  contentMediaType?: string;
  contentEncoding?: string;
  /** The schema of the content that a text has (JSON Schema 2020-12 validation, 8.5). */
  contentSchema?: SchemaNode;
  enum?: EnumValue[];
  /** The values of `enum` may be written in upper or lower case (`x-case-insensitive`). */
  anyCase?: true;
  /** As JSON text, with all digits; strings too are JSON. */
  const?: string;
  default?: string;
  examples?: string[];
  deprecated?: true;
  readOnly?: true;
  writeOnly?: true;
  externalDocs?: ExternalDocs;
  properties?: PropertyNode[];
  /** Properties whose names match a pattern; `name` is the pattern. */
  patternProperties?: PropertyNode[];
  /** The schema of all other properties; false where there are none. Absent where nothing is said. */
  additional?: SchemaNode | false;
  propertyNames?: SchemaNode;
  /** Properties that are required beside another one, by its name. */
  dependentRequired?: Record<string, string[]>;
  /** Schemas that hold for the object where it has a property. */
  dependentSchemas?: PropertyNode[];
  items?: SchemaNode;
  /** The items at the beginning of a list, by position (`prefixItems`). */
  tuple?: SchemaNode[];
  /** The schema of the items after a tuple; false where there are none. */
  rest?: SchemaNode | false;
  contains?: {schema: SchemaNode; minimum?: string; maximum?: string};
  choices?: Choice[];
  not?: SchemaNode;
  /** `if`, `then` and `else` (JSON Schema 2020-12, 10.2.2). */
  conditions?: {if: SchemaNode; then?: SchemaNode; else?: SchemaNode}[];
  /** Further schemas that hold as well and could not be merged, such as a second pattern. */
  also?: SchemaNode[];
  /** The schema is one that stands above it in the tree, with this `name`: its content is not repeated. */
  recursive?: true;
  /** The content is left out because of the size of the page: it is on the page of the component schema `name`. */
  elsewhere?: true;
  /** The path of an earlier object with the same content, which is left out here: `pull_request.user`, `items[].user`. */
  sameAs?: string;
};
