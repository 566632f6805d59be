import {describe, expect, it} from 'vitest';
import {sendBytes, statusesOf, writeRequest} from '../raw.ts';
import {startWithToken} from '../set-up.ts';
import {CALLERS} from './callers.ts';
import {REQUESTS} from './requests.ts';

const ATTACKS = [...CALLERS, ...REQUESTS];

const TOKEN = 'canary-token-5c1d0e';

const started = startWithToken(TOKEN);

it('a request of the page arrives', async () => {
  const response = await sendBytes(
    started.relay.port,
    writeRequest(started.relay, {target: '/v1/items?limit=1'}),
  );
  expect(statusesOf(response)).toEqual([201]);
  expect(started.api.arrived).toMatchObject([
    {target: '/v1/items?limit=1', headers: {authorization: `Bearer ${TOKEN}`}},
  ]);
});

describe(`none of ${ATTACKS.length} ways in reaches the API`, () => {
  it.each(ATTACKS)('$name', async ({request, status}) => {
    const raw = typeof request === 'function' ? request(started.relay) : request;
    const response = await sendBytes(started.relay.port, writeRequest(started.relay, raw));
    expect(statusesOf(response).slice(0, 1)).toEqual(status === 0 ? [] : [status]);
    // What follows the first response is an error, too: no second request got through.
    expect(statusesOf(response).every((one) => one >= 400)).toBe(true);
    expect(started.api.arrived).toEqual([]);
    expect(response).not.toContain(TOKEN);
    expect(response).not.toContain(started.relay.key);
  });
});
