import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {type Api, resetApi, startApi} from '../api.ts';
import {type Authority, makeAuthority} from '../authority.ts';
import {sendBytes, statusesOf, writeRequest} from '../raw.ts';
import {type RelayProcess, startRelay} from '../relay.ts';
import {CALLERS} from './callers.ts';
import {REQUESTS} from './requests.ts';

const ATTACKS = [...CALLERS, ...REQUESTS];

const TOKEN = 'canary-token-5c1d0e';

let authority: Authority;
let api: Api;
let relay: RelayProcess;

beforeAll(async () => {
  authority = await makeAuthority(['localhost']);
  api = await startApi(authority);
  relay = await startRelay(
    ['--to', `https://localhost:${api.port}/v1`, '--header', 'Authorization: Bearer $TOKEN'],
    {NODE_EXTRA_CA_CERTS: authority.ca, TOKEN},
  );
});
beforeEach(() => resetApi(api));
afterAll(async () => {
  await relay.stop();
  await api.close();
  authority.remove();
});

it('a request of the page arrives', async () => {
  const response = await sendBytes(relay.port, writeRequest(relay, {target: '/v1/items?limit=1'}));
  expect(statusesOf(response)).toEqual([201]);
  expect(api.arrived).toMatchObject([
    {target: '/v1/items?limit=1', headers: {authorization: `Bearer ${TOKEN}`}},
  ]);
});

describe(`none of ${ATTACKS.length} ways in reaches the API`, () => {
  it.each(ATTACKS)('$name', async ({request, status}) => {
    const raw = typeof request === 'function' ? request(relay) : request;
    const response = await sendBytes(relay.port, writeRequest(relay, raw));
    expect(statusesOf(response).slice(0, 1)).toEqual(status === 0 ? [] : [status]);
    // What follows the first response is an error, too: no second request got through.
    expect(statusesOf(response).every((one) => one >= 400)).toBe(true);
    expect(api.arrived).toEqual([]);
    expect(response).not.toContain(TOKEN);
    expect(response).not.toContain(relay.key);
  });
});
