/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** An object of an OpenAPI description, not validated. */
export type JsonObject = {[key: string]: Json};

/**
 * A schema in the dialect of OpenAPI 3.1 (JSON Schema 2020-12). Its `$ref`s point into its own
 * `$defs`.
 */
export type Schema = {
  type?: string | string[];
  title?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  enum?: Json[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  $ref?: string;
  $defs?: Record<string, Schema>;
  /** A description of the pattern in the reader's language. */
  'x-pattern-description'?: string;
  /**
   * The shared name of the value, if it has another name elsewhere: the `orderId` of a body is
   * the `DATASET_ID` of a path.
   */
  'x-value'?: string;
  /** Values of the `enum` are accepted in any letter case. */
  'x-case-insensitive'?: boolean;
  [keyword: string]: unknown;
};

/** The part of the request that a parameter belongs to. */
export type ParameterLocation = 'path' | 'query' | 'header' | 'cookie';

/** How an array or an object is written as a parameter (OpenAPI 3.1, 4.8.12.3). */
export type ParameterStyle =
  'matrix' | 'label' | 'simple' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';

/**
 * How a value is edited: `list` is an array of scalars, one a line; `json` is JSON text, for values
 * without a simpler field.
 */
export type FieldKind = 'string' | 'number' | 'boolean' | 'enum' | 'list' | 'json';

/**
 * How a credential is written into the request. For `oauth2` and `openIdConnect` a token is pasted
 * and sent like `bearer`.
 */
export type Credential = 'apiKey' | 'bearer' | 'basic' | 'oauth2' | 'openIdConnect';

/** One value outside the body. Security schemes are parameters, too. */
export type Parameter = {
  /** Identifies the value within the operation where the name is not unique: `id (query)`. */
  key?: string;
  name: string;
  in: ParameterLocation;
  required: boolean;
  /** True for credentials: they are masked and stay in memory. */
  secret: boolean;
  /** Set for security schemes. `basic` takes `user:password`. */
  credential?: Credential;
  /** The scopes that a credential has to allow. */
  scopes?: Scope[];
  deprecated?: boolean;
  description: string;
  schema: Schema;
  kind: FieldKind;
  style?: ParameterStyle;
  explode?: boolean;
  /** Reserved characters (RFC 3986, 2.2) are sent unencoded; in queries only. */
  allowReserved?: boolean;
  /**
   * The parameter may be sent without a value: `?debug=` (OpenAPI 3.1, 4.8.12.2,
   * `allowEmptyValue`).
   */
  allowEmpty?: boolean;
  /** The media type in which the value is written, for a parameter described by `content`. */
  mediaType?: string;
  /** Added before the value unless it is there already: `Bearer `. */
  prefix?: string;
  /** Stands in a sample for a value that is not given: `{IMS_ORG}`. */
  placeholder: string;
  /** A value that the mock accepts, as typed into the field. */
  example?: string;
  /** The named examples of the description, as typed into the field. */
  examples?: Example[];
  /** The name under which all examples of a site share the value: `ORDER_ID`. */
  shared?: string;
};

/** A permission of a token (OpenAPI 3.1, 4.8.30). */
export type Scope = {name: string; description: string};

/** The keys of credentials that are needed together; an empty list needs none. */
export type SecurityChoice = string[];

/** A variable of a server's URL template (OpenAPI 3.1, 4.8.6). */
export type ServerVariable = {name: string; default: string; enum?: string[]; description: string};

/** A server of an operation. Its URL may be a template: `https://{region}.example.com/v1`. */
export type Server = {url: string; description: string; variables: ServerVariable[]};

/** One property of a JSON body that has its own field in a form. */
export type BodyField = {
  /** The property's path from the body's root: `['inputFormat', 'format']`. */
  path: string[];
  /**
   * The path joined with dots, prefixed with `body.` where a parameter has that name; unique within
   * the operation.
   */
  name: string;
  required: boolean;
  description: string;
  kind: FieldKind;
  schema: Schema;
};

/** An example of the description, as JSON text so that numbers keep every digit. */
export type Example = {name: string; summary: string; text: string};

/** How one property of a form body is written (OpenAPI 3.1, 4.8.15). */
export type PropertyEncoding = {
  contentType?: string;
  headers?: Record<string, string>;
  style?: ParameterStyle;
  explode?: boolean;
  allowReserved?: boolean;
};

/** How parts without names are written: the first ones by position, and all others (OpenAPI 3.2). */
export type PartEncoding = {first: PropertyEncoding[]; others?: PropertyEncoding};

/**
 * How a request body is edited and sent:
 * - `json`: JSON text, edited as text and by fields
 * - `form`: `application/x-www-form-urlencoded`, edited as a JSON object
 * - `multipart`: `multipart/form-data`, edited as a JSON object, with files beside it
 * - `text`: any other text, such as XML, NDJSON, and a list of parts (`multipart/mixed`)
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
  /** For a list of parts without names, which is edited as text. */
  partEncoding?: PartEncoding;
};

/** A header that a response is described to have. */
export type ResponseHeader = {name: string; required: boolean; schema: Schema};

/** A value in a response that other requests use, under its shared name. In the path, `null` is each item or member. */
export type SharedPlace = {name: string; path: (string | null)[]};

/** A response with one status and one media type (OpenAPI 3.1, 4.8.17). */
export type ApiResponse = {
  /** `201`, `4XX` or `default`. */
  status: string;
  description: string;
  mediaType?: string;
  schema?: Schema;
  examples: Example[];
  /** The headers that can be checked. */
  headers?: ResponseHeader[];
  /** The values that other requests use. */
  shared?: SharedPlace[];
};

/** How a mock is brought into the state that a request needs (`x-prepare`). */
export type Preparation = {
  /** The id of the workflow that is run. */
  workflow: string;
  /** The last step that is run; without it, all are. */
  until?: string;
  /** The values of the request, by the keys of parameters, that the preparation is for; any without them. */
  when: Record<string, string>;
};

/** A sample written by hand (`x-codeSamples`). */
export type CodeSample = {language: string; label: string; source: string};

/** One operation in one language, as plain data. */
export type Operation = {
  id: string;
  method: string;
  /** The path template: `/orders/{ORDER_ID}`. */
  path: string;
  summary: string;
  description: string;
  /**
   * The base URL of the first server, with the defaults of its variables; relative if the
   * description's is.
   */
  server: string;
  /** All servers, including the first; absent for a single server without variables. */
  servers?: Server[];
  /**
   * The paths of the first servers of all operations of the description: `/data/foundation/import`,
   * `/data/foundation/catalog`. Absent where they are the same.
   */
  serverPaths?: string[];
  /** The media type that the caller asks for: `application/json`. */
  accept: string;
  parameters: Parameter[];
  /**
   * The alternatives of credentials, the default first; absent where all credentials are needed
   * together. A credential that only some alternatives need is not `required`.
   */
  security?: SecurityChoice[];
  /**
   * Security schemes that need a client certificate (`mutualTLS`), which the browser or curl sends.
   * `choices` are the indexes in `security` of the alternatives that ask for it.
   */
  certificates?: {name: string; description: string; choices: number[]}[];
  deprecated?: boolean;
  codeSamples?: CodeSample[];
  /** Of these, the first that fits the values is used. */
  preparations?: Preparation[];
  /** The body in JSON if possible, else in the first media type of the description. */
  body?: RequestBody;
  /** The same body in its other media types, in the order of the description. */
  otherBodies?: RequestBody[];
  responses: ApiResponse[];
};
