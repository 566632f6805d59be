import type {
  CodeSample,
  Example,
  ParameterLocation,
  ParameterStyle,
  PropertyEncoding,
  Scope,
  Server,
} from '../operation/types.ts';
import type {ExternalDocs, SchemaNode} from './schema/types.ts';

/** A body in one media type. */
export type MediaNode = {
  /** As the description has it: `application/json`, `image/*`. */
  mediaType: string;
  schema?: SchemaNode;
  /** The schema of each item of a stream (OpenAPI 3.2, `itemSchema`). */
  itemSchema?: SchemaNode;
  examples: Example[];
  /** How properties are written in a form, by their names (OpenAPI 3.1, 4.8.15). */
  encoding?: Record<string, EncodingNode>;
  /** How the first parts are written, by position (OpenAPI 3.2). */
  prefixEncoding?: EncodingNode[];
  /** How each other part is written (OpenAPI 3.2). */
  itemEncoding?: EncodingNode;
};

export type EncodingNode = Omit<PropertyEncoding, 'headers'> & {headers?: HeaderNode[]};

export type ParameterNode = {
  name: string;
  /** `querystring` is the whole query (OpenAPI 3.2). */
  in: ParameterLocation | 'querystring';
  required: boolean;
  deprecated?: true;
  description: string;
  schema: SchemaNode;
  /** `cookie` is of OpenAPI 3.2. */
  style?: ParameterStyle | 'cookie';
  explode?: boolean;
  allowReserved?: true;
  allowEmpty?: true;
  /** For a parameter described by `content`. */
  mediaType?: string;
  examples: Example[];
};

export type HeaderNode = Pick<
  ParameterNode,
  'name' | 'required' | 'deprecated' | 'description' | 'schema' | 'examples'
>;

/** How a value of a response is used in another operation (OpenAPI 3.1, 4.8.20). */
export type LinkNode = {
  name: string;
  description: string;
  /** The id of the operation that it leads to, or its `operationRef`. */
  operation: string;
  /** Runtime expressions or values, by parameter. */
  parameters: Record<string, string>;
  requestBody?: string;
};

export type ResponseNode = {
  /** `201`, `4XX` or `default`. */
  status: string;
  /** OpenAPI 3.2. */
  summary?: string;
  description: string;
  headers: HeaderNode[];
  links: LinkNode[];
  media: MediaNode[];
};

/** A flow of OAuth 2.0 (OpenAPI 3.1, 4.8.29). */
export type FlowNode = {
  /** `authorizationCode`, `clientCredentials`, `deviceAuthorization`, `implicit` or `password`. */
  flow: string;
  authorizationUrl?: string;
  /** OpenAPI 3.2. */
  deviceAuthorizationUrl?: string;
  tokenUrl?: string;
  refreshUrl?: string;
  /** The scopes of the scheme that this flow can give. */
  scopes: Scope[];
};

/** A way to authenticate (OpenAPI 3.1, 4.8.27). */
export type SchemeNode = {
  name: string;
  type: 'apiKey' | 'http' | 'oauth2' | 'openIdConnect' | 'mutualTLS';
  description: string;
  /** The header, query parameter or cookie of an `apiKey`. */
  key?: {name: string; in: 'header' | 'query' | 'cookie'};
  /** The scheme of `http`: `bearer`, `basic`. */
  scheme?: string;
  bearerFormat?: string;
  /** The flows of `oauth2` with their addresses; of an operation, those that can give all its scopes. */
  flows?: FlowNode[];
  openIdConnectUrl?: string;
  /** Metadata of the authorization server (OpenAPI 3.2; RFC 8414). */
  oauth2MetadataUrl?: string;
  /** The scopes that the operation needs; all known ones on the page of the description. */
  scopes: Scope[];
  deprecated?: true;
};

/** The content of the reference page of an operation, in one language. Texts are CommonMark. */
export type OperationNode = {
  id: string;
  method: string;
  /** The path template; the name of a webhook; the runtime expression of a callback. */
  path: string;
  summary: string;
  description: string;
  deprecated?: true;
  tags: string[];
  externalDocs?: ExternalDocs;
  servers: Server[];
  /** The path of its own servers, where the description has another one. */
  basePath?: string;
  /** The alternatives; each is the schemes that are needed together, an empty one needs none. */
  security: SchemeNode[][];
  parameters: ParameterNode[];
  body?: {required: boolean; description: string; media: MediaNode[]};
  responses: ResponseNode[];
  /** Requests that the API sends. */
  callbacks: {name: string; operations: OperationNode[]}[];
  codeSamples: CodeSample[];
  /** Earlier ids, whose addresses lead here (`x-former-ids`). */
  formerIds: string[];
};

/** The content of the overview of a description. */
export type OverviewNode = {
  title: string;
  version: string;
  summary: string;
  description: string;
  termsOfService?: string;
  contact?: {name: string; url?: string; email?: string};
  license?: {name: string; url?: string};
  externalDocs?: ExternalDocs;
  servers: Server[];
  schemes: SchemeNode[];
  /** Requests that the API sends without being asked by an operation. */
  webhooks: OperationNode[];
};

/** A page of the reference, for the plugins that list, translate or search pages. */
export type ReferencePage = {
  kind: 'overview' | 'tag' | 'operation' | 'schema';
  /** The path with the base URL of the language: `/nl/api/batches/create-batch`. */
  permalink: string;
  title: string;
  /** The JSON pointer of the text that is the title; absent where the title is a name. */
  titleText?: string;
  /** The operation that the page is about. */
  operation?: {method: string; path: string};
  /** The title of the tag that it is listed in. */
  tag?: string;
  /** One plain sentence for search engines; may be empty. */
  description: string;
  /** The file of the description, relative to the site: `openapi/batches.yaml`. */
  source: string;
  /** The file that has, or will have, the translation; absent in the language of the source. */
  overlay?: string;
  /** The JSON pointers of the texts that the page shows, in the description. */
  texts: string[];
  /** Those of them that have no translation: readers see them in the language of the source. */
  untranslated: string[];
};
