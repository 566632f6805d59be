import {expect} from 'vitest';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import {readDescription} from '@batchwise/openapi/node';
import {readOperation} from '@batchwise/openapi/operation';
import {checkValue} from '@batchwise/openapi/validate';
import {createMock, type Mock, type MockOptions} from '@batchwise/openapi-mock';
import * as handlers from './handlers';
import {createSetup, type SetupOptions} from './setup';

export const document = readDescription(new URL('../..', import.meta.url).pathname, 'batches');
export const operation = readOperation(document, 'createBatch');

export const ORIGIN = 'https://mock.test';
export const PATH = '/data/foundation/import/batches';
export const DATASET = '5c8c3c555033b814b69f947f';
export const NOW = 1_700_000_000_000;

/** Changes to the headers of a valid request. Undefined removes a header. */
export type HeaderChange = Record<string, string | undefined>;

type Call = {
  method?: string;
  path?: string;
  headers?: HeaderChange;
  body?: BodyInit | null;
  options?: BatchMockOptions;
};

export type BatchMockOptions = SetupOptions &
  Pick<MockOptions, 'now' | 'cors' | 'onError' | 'store'> & {
    /** The description, unless it is that of the site. */
    document?: JsonObject;
  };

/** Creates a mock of the batch API. */
export function createBatchMock({
  document: described = document,
  now,
  cors,
  onError,
  store,
  ...setup
}: BatchMockOptions = {}): Mock {
  return createMock(described, {
    handlers: {...handlers, default: createSetup(setup)},
    ...(now ? {now} : {}),
    ...(cors ? {cors} : {}),
    ...(onError ? {onError} : {}),
    ...(store ? {store} : {}),
  });
}

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
  // With a stream, `Request` adds no Content-Type of its own. It needs `duplex`, which the DOM types lack.
  const init = {
    method,
    headers: given,
    ...(hasBody
      ? {body: typeof body === 'string' ? new Blob([body]).stream() : body, duplex: 'half'}
      : {}),
  };
  return new Request(`${ORIGIN}${path}`, init);
}

/** Sends a valid request with some changes. */
export async function call(change: Call = {}): Promise<Response> {
  return createBatchMock({now: () => NOW, ...change.options})(makeRequest(change));
}

/** Reads an example of the description. */
export function exampleNamed(name: string): Json {
  const found = operation.responses
    .flatMap(({examples}) => examples)
    .find((example) => example.name === name);
  if (!found) throw new Error(`There is no example "${name}".`);
  return JSON.parse(found.text) as Json;
}

/**
 * Reads a JSON response and validates it against the schema for its status and media type.
 * @throws when the description has no such response, or the response is invalid.
 */
export async function readDescribed(response: Response, id = 'createBatch'): Promise<JsonObject> {
  const described = readOperation(document, id).responses.find(
    ({status, mediaType}) =>
      status === String(response.status) && mediaType === response.headers.get('content-type'),
  );
  expect(
    described?.schema,
    `${response.status} ${response.headers.get('content-type')} is described`,
  ).toBeDefined();
  const body = (await response.json()) as JsonObject;
  expect(checkValue(described?.schema ?? {}, body)).toEqual([]);
  return body;
}

/** Expects problem details (RFC 9457) of this status and returns the `detail`. */
export async function readDetail(response: Response, status: number): Promise<string> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = await readDescribed(response);
  expect(problem.status).toBe(status);
  return String(problem.detail);
}

/** A client of one mock, whose clock only moves when a test moves it. */
export type Client = {
  clock: {now: number};
  send: (
    method: string,
    path: string,
    body?: BodyInit | null,
    headers?: HeaderChange,
  ) => Promise<Response>;
  create: (batch?: JsonObject, headers?: HeaderChange) => Promise<string>;
  /** Gets a batch from the catalog. */
  look: (id: string) => Promise<JsonObject>;
};

export const CATALOG = '/data/foundation/catalog/batches';
export const OCTETS = {'content-type': 'application/octet-stream'};
export const fileAt = (id: string, name: string): string =>
  `${PATH}/${id}/datasets/${DATASET}/files/${name}`;

/** Creates a mock and a client for it. */
export function makeClient(options: BatchMockOptions = {}): Client {
  const clock = {now: NOW};
  const mock = createBatchMock({now: () => clock.now, ...options});
  const send: Client['send'] = (method, path, body = null, headers = {}) => {
    const isFile = ['PUT', 'PATCH'].includes(method);
    return mock(
      makeRequest({method, path, body, headers: {...(isFile ? OCTETS : {}), ...headers}}),
    );
  };
  const create: Client['create'] = async (batch = {}, headers = {}) => {
    const response = await send(
      'POST',
      PATH,
      json({datasetId: DATASET, inputFormat: {format: 'json'}, ...batch}),
      headers,
    );
    expect(response.status).toBe(201);
    return String((await readDescribed(response)).id);
  };
  const look: Client['look'] = async (id) => {
    const found = await readDescribed(await send('GET', `${CATALOG}/${id}`), 'getBatch');
    return found[id] as JsonObject;
  };
  return {clock, send, create, look};
}
