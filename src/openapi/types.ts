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

/** How the value of a parameter that is an array or an object is written (OpenAPI 3.1, 4.8.12.3). */
export type ParameterStyle =
  'matrix' | 'label' | 'simple' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';

/** How a value is edited: `list` is an array of scalars, one a line; `json` anything without a simpler field, as JSON text. */
export type FieldKind = 'string' | 'number' | 'boolean' | 'enum' | 'list' | 'json';

/** How a credential is written into the request. For `oauth2` and `openIdConnect` a token is pasted and sent as `bearer` is. */
export type Credential = 'apiKey' | 'bearer' | 'basic' | 'oauth2' | 'openIdConnect';

/** One value that the caller gives apart from the body. Security schemes are parameters, too. */
export type Parameter = {
  /**
   * Names the value among those of the operation: the `name`, or `id (query)` where a parameter elsewhere has the
   * same name.
   */
  key?: string;
  name: string;
  in: ParameterLocation;
  required: boolean;
  /** True for credentials: shown masked, kept in memory only. */
  secret: boolean;
  /** Set for security schemes. `basic` takes `user:password`. */
  credential?: Credential;
  /** For a credential: what it has to allow. */
  scopes?: Scope[];
  deprecated?: boolean;
  description: string;
  schema: Schema;
  kind: FieldKind;
  style?: ParameterStyle;
  explode?: boolean;
  /** Reserved characters (RFC 3986, 2.2) are sent as they are; in queries only. */
  allowReserved?: boolean;
  /** The parameter may be sent without a value: `?debug=` (OpenAPI 3.1, 4.8.12.2, `allowEmptyValue`). */
  allowEmpty?: boolean;
  /** For a parameter described by `content`: its value is written in this media type before it is placed. */
  mediaType?: string;
  /** Put before the value in the request, unless it is there already: `Bearer `. */
  prefix?: string;
  /** Stands in a sample for a value not yet given: `{IMS_ORG}`. */
  placeholder: string;
  /** A value that the mock accepts, as it is typed into the field. */
  example?: string;
  /** The named examples of the description, as they are typed into the field. */
  examples?: Example[];
  /** The name under which all examples of a site share the value: `BATCH_ID`. */
  shared?: string;
};

/** What a token has to allow (OpenAPI 3.1, 4.8.30). */
export type Scope = {name: string; description: string};

/** Security schemes that are needed together, by the keys of their parameters; an empty list needs none. */
export type SecurityChoice = string[];

/** A variable of a server's URL template (OpenAPI 3.1, 4.8.6). */
export type ServerVariable = {name: string; default: string; enum?: string[]; description: string};

/** A server of an operation. Its URL may be a template: `https://{region}.example.com/v1`. */
export type Server = {url: string; description: string; variables: ServerVariable[]};

/** One property of a JSON body that has a field of its own in a form. */
export type BodyField = {
  /** The property's path from the body's root: `['inputFormat', 'format']`. */
  path: string[];
  /** The path joined with dots, after `body.` where a parameter is called so; unique among the values of an operation. */
  name: string;
  required: boolean;
  description: string;
  kind: FieldKind;
  schema: Schema;
};

/** An example of the description, as JSON text so that its numbers stay exact. */
export type Example = {name: string; summary: string; text: string};

/** How one property of a form body is written (OpenAPI 3.1, 4.8.15). */
export type PropertyEncoding = {
  contentType?: string;
  headers?: Record<string, string>;
  style?: ParameterStyle;
  explode?: boolean;
  allowReserved?: boolean;
};

/**
 * What a request body of one media type is made of:
 * - `json`: JSON text, edited as text and by fields
 * - `form`: `application/x-www-form-urlencoded`, edited as a JSON object
 * - `multipart`: `multipart/form-data`, edited as a JSON object, with files beside it
 * - `text`: any other text, XML and NDJSON too
 * - `binary`: bytes, from a file or typed as text
 */
export type BodyKind = 'json' | 'form' | 'multipart' | 'text' | 'binary';

export type RequestBody = {
  required: boolean;
  description: string;
  mediaType: string;
  kind: BodyKind;
  schema: Schema;
  fields: BodyField[];
  examples: Example[];
  /** For `form` and `multipart`, by the property's name. */
  encoding?: Record<string, PropertyEncoding>;
};

/** A header that an answer is described to have. */
export type ResponseHeader = {name: string; required: boolean; schema: Schema};

/** What an operation answers with one status and one media type. */
export type ApiResponse = {
  /** `201`, `4XX` or `default`. */
  status: string;
  description: string;
  mediaType?: string;
  schema?: Schema;
  examples: Example[];
  /** Those that can be checked. */
  headers?: ResponseHeader[];
};

/** All that an example needs to know of one operation, in one language; plain data. */
export type Operation = {
  id: string;
  method: string;
  /** The path template: `/batches/{BATCH_ID}`. */
  path: string;
  summary: string;
  description: string;
  /** The base URL of the first server, its variables replaced by their defaults; relative where the description's is. */
  server: string;
  /** All servers of the operation, the first one included; left out when there is but one, without variables. */
  servers?: Server[];
  /**
   * The paths of the first servers of all operations of the description, where they differ; left out when they
   * do not: `/data/foundation/import`, `/data/foundation/catalog`.
   */
  serverPaths?: string[];
  /** The media type that the caller asks for: `application/json`. */
  accept: string;
  parameters: Parameter[];
  /**
   * Which credentials go together; the first choice is the default. Left out when there is but one choice: all of
   * them. A credential that only some choices need is not `required`.
   */
  security?: SecurityChoice[];
  /**
   * Security schemes that need a certificate of the client (`mutualTLS`), which the browser or curl sends by itself;
   * `choices` are the indexes in `security` of the choices that ask for it.
   */
  certificates?: {name: string; description: string; choices: number[]}[];
  deprecated?: boolean;
  /** In JSON, when that is one of its media types; otherwise in the first of them. */
  body?: RequestBody;
  /** The same body in its other media types, in the order of the description. */
  otherBodies?: RequestBody[];
  responses: ApiResponse[];
};
