import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import type {AddressInfo} from 'node:net';
import type {Server} from 'node:http';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startServer, stopServer} from '@batchwise/openapi-mock/node';
import {createBatchMock, DATASET, json, PATH} from '../fixture';

const HEADERS = [
  'Host: localhost',
  'Authorization: Bearer t',
  'X-Api-Key: k',
  'X-Gw-Ims-Org-Id: o',
  'X-Sandbox-Name: prod',
  'Content-Type: application/json',
];
const BODY = json({datasetId: DATASET});

describe('a body over HTTP', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(createBatchMock({limits: false}), {
      host: '127.0.0.1',
      port: 0,
    });
  });
  afterAll(() => stopServer(server));

  async function open(): Promise<Socket> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  }

  const head = (target: string, headers: string[]): string =>
    `POST ${target} HTTP/1.1\r\n${[...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`;

  async function send(text: string, rest = ''): Promise<{status: number; text: string}> {
    const socket = await open();
    let received = '';
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.write(text);
    if (rest) setTimeout(() => socket.write(rest), 50);
    await once(socket, 'close');
    return {status: Number(received.split(' ')[1]), text: received};
  }

  const lengthOf = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}`;
  const post = (
    body: string,
    headers = HEADERS,
    target = PATH,
  ): Promise<{status: number; text: string}> =>
    send(head(target, [...headers, lengthOf(body)]) + body);

  it('gets the same response as the same body in chunks', async () => {
    const invalid = json({datasetId: 'é'});
    const chunk = `${Buffer.byteLength(invalid).toString(16)}\r\n${invalid}\r\n0\r\n\r\n`;
    const withLength = await post(invalid);
    const chunked = await send(head(PATH, [...HEADERS, 'Transfer-Encoding: chunked']) + chunk);
    const comparable = (response: string): string[] =>
      response
        .toLowerCase()
        .split('\r\n')
        .filter((line) => !line.startsWith('date:'))
        .sort();
    expect(withLength.status).toBe(400);
    expect(comparable(withLength.text)).toEqual(comparable(chunked.text));
  });

  it('may arrive in several packets, and have up to 1 MB', async () => {
    expect(
      (await send(head(PATH, [...HEADERS, lengthOf(BODY)]) + BODY.slice(0, 5), BODY.slice(5)))
        .status,
    ).toBe(201);
    for (const length of [65_536, 65_537, 1_048_576])
      expect((await post(BODY.padEnd(length, ' '))).status, String(length)).toBe(201);
    expect((await post(BODY.padEnd(1_048_577, ' '))).status).toBe(413);
  });

  it('does not hide a duplicate header', async () => {
    expect((await post(BODY, [...HEADERS, 'Authorization: Bearer u'])).status).toBe(401);
    expect((await post(BODY, [...HEADERS, 'Content-Type: text/plain'])).status).toBe(400);
  });

  it.each([
    [`http://elsewhere.example${PATH}`, 201],
    [`${PATH}?a=b%20c`, 201],
    [`${PATH}/../batches`, 404],
    [`/x/${'..%2F'.repeat(3)}`, 404],
    ['*', 400],
  ])('to %s gets a %i', async (target, status) => {
    expect((await post(BODY, HEADERS, target)).status).toBe(status);
  });

  it.each(['a b', 'a/b', 'a?b', 'a@b', '['])('to the host %s gets a 400', async (host) => {
    expect((await post(BODY, [`Host: ${host}`, ...HEADERS.slice(1)])).status).toBe(400);
  });

  it('whose client disconnects does not affect other requests', async () => {
    const socket = await open();
    socket.write(head(PATH, [...HEADERS, lengthOf(BODY)]) + BODY.slice(0, 5));
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await post(BODY)).status).toBe(201);
  });
});
