import type {Violation} from '@batchwise/openapi/validate';

/** The status of each kind of fault. */
const STATUSES = {
  route: 404,
  item: 404,
  preference: 404,
  method: 405,
  accept: 406,
  conflict: 409,
  tooLarge: 413,
  urlTooLong: 414,
  mediaType: 415,
  credentials: 401,
  parameters: 400,
  malformed: 400,
  body: 422,
  handler: 500,
  description: 501,
} as const;

/** The names of statuses (RFC 9110, 15), as titles of problem details. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

export type FaultKind = keyof typeof STATUSES;

/** One mistake in a request: in the body at a JSON pointer, or in a parameter. */
export type FaultError = {
  detail: string;
  /** A JSON pointer into the body, in a URI fragment: `#/name`. */
  pointer?: string;
  in?: string;
  name?: string;
};

/** A reason why a request does not get the response that it asks for; plain data. */
export type Fault = {
  kind: FaultKind;
  status: number;
  detail: string;
  errors?: FaultError[];
  /** The violations of the body's schema. */
  violations?: Violation[];
  headers?: Record<string, string>;
  /** The name of the described example whose shape is used. */
  example?: string;
};

/** Creates a fault. @param detail says what happened and how to fix it. */
export function createFault(
  kind: FaultKind,
  detail: string,
  more: Pick<Fault, 'errors' | 'violations' | 'headers' | 'example'> & {status?: number} = {},
): Fault {
  return {kind, status: STATUSES[kind], detail, ...more};
}

/** The title of a status: `Not Found`. */
export const titleOf = (status: number): string => TITLES[status] ?? 'Error';

/** Writes a fault as problem details (RFC 9457). */
export function problemDetails({status, detail, errors}: Fault): Record<string, unknown> {
  const title = titleOf(status);
  return {type: 'about:blank', title, status, detail, ...(errors ? {errors} : {})};
}
