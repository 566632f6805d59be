import type {Server} from 'node:http';
import {connect} from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {send} from '@batchwise/openapi/http';
import {readOperation} from '@batchwise/openapi/operation';
import {defaultValues, type Problem} from '@batchwise/openapi/request';
import {validateRequest} from '@batchwise/openapi/validate';
import {serverUrl, startServer, stopServer} from '@batchwise/openapi-mock/node';
import {
  CATALOG,
  createBatchMock,
  DATASET,
  document,
  fileAt,
  json,
  makeClient,
  makeRequest,
  NOW,
  OCTETS,
  PATH,
  readDetail,
} from '../../src/mock/fixture';
import {ODD_NAMES} from '../odd-names';

const upload = readOperation(document, 'uploadFile');
const create = readOperation(document, 'createBatch');
const ROW = '{"id":1}\n';

function build(
  operation: typeof upload,
  parameters: Record<string, string>,
): ReturnType<typeof validateRequest> {
  const values = defaultValues(operation, 'example');
  return validateRequest(
    operation,
    {
      ...values,
      ...(operation === upload && {body: ROW}),
      parameters: {...values.parameters, ...parameters},
    },
    {server: operation.server},
  );
}

const codesOf = (problems: Problem[], name: string): string[] =>
  problems.filter(({field}) => field === name).map(({code}) => code);

/** One mock for many tests, since creating one takes longer than all their requests. */
const client = makeClient();
const newBatch = (): Promise<string> => {
  // Stays below the rate limit.
  client.clock.now += 1_000;
  return client.create();
};
const lenient = createBatchMock({now: () => NOW, limits: false});

describe('the name of a file', () => {
  it.each(ODD_NAMES.filter(({file}) => file === 'kept'))(
    '$what is accepted, and found again under the same name',
    async ({text}) => {
      const id = await newBatch();
      await client.send('PUT', fileAt(id, 'neighbour'), '');
      const {request, problems} = build(upload, {BATCH_ID: id, FILE_NAME: text});
      expect(problems).toEqual([]);
      const path = new URL(request.url).pathname;
      expect((await client.send('PUT', path, ROW)).status).toBe(200);
      expect((await client.send('HEAD', path)).headers.get('range')).toBe('bytes=0-8');
      expect((await client.send('HEAD', fileAt(id, 'neighbour'))).headers.get('range')).toBeNull();
      const preview = await client.send('GET', `${PATH}/${id}/datasets/${DATASET}/preview`);
      expect(await preview.json()).toEqual({data: [{id: 1}]});
      // The response to a part contains the name.
      await client.send('POST', `${path}?action=INITIALIZE`);
      const part = await client.send('PATCH', path, ROW, {'content-range': 'bytes 0-8/9'});
      expect(await part.json()).toEqual({
        name: text.replace(/\p{Surrogate}/gu, '\uFFFD'),
        sizeInBytes: 9,
      });
    },
  );

  it.each(ODD_NAMES.filter(({file}) => file === 'refused'))(
    '$what is rejected with a reason',
    async ({text}) => {
      const id = await newBatch();
      const {request, problems} = build(upload, {BATCH_ID: id, FILE_NAME: text});
      expect(problems).toEqual([]);
      const response = await client.send('PUT', new URL(request.url).pathname, ROW);
      if (text.length > 2_000) expect(await readDetail(response, 414)).toContain('2,000');
      else expect(await readDetail(response, 400)).toMatch(/^The file name is not valid: it /);
    },
  );

  it.each(ODD_NAMES.filter(({file, text}) => file === 'held back' && text !== ''))(
    '$what is a problem in the form, and rejected when it is sent nevertheless',
    async ({text}) => {
      const id = await newBatch();
      const {request, problems} = build(upload, {BATCH_ID: id, FILE_NAME: text});
      expect(codesOf(problems, 'FILE_NAME')).toEqual(['url']);
      expect(request.url).not.toContain('..');
      // A URL cannot contain it as a segment of its own, only as `%2F..`.
      const response = await client.send('PUT', fileAt(id, `a%2F${encodeURIComponent(text)}`), ROW);
      expect(await readDetail(response, 400)).toContain('The file name is not valid');
    },
  );

  it('that is empty is asked for', () => {
    expect(codesOf(build(upload, {FILE_NAME: ''}).problems, 'FILE_NAME')).toEqual(['required']);
  });
});

