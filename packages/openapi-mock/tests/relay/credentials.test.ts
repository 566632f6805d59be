import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest';
import {type Api, resetApi, startApi} from './api.ts';
import {type Authority, makeAuthority} from './authority.ts';
import {type Environment, type RelayProcess, refusalOf, startRelay} from './relay.ts';

let authority: Authority;
let api: Api;
let folder = '';
const relays: RelayProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openapi-relay-'));
  authority = await makeAuthority(['localhost']);
  api = await startApi(authority);
});
beforeEach(() => resetApi(api));
afterAll(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  await api.close();
  authority.remove();
  rmSync(folder, {recursive: true});
});

async function start(
  args: readonly string[],
  environment: Environment = {},
): Promise<RelayProcess> {
  const relay = await startRelay(['--to', `https://localhost:${api.port}`, ...args], {
    NODE_EXTRA_CA_CERTS: authority.ca,
    ...environment,
  });
  relays.push(relay);
  return relay;
}

/** A command that counts its runs in a file and prints a token with the count; `fail` in another file makes it fail. */
function tokenCommand(): {command: string; runs: () => number; fail: (fails: boolean) => void} {
  const file = join(folder, 'runs');
  const failing = join(folder, 'failing');
  const script = join(folder, 'token.mjs');
  writeFileSync(file, '');
  writeFileSync(
    script,
    `import {appendFileSync, existsSync, readFileSync} from 'node:fs';
    appendFileSync(${JSON.stringify(file)}, '.');
    console.error('stderr-canary');
    console.log('stdout-canary-' + readFileSync(${JSON.stringify(file)}).length);
    process.exit(existsSync(${JSON.stringify(failing)}) ? 3 : 0);`,
  );
  return {
    command: `"${process.execPath}" "${script}"`,
    runs: () => readFileSync(file).length,
    fail: (fails) => (fails ? writeFileSync(failing, '') : rmSync(failing)),
  };
}

it('variables in a header are replaced, and other dollar signs are not', async () => {
  const relay = await start(
    [
      ['--header', 'Authorization: Bearer $ACCESS_TOKEN'],
      ['--header', 'X-Api-Key:${KEY_1}-$2 $'],
      ['--header', 'x-fixed: a: b '],
    ].flat(),
    {ACCESS_TOKEN: 'token-$KEY_1', KEY_1: 'abc'},
  );
  await relay.fetch('/any', {headers: {'x-api-key': 'of the page', x_api_key: 'of the page'}});
  const [{headers} = {headers: {}}] = api.arrived;
  expect(headers).toMatchObject({
    authorization: 'Bearer token-$KEY_1',
    'x-api-key': 'abc-$2 $',
    'x-fixed': 'a: b',
  });
  expect(headers).not.toHaveProperty('x_api_key');
  const status = (await (await relay.fetch('/.well-known/openapi-relay')).json()) as unknown;
  expect(status).toMatchObject({headers: ['authorization', 'x-api-key', 'x-fixed']});
  expect(relay.output()).toContain('The relay sets: authorization, x-api-key, x-fixed.\n');
  expect(relay.output()).not.toMatch(/token-|abc/);
});

it('without a credential of its own, the relay forwards that of the page', async () => {
  const relay = await start([]);
  await relay.fetch('/any', {headers: {authorization: 'Bearer page'}});
  expect(api.arrived).toMatchObject([{headers: {authorization: 'Bearer page'}}]);
  expect(await (await relay.fetch('/.well-known/openapi-relay')).json()).toEqual({
    to: `https://localhost:${api.port}`,
    headers: [],
  });
});

it('a token command runs at the start, and again after a 401', async () => {
  const {command, runs, fail} = tokenCommand();
  const relay = await start(['--token-command', command]);
  expect(runs()).toBe(1);
  api.respond = ({headers}, response) => {
    const isValid = headers.authorization !== 'Bearer stdout-canary-1';
    response.writeHead(isValid ? 200 : 401, {'x-echo': headers.authorization}).end();
  };
  const call = (): Promise<Response> =>
    relay.fetch('/any', {headers: {authorization: 'Bearer page'}});
  const first = await Promise.all([call(), call(), call()]);
  expect(first.map(({status}) => status)).toEqual([401, 401, 401]);
  expect(runs()).toBe(1);
  const second = await Promise.all([call(), call()]);
  expect(second.map(({status}) => status)).toEqual([200, 200]);
  expect(second.map(({headers}) => headers.get('x-echo'))).toEqual([null, null]);
  expect(runs()).toBe(2);
  expect(api.arrived.map(({headers}) => headers.authorization).slice(3)).toEqual([
    'Bearer stdout-canary-2',
    'Bearer stdout-canary-2',
  ]);

  // A command that fails later is told to the page, and runs again with the next request.
  api.respond = (_, response) => response.writeHead(401).end();
  expect((await call()).status).toBe(401);
  fail(true);
  const failed = await call();
  expect([failed.status, failed.headers.get('x-relay-error')]).toEqual([502, 'token-command']);
  expect(await failed.json()).toMatchObject({
    detail: expect.stringContaining('The token command ended with 3.') as unknown,
  });
  fail(false);
  resetApi(api);
  expect((await call()).status).toBe(201);
  expect(relay.output()).not.toContain('canary');
});

it.each([
  ['exit 4', 'The token command ended with 4. Run the command yourself'],
  ['true', 'did not print one token on one line.'],
  ['printf "secret-canary\\nsecond"', 'did not print one token on one line.'],
  ['printf "secret canary"', 'did not print one token on one line.'],
  ['no-such-program-at-all', 'The token command ended with 127.'],
])('the token command %s is refused at the start', async (command, message) => {
  const args = ['--to', 'https://localhost', '--token-command', command];
  const refusal = await refusalOf(args);
  expect(refusal).toContain(message);
  expect(refusal).not.toContain('canary');
});

it.each([
  [['Authorization: Bearer $NO_SUCH'], 'The variable NO_SUCH of --header is not set.'],
  [['Authorization: Bearer ${EMPTY}'], 'The variable EMPTY of --header is not set.'],
  [['Authorization'], '--header has no name and value.'],
  [['Authorization:'], '--header has no name and value.'],
  [['A B: secret-canary'], '--header has no name and value.'],
  [['Authorization: a$LINES'], 'has characters that no header can have.'],
  [['Cookie: secret-canary'], '--header cannot set Cookie'],
  [['X_Forwarded_Host: a'], '--header cannot set X_Forwarded_Host'],
  [['Host: a'], '--header cannot set Host'],
  [['X-A: secret-canary', 'x-a: 2'], 'The header x-a is set twice.'],
])('the headers %o are refused at the start', async (headers, message) => {
  const args = ['--to', 'https://localhost', ...headers.flatMap((one) => ['--header', one])];
  const refusal = await refusalOf(args, {EMPTY: '', LINES: 'secret-canary\r\nX-Evil: 1'});
  expect(refusal).toContain(message);
  expect(refusal).not.toContain('canary');
});

it('a header and a token command for the same header are refused', async () => {
  const args = [
    '--to',
    'https://localhost',
    '--header',
    'authorization: a',
    '--token-command',
    'a',
  ];
  expect(await refusalOf(args)).toContain('authorization is set twice');
});
