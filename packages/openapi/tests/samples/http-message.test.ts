import {connect} from 'node:net';
import {describe, expect, it} from 'vitest';
import {toHttpMessage} from '../../src/samples/http-message.ts';
import type {HttpRequest} from '../../src/request/types.ts';
import {seed} from '../../../../tests/seed.ts';
import {NAMED_CASES, sampleCases, type Case} from './cases.ts';
import {differences, requestsOf, sendAll, withEcho} from './run.ts';

/** Headers are written as Latin-1 and bodies as UTF-8. */
function bytesOf(message: string): Buffer {
  const end = message.indexOf('\r\n\r\n') + 4;
  return Buffer.concat([
    Buffer.from(message.slice(0, end), 'latin1'),
    Buffer.from(message.slice(end)),
  ]);
}

/** Sends the message as it is, over a connection of its own. */
function sendRaw(message: string, origin: string): Promise<void> {
  const {hostname, port} = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytesOf(message)));
    socket
      .on('data', () => socket.end())
      .on('close', () => resolve())
      .on('error', reject);
  });
}

const sendsFile = ({body}: HttpRequest): boolean =>
  body instanceof File || (Array.isArray(body) && body.some((part) => 'file' in part));

describe('a request as an HTTP message', {timeout: 60_000}, () => {
  it(`is read by a server as what fetch sends (TEST_SEED=${seed})`, async () => {
    const plain =
      (method: string, body?: string): Case =>
      (server) => ({
        method,
        url: `${server}/?a=1`,
        headers: [],
        ...(body === undefined ? {} : {body}),
      });
    const all = [
      ...Object.values(NAMED_CASES),
      plain('GET'),
      plain('POST'),
      plain('PUT', ''),
      plain('DELETE'),
      plain('PATCH', 'é'),
      ...sampleCases(200),
    ];
    const cases = all.filter((make) => !sendsFile(make('http://127.0.0.1')));
    await withEcho(async (echo) => {
      await sendAll(cases, echo);
      for (const request of requestsOf(cases, echo, 'message'))
        await sendRaw(toHttpMessage(request), echo.origin);
      expect(differences(cases, echo, 'message')).toEqual([]);
    });
  });

  it('has the target in origin-form, the host and its port, and the length in bytes', () => {
    expect(
      toHttpMessage({
        method: 'POST',
        url: 'https://api.example.com:8443?a=b',
        headers: [['x-note', 'é']],
        body: 'é',
      }),
    ).toBe(
      'POST /?a=b HTTP/1.1\r\nHost: api.example.com:8443\r\nx-note: é\r\nContent-Length: 2\r\n\r\né',
    );
    expect(
      toHttpMessage({method: 'GET', url: 'https://api.example.com/{BATCH_ID}#x', headers: []}),
    ).toBe('GET /{BATCH_ID} HTTP/1.1\r\nHost: api.example.com\r\n\r\n');
  });

  it('names files where their bytes belong, and counts their bytes', () => {
    const file = new File(['12345'], 'a.csv', {type: 'text/csv'});
    expect(
      toHttpMessage({method: 'PUT', url: 'https://api.example.com/a', headers: [], body: file}),
    ).toBe('PUT /a HTTP/1.1\r\nHost: api.example.com\r\nContent-Length: 5\r\n\r\n< a.csv');
  });
});