describe.each(['x-gw-ims-org-id', 'x-sandbox-name'])('the header %s', (header) => {
  it.each(ODD_NAMES)(
    'with $what is a problem in the form, or accepted or rejected unchanged',
    async ({text, header: expected}) => {
      const {request, problems} = build(create, {[header]: text});
      const codes = codesOf(problems, header);
      if (expected === 'held back') {
        expect(codes).toEqual([text === '' ? 'required' : 'header']);
        return;
      }
      const fits = header === 'x-gw-ims-org-id' || /^[a-z0-9][a-z0-9-]*$/.test(text.trim());
      expect(codes).toEqual(fits ? [] : ['schema']);
      const outcome = await send(request, {fetch: lenient, isLocal: true});
      if (outcome.kind !== 'response') throw new Error(outcome.kind);
      const response = JSON.parse(outcome.text) as {imsOrg?: string; detail?: string};
      if (!fits)
        expect({status: outcome.status, detail: response.detail}).toEqual({
          status: 400,
          detail: expect.stringContaining('x-sandbox-name is not valid') as string,
        });
      else
        expect({status: outcome.status, imsOrg: response.imsOrg}).toMatchObject({
          status: 201,
          ...(header === 'x-gw-ims-org-id' ? {imsOrg: text.trim()} : {}),
        });
    },
  );

  it.each(ODD_NAMES.filter(({text}) => /[\0\r\n]|[^\0-\xff]/.test(text)))(
    'with $what is rejected by fetch itself',
    ({text}) => {
      expect(() => new Headers({[header]: text})).toThrow();
    },
  );
});

describe('the ID of a batch', () => {
  it.each(ODD_NAMES)(
    '$what is a problem at its field, and not found when it is sent nevertheless',
    async ({text}) => {
      const problems = codesOf(build(upload, {BATCH_ID: text}).problems, 'BATCH_ID');
      expect(problems).toHaveLength(1);
      await newBatch();
      const written = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
      if (/^\.{1,2}$/.test(written)) return;
      const status = written.length > 1_900 ? 414 : 404;
      await readDetail(await client.send('GET', `${CATALOG}/${written}`), status);
      if (written !== '')
        await readDetail(await client.send('POST', `${PATH}/${written}?action=ABORT`), status);
      await readDetail(
        await client.send('PUT', `${PATH}/${written}/datasets/${DATASET}/files/a`, ROW),
        status,
      );
    },
  );
});

