import type {Json, Schema} from '../openapi/types';

/** What the caller has filled in. What the caller chose among several is the first one or the default when absent. */
export type Values = {
  /**
   * A parameter's key (see `Parameter.key`) to its value, as typed: for kind `list` one item a line, for `json`
   * JSON text. A missing or empty value is one not given.
   */
  parameters: Record<string, string>;
  /** The keys of parameters that are sent with an empty value, where no other is given. */
  empty?: string[];
  /** The body exactly as it is to be sent; for `form` and `multipart` a JSON object, whose members are sent. */
  body?: string | undefined;
  /** The body of an operation that takes bytes; goes before `body`. */
  file?: File;
  /** The files of a `multipart` body, by the property's name; they go before members of that name. */
  files?: Record<string, File[]>;
  /** Which of the operation's bodies is sent, by its media type. */
  mediaType?: string | undefined;
  /** The index of the choice among `Operation.security`; no other credentials are sent. */
  security?: number;
  /** The index of the server among `Operation.servers`, and values for variables of its URL. */
  server?: {index: number; variables?: Record<string, string>} | undefined;
};

/**
 * One part of a `multipart/form-data` body. A text has a media type where that is not plain text; as `FormData`
 * knows no other way, such a text is sent as a file named `blob`. The media type of a file is its `type`.
 */
export type FormPart =
  {name: string; text: string; mediaType?: string} | {name: string; file: File};

/**
 * The body of a request: text, sent as UTF-8; a file, whose bytes are sent; or the parts of a form, which `fetch`
 * writes as `multipart/form-data` with a boundary, and a `content-type` header that tells it, of its own.
 */
export type HttpBody = string | File | FormPart[];

/** A request in plain data: what the samples write and what is sent. */
export type HttpRequest = {
  method: string;
  url: string;
  /** In the order of sending; a value holds only what an HTTP header can carry. */
  headers: [name: string, value: string][];
  body?: HttpBody;
};

/** Something that keeps a request from being sent; plain data, so that it can be told in any language. */
export type Problem = {
  /** A parameter's key, a body field's name (`inputFormat.format`), `body`, `server`, or `server.` and a variable's name. */
  field: string;
  /**
   * - `required`: not given
   * - `header`: holds a character that no HTTP header can carry (RFC 9110, 5.5)
   * - `json`: the body, or a parameter that takes JSON, is not JSON; `line` and `column` (from 1) say where
   * - `url`: the server is not an absolute http(s) URL, or a part of a path's value is `.` or `..` and would leave its place
   * - `schema`: does not fit `schema`, whose `keyword` asks for `expected`
   */
  code: 'required' | 'header' | 'json' | 'url' | 'schema';
  line?: number;
  column?: number;
  keyword?: string;
  expected?: Json;
  schema?: Schema;
  /** The path of the value inside the body, where the field itself does not tell: `['tags', 'a', '1']`. */
  path?: string[];
};

/** A language that a request can be written in. */
export type SampleLanguage = 'curl' | 'javascript' | 'python';
