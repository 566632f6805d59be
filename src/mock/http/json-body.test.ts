import {describe, expect, it} from 'vitest';
import type {Json} from '@batchwise/openapi/json';
import {
  call,
  createBatchMock,
  DATASET,
  exampleNamed,
  json,
  makeRequest,
  readDescribed,
  readDetail,
} from '../fixture';

const LIMIT = 1_048_576;

/** A valid body of exactly this many bytes. */
const bodyOf = (bytes: number): string => json({datasetId: DATASET}).padEnd(bytes, ' ');

/** A body that never ends, and counts the bytes read from it. */
function endless(): {stream: ReadableStream<Uint8Array>; read: () => number} {
  let read = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      read += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  return {stream, read: () => read};
}

describe('the media type of a body', () => {
  it.each([
    undefined,
    '',
    'text/plain',
    'application/jsonp',
    'application/merge-patch+json',
    'multipart/form-data; boundary=x',
  ])('is refused when it is %j, as the description shows', async (type) => {
    const response = await call({headers: {'content-type': type}});
    expect(response.status).toBe(400);
    expect(await readDescribed(response)).toEqual(exampleNamed('contentType'));
  });

  it.each([
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
    'application/json; profile=x',
    'application/json ;charset=utf8',
  ])('may be %j', async (type) => {
    expect((await call({headers: {'content-type': type}})).status).toBe(201);
  });

  it('is a 415 with another charset', async () => {
    const response = await call({
      headers: {'content-type': 'application/json; charset=iso-8859-1'},
    });
    expect(response.status).toBe(415);
    expect(await readDescribed(response)).toEqual(exampleNamed('unsupportedMediaType'));
  });

  it('is a 415 with a content coding, and the response names the supported one', async () => {
    const response = await call({headers: {'content-encoding': 'gzip'}});
    await readDetail(response, 415);
    expect(response.headers.get('accept-encoding')).toBe('identity');
    expect((await call({headers: {'content-encoding': 'Identity'}})).status).toBe(201);
  });
});

describe('the size of a body', () => {
  it('may be exactly 1 MB', async () => {
    expect((await call({body: bodyOf(LIMIT)})).status).toBe(201);
  });

  it('may not be one byte more', async () => {
    const response = await call({body: bodyOf(LIMIT + 1)});
    expect(response.status).toBe(413);
    expect(await readDescribed(response)).toEqual(exampleNamed('bodyTooLarge'));
  });

  it('is counted in bytes, not in characters', async () => {
    const body = json({datasetId: DATASET, externalId: 'é'.repeat(LIMIT / 2)});
    expect(body.length).toBeLessThan(LIMIT);
    await readDetail(await call({body}), 413);
  });

  it('is counted while reading, so that an endless body is rejected', async () => {
    const {stream, read} = endless();
    await readDetail(await call({body: stream}), 413);
    expect(read()).toBeLessThan(2 * LIMIT);
  });

  it('is not even read when Content-Length exceeds the limit', async () => {
    const {stream, read} = endless();
    await readDetail(
      await call({body: stream, headers: {'content-length': String(LIMIT + 1)}}),
      413,
    );
    expect(read()).toBeLessThan(LIMIT);
  });

  it('is checked in Firefox, where a request has no stream', async () => {
    const mock = createBatchMock();
    for (const [bytes, status] of [
      [LIMIT, 201],
      [LIMIT + 1, 413],
    ] as const) {
      const request = Object.defineProperty(makeRequest({body: bodyOf(bytes)}), 'body', {
        value: undefined,
      });
      expect((await mock(request)).status).toBe(status);
    }
  });
});

describe('a body that cannot be read', () => {
  it('is a problem when its stream breaks', async () => {
    const body = new ReadableStream({pull: (controller) => controller.error(new Error('gone'))});
    expect(await readDetail(await call({body}), 400)).toBe(
      'The request ended before the whole body was received. Send it again.',
    );
  });

  it('is a problem when it is not UTF-8', async () => {
    expect(await readDetail(await call({body: new Uint8Array([0x22, 0xff, 0x22])}), 400)).toBe(
      'The request body is not valid UTF-8',
    );
  });

  it('is a problem that names line and column, when it is not JSON', async () => {
    const detail = await readDetail(await call({body: '{\n  "datasetId": "x",\n}'}), 400);
    expect(detail).toBe(
      'The request body is not valid JSON: line 3, column 1: found } where a name in double quotes is expected',
    );
  });

  it.each([
    '',
    ' ',
    '[',
    '['.repeat(100_000),
    '{"a":'.repeat(100_000),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ])('is a problem, never an error of the mock, however broken (case %#)', async (body) => {
    await readDetail(await call({body}), 400);
  });

  it('is a problem when there is none', async () => {
    expect(await readDetail(await call({body: null}), 400)).toContain('line 1, column 1');
  });
});

describe('a body that is not valid against the schema', () => {
  const wrong: [Json, string][] = [
    [null, 'it must be of type object'],
    [[], 'it must be of type object'],
    [{}, '/datasetId is missing'],
    [{datasetId: 'x'}, '/datasetId must be 24 hexadecimal digits'],
    [{datasetId: DATASET, inputFormat: {}}, '/inputFormat/format is missing'],
    [
      {datasetId: DATASET, inputFormat: {format: 'orc'}},
      '/inputFormat/format must be one of parquet, json, csv',
    ],
    [{datasetId: DATASET, externalId: ''}, '/externalId must have at least 1 character'],
    [
      {datasetId: DATASET, replay: {predecessors: ['a', 1]}},
      '/replay/predecessors/1 must be of type string',
    ],
    [{datasetId: DATASET, tags: {'a/b': 'c'}}, '/tags/a~1b must be of type array'],
    [{datasetId: 1, inputFormat: {format: 2, header: 'yes'}}, '/datasetId must be of type string'],
  ];

  it.each(wrong)(
    'gets its property and the expected value reported: %j',
    async (body, expected) => {
      expect(await readDetail(await call({body: json(body)}), 400)).toContain(expected);
    },
  );

  it('gets all its mistakes reported at once', async () => {
    const detail = await readDetail(
      await call({body: json({externalId: 1, inputFormat: {format: 'csv', header: 'yes'}})}),
      400,
    );
    for (const pointer of ['/datasetId', '/externalId', '/inputFormat/header'])
      expect(detail).toContain(pointer);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '%', '%zz', '#', '~', ''])(
    'may have a tag named %j',
    async (name) => {
      const good = await call({body: json({datasetId: DATASET, tags: {[name]: ['x']}})});
      expect(good.status).toBe(201);
      expect(((await readDescribed(good)).tags as Record<string, Json>)[name]).toEqual(['x']);
      await readDetail(await call({body: json({datasetId: DATASET, tags: {[name]: 1}})}), 400);
    },
  );

  it.each([
    [50, '/tags/a/49 must be of type string'],
    [51, '; and 1 more'],
    [400_000, 'has too many errors to list'],
  ])(
    'gets a short response to %i mistakes',
    async (count, end) => {
      const body = json({datasetId: DATASET, tags: {a: Array<number>(count).fill(1)}});
      expect((await readDetail(await call({body}), 400)).endsWith(end)).toBe(true);
    },
    20_000,
  );
});
