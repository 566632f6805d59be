import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {HttpRequest} from '@batchwise/openapi/request';
import {forgetServerChoice, setServerChoice} from '../store/serverChoice.ts';
import {sendThroughRelay} from './sendThroughRelay.ts';

const REQUEST: HttpRequest = {
  method: 'GET',
  url: 'https://api.example.com/v1/things?a=%2F',
  headers: [
    ['Authorization', 'Bearer typed'],
    ['x-tenant', 'one'],
  ],
};

const STATUS = {to: 'https://api.example.com/v1', headers: ['authorization']};

let sent: {url: string; headers: Record<string, string>}[] = [];

/** A relay that responds to each request in turn. */
function relayWith(...responses: (Response | Error)[]): void {
  sent = [];
  vi.stubGlobal('fetch', async (input: Request | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    sent.push({url: request.url, headers: Object.fromEntries(request.headers)});
    const response = responses.shift() ?? new Error('no more responses');
    if (response instanceof Error) throw response;
    return response;
  });
}

const refusal = (code: string): Response =>
  new Response('{}', {status: 403, headers: {'x-relay-error': code}});

const connected = () => Response.json(STATUS);

beforeEach(() => setServerChoice({server: 'relay', ownUrl: '', relay: relayOf()}));
afterEach(() => {
  forgetServerChoice();
  vi.unstubAllGlobals();
});

function relayOf(address = 'http://127.0.0.1:4020') {
  vi.stubGlobal('window', {location: {origin: 'https://docs.example.com'}});
  return {address, key: 'the-key'};
}

describe('a request through the relay', () => {
  it('has the path of the API, the key, and no header that the relay sets', async () => {
    relayWith(connected(), new Response('{}', {status: 201}));
    expect(await sendThroughRelay(REQUEST, {})).toMatchObject({kind: 'response', status: 201});
    expect(sent).toEqual([
      {
        url: 'http://127.0.0.1:4020/.well-known/openapi-relay',
        headers: {'x-relay-key': 'the-key'},
      },
      {
        url: 'http://127.0.0.1:4020/v1/things?a=%2F',
        headers: {'x-tenant': 'one', 'x-relay-key': 'the-key', 'x-relay-redirect': 'show'},
      },
    ]);
  });

  it('shows a redirect with its status, and does not follow it', async () => {
    const headers = {'x-relay-status': '307', location: 'https://elsewhere.example/'};
    relayWith(connected(), new Response('', {headers}));
    const outcome = await sendThroughRelay(REQUEST, {});
    expect(outcome).toMatchObject({kind: 'response', status: 307});
    expect(outcome).toHaveProperty(
      'headers',
      expect.arrayContaining([['location', 'https://elsewhere.example/']]),
    );
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['https://api.example.com/v10/things', 'The relay forwards to another API'],
    ['https://other.example.com/v1/things', 'The relay forwards to another API'],
  ])('is not sent for %s', async (url, title) => {
    relayWith(connected());
    expect(await sendThroughRelay({...REQUEST, url}, {})).toMatchObject({kind: 'relay', title});
    expect(sent).toHaveLength(1);
  });

  it.each(['https://127.0.0.1:4020', 'http://evil.example', 'http://127.0.0.1:4020/path', 'x'])(
    'never leaves the computer: %s is no address of a relay',
    async (address) => {
      setServerChoice({server: 'relay', ownUrl: '', relay: relayOf(address)});
      relayWith(connected());
      const outcome = await sendThroughRelay(REQUEST, {});
      expect(outcome).toMatchObject({kind: 'relay', title: 'Not an address of a relay'});
      expect(sent).toEqual([]);
    },
  );

  it.each([
    ['key', 'Wrong key'],
    ['base-path', 'The relay forwards to another API'],
    ['target', 'The relay did not forward the request'],
    ['too-large', 'Too large for the relay'],
    ['token-command', 'No token'],
    ['unreachable', 'The relay cannot reach the API'],
    ['certificate', 'Certificate not trusted'],
    ['broken', 'No valid response from the API'],
    ['timeout', 'The API did not respond in time'],
    ['of-a-later-version', 'The relay did not forward the request'],
  ])('that the relay refuses with %s fails with a text of its own', async (code, title) => {
    relayWith(connected(), refusal(code));
    expect(await sendThroughRelay(REQUEST, {})).toMatchObject({kind: 'relay', title});
  });

  it('fails with a text of its own without a key and without a relay', async () => {
    relayWith(new TypeError('Failed to fetch'));
    const outcome = await sendThroughRelay(REQUEST, {});
    expect(outcome).toMatchObject({kind: 'relay', title: 'Relay not reached'});
    forgetServerChoice();
    const without = await sendThroughRelay(REQUEST, {});
    expect(without).toMatchObject({kind: 'relay', title: 'No key for the relay'});
  });
});
