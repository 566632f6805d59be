import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {expect, it} from 'vitest';
import {refusalOf, runRelay, startRelay} from './relay.ts';

const TO = ['--to', 'https://api.test/v1'];

it.each([
  [[], '--to is missing. Run npx openapi-relay --to URL.'],
  [['--to', 'api.test'], '--to "api.test" is no address of a server. Use an address such as'],
  [['--to', 'localhost:4010'], '--to "localhost:4010" is no address of a server.'],
  [['--to', 'ftp://api.test'], 'is no address of a server.'],
  [['--to', 'http://api.test/v1'], 'is not encrypted, so others could read credentials. Use https'],
  [['--to', 'https://api.test/v1?a'], 'has a query or a fragment.'],
  [['--to', 'https://api.test/v1#a'], 'has a query or a fragment.'],
  [['--to', 'https://api.test//v1'], 'has an empty or misleading part in its path.'],
  [['--to', 'https://api.test/a%2f..%2fb'], 'has an empty or misleading part in its path.'],
  [[...TO, '--origin', '*'], '--origin "*" is not an origin.'],
  [[...TO, '--origin', 'null'], '--origin "null" is not an origin.'],
  [[...TO, '--origin', 'https://docs.test/path'], 'Use only scheme, host and port'],
  [[...TO, '--port', '99999'], '--port "99999" is not a port.'],
  [[...TO, '--timeout', '0'], '--timeout "0" is not a number of seconds. Use 1 to 3600.'],
])('%o is refused with the reason and the next step', async (args, message) => {
  expect(await refusalOf(args)).toContain(message);
});

it('an unknown option is refused in one line', async () => {
  const message = `Unknown option '--host'. Run "npx openapi-relay --help" to list the options.\n`;
  expect(await runRelay([...TO, '--host', '0.0.0.0'])).toEqual([1, message]);
});

it('a password in the address is refused, and not repeated', async () => {
  const message = await refusalOf(['--to', 'https://me:secret-canary@api.test']);
  expect(message).toContain('Leave it out, and use --header.');
  expect(message).not.toContain('canary');
});

it('a site that is no address is refused', async () => {
  const message = 'SITE_URL is "docs", which is no address. Set it, or use --origin.';
  expect(await refusalOf(TO, {SITE_URL: 'docs'})).toBe(message);
});

it('--help lists the options', async () => {
  expect(await runRelay(['--help'])).toEqual([0, expect.stringContaining('--token-command CMD')]);
});

it('it serves the site of SITE_URL or --origin, says so at the start, and stops on a signal', async () => {
  const relay = await startRelay(TO, {SITE_URL: 'https://docs.test/base/'});
  const message = 'Pages of https://docs.test can use it. Paste the key into the page.\n';
  await expect.poll(() => relay.output()).toContain(message);
  expect(relay.output()).toMatch(
    /^Relay to https:\/\/api\.test\/v1 ready: http:\/\/127\.0\.0\.1:\d+ with the key [\w-]{43}\n/,
  );
  const headers = {origin: 'https://docs.test'};
  expect((await relay.fetch('/.well-known/openapi-relay', {headers})).status).toBe(200);
  relay.child.kill('SIGTERM');
  expect(await once(relay.child, 'exit')).toEqual([0, null]);
  const other = await startRelay([...TO, '--origin', 'https://other.test']);
  expect(other.key).not.toBe(relay.key);
  await expect.poll(() => other.output()).toContain('Pages of https://other.test can use it.');
  await other.stop();
});

it('it says what to do when the port is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const message = await refusalOf([...TO, '--port', String(port)]);
  server.close();
  expect(message).toContain(`Port ${port} on 127.0.0.1 is in use. Choose another with --port`);
});