describe('npm run mock', () => {
  let server: Server;
  let id: string;
  const HEADERS = {
    authorization: 'Bearer t',
    'x-api-key': 'k',
    'x-gw-ims-org-id': 'o',
    'x-sandbox-name': 'prod',
  };

  /** Sends a request target byte for byte, without the normalisation of `fetch`. */
  function sendRaw(
    method: string,
    target: string,
    headers: Record<string, string> = {},
    body = '',
  ): Promise<{status: number; head: string; body: string}> {
    const {hostname, port} = new URL(serverUrl(server));
    const lines = Object.entries({
      host: `${hostname}:${port}`,
      ...HEADERS,
      ...OCTETS,
      'content-length': String(body.length),
      connection: 'close',
      ...headers,
    });
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
        );
      });
      socket
        .on('data', (chunk) => chunks.push(chunk as Buffer))
        .on('error', reject)
        .on('end', () => {
          const [head = '', text = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
          resolve({status: Number(head.split(' ')[1]), head, body: text});
        });
    });
  }

  beforeAll(async () => {
    server = await startServer(createBatchMock(), {host: '127.0.0.1', port: 0});
    const response = await fetch(`${serverUrl(server)}${PATH}`, {
      method: 'POST',
      headers: {...HEADERS, 'content-type': 'application/json'},
      body: json({datasetId: DATASET, inputFormat: {format: 'json'}}),
    });
    ({id} = (await response.json()) as {id: string});
  });
  afterAll(() => stopServer(server));

  const statusOf = async (batch: string): Promise<unknown> => {
    const response = await fetch(`${serverUrl(server)}${CATALOG}/${batch}`, {headers: HEADERS});
    return ((await response.json()) as Record<string, {status: string}>)[batch]?.status;
  };

  it.each(['..', '%2e%2e', '.%2E', '../../..', '%2e%2e/%2e%2e/%2E%2E', 'x/../../../..'])(
    'does not resolve dot segments: %s',
    async (climb) => {
      const response = await sendRaw('POST', `${fileAt(id, climb)}?action=ABORT`);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect((JSON.parse(response.body) as {detail: string}).detail).not.toBe('');
      expect(await statusOf(id)).toBe('loading');
    },
  );

  it.each(['..', '%2e%2e', 'a/../b', './a', 'a/%2E'])(
    'does not store the file %s under another name',
    async (name) => {
      const response = await sendRaw('PUT', fileAt(id, name), {}, ROW);
      expect({status: response.status, body: JSON.parse(response.body) as unknown}).toMatchObject({
        status: 400,
        body: {detail: expect.stringContaining('contains a path segment') as string},
      });
      expect((await sendRaw('HEAD', fileAt(id, 'b'))).status).toBe(404);
    },
  );

  it.each(['é.json', 'ملف', '😀', 'a b', 'a\u0000'])(
    'rejects a path with the unencoded characters of %j',
    async (name) => {
      expect((await sendRaw('PUT', fileAt(id, name), {}, ROW)).status).toBe(400);
    },
  );

  it.each(['a\\b', '"x"', 'a#b', '^|{}'])(
    'treats %s like its percent-encoded form',
    async (name) => {
      expect((await sendRaw('PUT', fileAt(id, name), {}, ROW)).status).toBe(200);
      const encoded = await fetch(`${serverUrl(server)}${fileAt(id, encodeURIComponent(name))}`, {
        method: 'HEAD',
        headers: HEADERS,
      });
      expect(encoded.status).toBe(200);
    },
  );

  it('accepts a target in absolute form', async () => {
    expect(
      (await sendRaw('PUT', `${serverUrl(server)}${fileAt(id, 'whole')}`, {}, ROW)).status,
    ).toBe(200);
    expect(
      (await sendRaw('PUT', `${serverUrl(server)}${fileAt(id, 'a/../whole')}`, {}, ROW)).status,
    ).toBe(400);
  });

  it.each(ODD_NAMES.filter(({header}) => header === 'sent'))(
    'accepts the organisation $what as the page sends it',
    async ({text}) => {
      const {request} = build(create, {'x-gw-ims-org-id': text, Authorization: text.length + text});
      const response = await send({
        ...request,
        url: `${serverUrl(server)}${PATH}`,
        headers: request.headers.map(([name, value]) => [
          name,
          name === 'Authorization' ? `Bearer ${encodeURIComponent(text).slice(0, 100)}` : value,
        ]),
      });
      expect(
        response.kind === 'response' && [
          response.status,
          (JSON.parse(response.text) as {imsOrg: string}).imsOrg,
        ],
      ).toEqual([201, text.trim()]);
    },
  );
});

describe('a request without a batch', () => {
  it('does not list all batches instead', async () => {
    const mock = createBatchMock({now: () => NOW});
    expect(
      await readDetail(await mock(makeRequest({method: 'GET', path: `${CATALOG}/`})), 404),
    ).toContain('ID of a batch');
  });
});
