import type {Json} from '../../../../src/openapi/types';
import type {Violation} from '../../../../src/openapi/validate/validate';

/** The kinds of faults, each with its status and title. */
const FAULTS = {
  route: [404, 'Not Found'],
  item: [404, 'Not Found'],
  preference: [404, 'Not Found'],
  method: [405, 'Method Not Allowed'],
  accept: [406, 'Not Acceptable'],
  conflict: [409, 'Conflict'],
  tooLarge: [413, 'Content Too Large'],
  mediaType: [415, 'Unsupported Media Type'],
  credentials: [401, 'Unauthorized'],
  parameters: [400, 'Bad Request'],
  malformed: [400, 'Bad Request'],
  body: [422, 'Unprocessable Content'],
  handler: [500, 'Internal Server Error'],
  description: [501, 'Not Implemented'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type FaultKind = keyof typeof FAULTS;

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
  title: string;
  detail: string;
  errors?: FaultError[];
  /** The violations of the body's schema. */
  violations?: Violation[];
  headers?: Record<string, string>;
};

/** Creates a fault. @param detail says what happened and how to fix it. */
export function createFault(
  kind: FaultKind,
  detail: string,
  more: Pick<Fault, 'errors' | 'violations' | 'headers'> & {status?: number} = {},
): Fault {
  const [status, title] = FAULTS[kind];
  return {kind, status, title, detail, ...more};
}

/** Writes a fault as problem details (RFC 9457). */
export function problemDetails({status, title, detail, errors}: Fault): Record<string, Json> {
  return {type: 'about:blank', title, status, detail, ...(errors ? {errors} : {})};
}
