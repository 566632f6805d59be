/** Why the relay itself responds, in place of the API. Each has the status of the response. */
const STATUSES = {
  origin: 403,
  key: 403,
  target: 400,
  'base-path': 404,
  method: 405,
  framing: 400,
  upgrade: 400,
  expect: 417,
  'too-large': 413,
  'token-command': 502,
  unreachable: 502,
  certificate: 502,
  broken: 502,
  timeout: 504,
} as const;

export type RefusalCode = keyof typeof STATUSES;

/** A response of the relay itself: what happened, and how to fix it. */
export type Refusal = {code: RefusalCode; status: number; detail: string};

export const refuse = (code: RefusalCode, detail: string): Refusal => ({
  code,
  status: STATUSES[code],
  detail,
});

/** The response header that tells a response of the relay from one of the API. */
export const ERROR_HEADER = 'x-relay-error';
