import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import type {AddressInfo} from 'node:net';
import type {Server} from 'node:http';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {DATASET, document, json, PATH} from '../fixture';
import {createMock} from '../index';
import {startServer, stopServer} from './server.node';

const HEADERS = [
  'Host: localhost',
  'Authorization: Bearer t',
  'X-Api-Key: k',
  'X-Gw-Ims-Org-Id: o',
  'X-Sandbox-Name: prod',
  'Content-Type: application/json',
];
const BODY = json({datasetId: DATASET});

describe('a short body over HTTP', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(createMock({document, limits: false}).fetch, {
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

  it('is answered like the same body in chunks', async () => {
    const invalid = json({datasetId: 'é'});
    const answers = [
      await post(invalid),
      await send(
        `${head(PATH, [...HEADERS, 'Transfer-Encoding: chunked'])}${Buffer.byteLength(invalid).toString(16)}\r\n${invalid}\r\n0\r\n\r\n`,
      ),
    ];
    const [short, chunked] = answers.map(({text}) => {
      const [lines = '', body] = text.toLowerCase().split('\r\n\r\n');
      return {
        body,
        lines: lines
          .split('\r\n')
          .filter((line) => !line.startsWith('date:'))
          .sort(),
      };
    });
    expect(short.lines[0]).toBeDefined();
    expect(short).toEqual(chunked);
    expect(answers[0].status).toBe(400);
  });

  it('may come in pieces, and be as long as 1 MB', async () => {
    expect(
      (await send(head(PATH, [...HEADERS, lengthOf(BODY)]) + BODY.slice(0, 5), BODY.slice(5)))
        .status,
    ).toBe(201);
    for (const length of [65_536, 65_537, 1_048_576])
      expect((await post(BODY.padEnd(length, ' '))).status, String(length)).toBe(201);
    expect((await post(BODY.padEnd(1_048_577, ' '))).status).toBe(413);
  });

  it('does not hide a second header of the same name', async () => {
    expect((await post(BODY, [...HEADERS, 'Authorization: Bearer u'])).status).toBe(401);
    expect((await post(BODY, [...HEADERS, 'Content-Type: text/plain'])).status).toBe(400);
  });

  it.each([
    [`http://elsewhere.example${PATH}`, 201],
    [`${PATH}?a=b%20c`, 201],
    [`${PATH}/../batches`, 404],
    [`/x/${'..%2F'.repeat(3)}`, 404],
    ['*', 400],
  ])('to %s is answered with %i', async (target, status) => {
    expect((await post(BODY, HEADERS, target)).status).toBe(status);
  });

  it.each(['a b', 'a/b', 'a?b', 'a@b', '['])('to the host %s is a 400', async (host) => {
    expect((await post(BODY, [`Host: ${host}`, ...HEADERS.slice(1)])).status).toBe(400);
  });

  it('whose sender hangs up harms nobody', async () => {
    const socket = await open();
    socket.write(head(PATH, [...HEADERS, lengthOf(BODY)]) + BODY.slice(0, 5));
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await post(BODY)).status).toBe(201);
  });
});
