import type {Json, Schema} from '../openapi/types';

/** What the caller has filled in. */
export type Values = {
  /** Parameter name to value, as typed; a missing or empty value is one not given. */
  parameters: Record<string, string>;
  /** The body exactly as it is to be sent. */
  body?: string;
};

/** A request in plain data: what the samples write and what is sent. */
export type HttpRequest = {
  method: string;
  url: string;
  /** In the order of sending; a value holds only what an HTTP header can carry. */
  headers: [name: string, value: string][];
  body?: string;
};

/** Something that keeps a request from being sent; plain data, so that it can be told in any language. */
export type Problem = {
  /** A parameter's name, a body field's name (`inputFormat.format`), `body` or `server`. */
  field: string;
  /**
   * - `required`: not given
   * - `header`: holds a character that no HTTP header can carry (RFC 9110, 5.5)
   * - `json`: the body is not JSON; `line` and `column` (from 1) say where
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
