import {expect} from 'vitest';
import {checkValue} from '../openapi/validate/validate';
import {readDescription} from '../openapi/description/description.node';
import {readOperation} from '../openapi/operation/read-operations';
import type {Json, JsonObject} from '../openapi/types';
import {createMock, type MockOptions} from './index';

export const document = readDescription(new URL('../..', import.meta.url).pathname, 'batches');
export const operation = readOperation(document, 'createBatch');

export const ORIGIN = 'https://mock.test';
export const PATH = '/data/foundation/import/batches';
export const DATASET = '5c8c3c555033b814b69f947f';
export const NOW = 1_700_000_000_000;

/** Headers that the mock accepts; one set to undefined is left out. */
export type HeaderChange = Record<string, string | undefined>;

type Call = {
  method?: string;
  path?: string;
  headers?: HeaderChange;
  body?: BodyInit | null;
  options?: Partial<MockOptions>;
};

const HEADERS = {
  authorization: 'Bearer demo-token',
  'x-api-key': 'demo-key',
  'x-gw-ims-org-id': '5C1328435BF324E90A49402A@AdobeOrg',
  'x-sandbox-name': 'prod',
  'content-type': 'application/json',
};

export const json = (value: Json): string => JSON.stringify(value);

export function makeRequest({
  method = 'POST',
  path = PATH,
  headers = {},
  body = json({datasetId: DATASET}),
}: Call): Request {
  const given = Object.entries({...HEADERS, ...headers}).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(method) && body !== null;
  // A stream keeps `Request` from adding a Content-Type of its own, and needs `duplex`, which the DOM's types lack.
  const init = {
    method,
    headers: given,
    ...(hasBody
      ? {body: typeof body === 'string' ? new Blob([body]).stream() : body, duplex: 'half'}
      : {}),
  };
  return new Request(`${ORIGIN}${path}`, init);
}

/** Makes a call that succeeds, but for what is said to differ. */
export async function call(change: Call = {}): Promise<Response> {
  return createMock({document, now: () => NOW, ...change.options}).fetch(makeRequest(change));
}

/** The example of the description that an answer has to repeat. */
export function exampleNamed(name: string): Json {
  const found = operation.responses
    .flatMap(({examples}) => examples)
    .find((example) => example.name === name);
  if (!found) throw new Error(`There is no example "${name}".`);
  return JSON.parse(found.text) as Json;
}

/**
 * Reads a JSON answer and checks it against the schema of the description for its status and media type.
 * @throws when the description knows no such answer, or the answer does not fit.
 */
export async function readDescribed(answer: Response, id = 'createBatch'): Promise<JsonObject> {
  const described = readOperation(document, id).responses.find(
    ({status, mediaType}) =>
      status === String(answer.status) && mediaType === answer.headers.get('content-type'),
  );
  expect(
    described?.schema,
    `${answer.status} ${answer.headers.get('content-type')} is described`,
  ).toBeDefined();
  const body = (await answer.json()) as JsonObject;
  expect(checkValue(described?.schema ?? {}, body)).toEqual([]);
  return body;
}

/** Expects a problem (RFC 9457) of that status and returns its `detail`. */
export async function readDetail(answer: Response, status: number): Promise<string> {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = await readDescribed(answer);
  expect(problem.status).toBe(status);
  return String(problem.detail);
}

/** What a caller of all operations needs: one mock whose clock stands until it is moved. */
export type Client = {
  clock: {now: number};
  send: (
    method: string,
    path: string,
    body?: BodyInit | null,
    headers?: HeaderChange,
  ) => Promise<Response>;
  create: (batch?: JsonObject, headers?: HeaderChange) => Promise<string>;
  /** The batch as the catalog shows it. */
  look: (id: string) => Promise<JsonObject>;
};

export const CATALOG = '/data/foundation/catalog/batches';
export const OCTETS = {'content-type': 'application/octet-stream'};
export const fileAt = (id: string, name: string): string =>
  `${PATH}/${id}/datasets/${DATASET}/files/${name}`;

/** Makes a mock and calls it as often as a test likes. */
export function makeClient(options: Partial<MockOptions> = {}): Client {
  const clock = {now: NOW};
  const {fetch} = createMock({document, now: () => clock.now, ...options});
  const send: Client['send'] = (method, path, body = null, headers = {}) => {
    const isFile = ['PUT', 'PATCH'].includes(method);
    return fetch(
      makeRequest({method, path, body, headers: {...(isFile ? OCTETS : {}), ...headers}}),
    );
  };
  const create: Client['create'] = async (batch = {}, headers = {}) => {
    const answer = await send(
      'POST',
      PATH,
      json({datasetId: DATASET, inputFormat: {format: 'json'}, ...batch}),
      headers,
    );
    expect(answer.status).toBe(201);
    return String((await readDescribed(answer)).id);
  };
  const look: Client['look'] = async (id) => {
    const found = await readDescribed(await send('GET', `${CATALOG}/${id}`), 'getBatch');
    return found[id] as JsonObject;
  };
  return {clock, send, create, look};
}
