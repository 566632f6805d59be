import type {Json, Schema} from '../operation/types.ts';

/** The values that the caller fills in. An absent choice means the first or the default. */
export type Values = {
  /**
   * The input of parameters by key (see `Parameter.key`): one item a line for kind `list`, JSON
   * text for `json`. An empty value counts as missing.
   */
  parameters: Record<string, string>;
  /** The keys of parameters that are sent with an empty value, unless another is given. */
  empty?: string[];
  /** The body as it is sent; for `form` and `multipart` a JSON object, whose members are sent. */
  body?: string | undefined;
  /** The body of an operation that takes bytes; overrides `body`. */
  file?: File;
  /** The files of a `multipart` body by property; they override members of that name. */
  files?: Record<string, File[]>;
  /** The media type that selects one of the operation's bodies. */
  mediaType?: string | undefined;
  /** The media type of the response that is asked for. */
  accept?: string | undefined;
  /** The index of the alternative in `Operation.security`; no other credentials are sent. */
  security?: number;
  /** The index of the server in `Operation.servers`, and values for the variables of its URL. */
  server?: {index: number; variables?: Record<string, string>} | undefined;
};

/** A part of a multipart body. The media type of a file is its `type`. */
export type FormPart = {
  name: string;
  /** Headers besides `content-disposition` and `content-type`. */
  headers?: [name: string, value: string][];
} & ({text: string; mediaType?: string} | {file: File});

/**
 * The body of a request: text, sent as UTF-8; a file, whose bytes are sent; or the parts of a form.
 * Without a `content-type` header, `fetch` writes it and the boundary of the parts.
 */
export type HttpBody = string | File | FormPart[];

/** A request as plain data: samples write it, and `send` sends it. */
export type HttpRequest = {
  method: string;
  url: string;
  /** In the order of sending; a value holds only characters that an HTTP header can carry. */
  headers: [name: string, value: string][];
  body?: HttpBody;
};

/** A problem that keeps a request from being sent; plain data, so that it can be translated. */
export type Problem = {
  /**
   * A parameter's key, a body field's name (`inputFormat.format`), `body`, `server`, or `server.`
   * and a variable's name.
   */
  field: string;
  /**
   * - `required`: not given
   * - `header`: has a character that no HTTP header can carry (RFC 9110, 5.5)
   * - `json`: the body, or a parameter that takes JSON, is not JSON; `line` and `column` (from 1)
   *   give the place
   * - `url`: the server is not an absolute http(s) URL, or a segment of the path is `.` or `..` and
   *   would change the path
   * - `schema`: does not fit `schema`, whose `keyword` asks for `expected`
   */
  code: 'required' | 'header' | 'json' | 'url' | 'schema';
  line?: number;
  column?: number;
  keyword?: string;
  expected?: Json;
  schema?: Schema;
  /**
   * The path of the value inside the body, where it lies deeper than the field: `['tags', 'a',
   * '1']`.
   */
  path?: string[];
};

/** A language that a request can be written in. */
export type SampleLanguage = 'curl' | 'javascript' | 'python';
