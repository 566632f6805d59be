/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** An object of an OpenAPI description, before anything is known of its shape. */
export type JsonObject = {[key: string]: Json};

/**
 * A schema of the JSON Schema dialect of OpenAPI 3.1 (JSON Schema 2020-12).
 * `$ref`s in it point into its own `$defs`, so that it can be used on its own.
 */
export type Schema = {
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  enum?: Json[];
  pattern?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  /** What the pattern asks for, in words of the reader's language. */
  'x-pattern-description'?: string;
  /** The name of the value, where it goes by another name elsewhere: a body's `datasetId` is a path's `DATASET_ID`. */
  'x-value'?: string;
  /** Values of the `enum` are accepted in any letter case. */
  'x-case-insensitive'?: boolean;
  [keyword: string]: unknown;
};

/** Where a parameter of an operation travels in the request. */
export type ParameterLocation = 'path' | 'query' | 'header' | 'cookie';

/** One value that the caller gives apart from the body. Security schemes are parameters, too. */
export type Parameter = {
  name: string;
  in: ParameterLocation;
  required: boolean;
  /** True for credentials: shown masked, kept in memory only. */
  secret: boolean;
  description: string;
  schema: Schema;
  /** Put before the value in the request, unless it is there already: `Bearer `. */
  prefix?: string;
  /** Stands in a sample for a value not yet given: `{IMS_ORG}`. */
  placeholder: string;
  /** A value that the mock accepts. */
  example?: string;
  /** The name under which all examples of a site share the value: `BATCH_ID`. */
  shared?: string;
};

/** One property of a JSON body that has a field of its own in a form. */
export type BodyField = {
  /** The property's path from the body's root: `['inputFormat', 'format']`. */
  path: string[];
  /** The path joined with dots; unique among the fields of an operation. */
  name: string;
  required: boolean;
  description: string;
  /** How it is edited: `list` is an array of strings, `json` anything without a simpler field. */
  kind: 'string' | 'number' | 'boolean' | 'enum' | 'list' | 'json';
  schema: Schema;
};

/** An example of the description, as JSON text so that its numbers stay exact. */
export type Example = {name: string; summary: string; text: string};

export type RequestBody = {
  required: boolean;
  description: string;
  mediaType: string;
  schema: Schema;
  fields: BodyField[];
  examples: Example[];
};

/** What an operation answers with one status and one media type. */
export type Answer = {
  /** `201`, `4XX` or `default`. */
  status: string;
  description: string;
  mediaType?: string;
  schema?: Schema;
  examples: Example[];
};

/** All that an example needs to know of one operation, in one language; plain data. */
export type Operation = {
  id: string;
  method: string;
  /** The path template: `/batches/{BATCH_ID}`. */
  path: string;
  summary: string;
  description: string;
  /** The base URL of the first server of the description. */
  server: string;
  /** The media type that the caller asks for: `application/json`. */
  accept: string;
  parameters: Parameter[];
  body?: RequestBody;
  answers: Answer[];
};
