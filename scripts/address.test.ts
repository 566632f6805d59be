import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {expect, it} from 'vitest';
import {checkPort, checkWritable, readAddress} from './address';

it('the address comes from the options, then from PORT, then is localhost:3000', () => {
  expect(readAddress([], {})).toEqual({host: 'localhost', port: 3000});
  expect(readAddress([], {PORT: '3001'})).toEqual({host: 'localhost', port: 3001});
  expect(readAddress(['--port', '0', '--host', '::1'], {PORT: 'x'})).toEqual({
    host: '::1',
    port: 0,
  });
});

it.each(['abc', '99999', '-5', '', '80.5'])('PORT=%s is refused by its name', (PORT) => {
  expect(() => readAddress([], {PORT})).toThrow(/PORT|--port/);
});

it('an empty host is refused', () => {
  expect(() => readAddress(['--host', ''], {})).toThrow('--host is empty');
});

it('a port in use is told in one line, and a free one is left free', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await expect(checkPort({host: '127.0.0.1', port})).rejects.toThrow(`Port ${port} is in use.`);
  await new Promise((resolve) => server.close(resolve));
  await checkPort({host: '127.0.0.1', port});
  await checkPort({host: '127.0.0.1', port});
});

it('a folder that cannot be written to is named', () => {
  expect(() => checkWritable('/proc/1/fd/none')).toThrow(
    'no permission to write to /proc/1/fd/none',
  );
});
