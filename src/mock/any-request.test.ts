import fc from 'fast-check';
import {expect, it} from 'vitest';
import {
  createBatchMock,
  DATASET,
  json,
  makeRequest,
  PATH,
  readDescribed,
  type HeaderChange,
} from './fixture';

const token = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,20}$/);
const fieldValue = fc.stringMatching(
  /^[\x21-\x7e\xa0-\xff]([\x20-\x7e\xa0-\xff]{0,40}[\x21-\x7e\xa0-\xff])?$/,
);
const forbidden = /^(connect|trace|track)$/i;

const method = fc.oneof(
  {weight: 6, arbitrary: fc.constant('POST')},
  fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'post'),
  token,
);
const path = fc.oneof(
  {weight: 6, arbitrary: fc.constant(PATH)},
  fc.webPath().map((text) => `/${text}`),
  fc.string({unit: 'binary'}).map((text) => `${PATH}?${text}`),
  fc.string({unit: 'binary'}).map((text) => `${PATH}/${text.replaceAll('\\', '')}`),
);

/** Mostly headers of the API, with some values missing or odd; sometimes headers of any name. */
const headers: fc.Arbitrary<HeaderChange> = fc.record(
  {
    authorization: fc.option(
      fc.oneof(fc.constantFrom('Bearer expired', 'Bearer not-entitled', 'Bearer'), fieldValue),
      {nil: 'Bearer t', freq: 4},
    ),
    'x-api-key': fc.option(fc.oneof(fc.constant('invalid'), fieldValue), {nil: 'k', freq: 3}),
    'x-gw-ims-org-id': fc.option(fieldValue, {nil: 'o', freq: 2}),
    'x-sandbox-name': fc.option(fc.oneof(fc.constant('prod'), fieldValue), {nil: 'prod', freq: 3}),
    'content-type': fc.option(fieldValue, {nil: 'application/json', freq: 4}),
    'content-encoding': fc.option(fieldValue, {nil: undefined, freq: 6}),
    origin: fc.option(fc.oneof(fc.webUrl(), fieldValue), {nil: undefined}),
    'access-control-request-method': fc.option(token, {nil: undefined}),
    'access-control-request-headers': fc.option(fieldValue, {nil: undefined}),
    'x-anything': fieldValue,
  },
  {requiredKeys: []},
);

const almostBatch = fc.record(
  {
    datasetId: fc.oneof({weight: 4, arbitrary: fc.constant(DATASET)}, fc.jsonValue()),
    inputFormat: fc.oneof(
      fc.record({format: fc.constantFrom('csv', 'JSON', 'Parquet', 'orc')}),
      fc.jsonValue(),
    ),
    externalId: fc.oneof(fc.string({unit: 'binary'}), fc.jsonValue()),
    replay: fc.oneof(fc.record({predecessors: fc.array(fc.string())}), fc.jsonValue()),
    tags: fc.oneof(
      fc.dictionary(fc.string({unit: 'binary'}), fc.array(fc.string({unit: 'binary'}))),
      fc.jsonValue(),
    ),
  },
  {requiredKeys: []},
);

const body = fc.oneof(
  {weight: 4, arbitrary: almostBatch.map((value) => JSON.stringify(value))},
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string({unit: 'binary'}),
  fc.uint8Array({maxLength: 200}),
  {weight: 3, arbitrary: fc.constant(json({datasetId: DATASET}))},
  fc.constant(null),
);

it('any request gets a response of the description, and never an internal error', async () => {
  const onError = (error: unknown): never => {
    throw error;
  };
  const mock = createBatchMock({limits: false, onError});
  const seen = new Set<number>();
  // One request in five has no odd header, so that some requests create a batch.
  const someHeaders = fc.oneof({weight: 4, arbitrary: headers}, fc.constant({}));
  const request = fc.record({
    method: method.filter((name) => !forbidden.test(name)),
    path,
    headers: someHeaders,
    body,
  });
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      const response = await mock(
        makeRequest({
          ...asked,
          method: normalise(asked.method),
          body: asked.body as BodyInit | null,
        }),
      );
      seen.add(response.status);
      expect(response.status).toBeLessThan(500);
      if (response.status === 204 || normalise(asked.method) === 'HEAD')
        expect(await response.text()).toBe('');
      else await readDescribed(response);
    }),
    {numRuns: 2_000},
  );
  // Makes sure that not all requests fail at the first check.
  for (const status of [201, 204, 400, 401, 403, 404, 405, 415]) expect(seen).toContain(status);
}, 30_000);

/** Normalises a method like `Request` does (Fetch, "normalize a method"), so that a `get` has no body. */
function normalise(name: string): string {
  return /^(delete|get|head|options|post|put)$/i.test(name) ? name.toUpperCase() : name;
}
