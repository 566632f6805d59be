import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {document} from '../tests/fixture.ts';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

let folder = '';
let children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openapi-mock-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, {recursive: true});
});

const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

function start(...args: string[]): {child: ChildProcess; output: () => string} {
  const child = spawn(process.execPath, [CLI, ...args]);
  children.push(child);
  let text = '';
  child.stdout.on('data', (chunk) => (text += String(chunk)));
  child.stderr.on('data', (chunk) => (text += String(chunk)));
  return {child, output: () => text};
}

/** Runs the command to its end. */
async function run(...args: string[]): Promise<[code: unknown, output: string]> {
  const {child, output} = start(...args);
  const [code] = (await once(child, 'close')) as [unknown];
  return [code, output()];
}

/** Starts the command, and returns the address of the mock. */
async function serve(...args: string[]): Promise<{child: ChildProcess; url: string}> {
  const {child, output} = start(...args, '--port', '0');
  while (!/ready: \S+\n/.test(output())) {
    if (child.exitCode !== null) throw new Error(output());
    await once(child.stdout ?? child, 'data');
  }
  return {child, url: /ready: (\S+)/.exec(output())?.[1] ?? ''};
}

describe('openapi-mock', () => {
  it('serves a description with its seed and handlers, and stops on a signal', async () => {
    const file = write('crates.json', JSON.stringify(document));
    const seed = write(
      'seed.json',
      JSON.stringify({'/crates': [{id: 5, name: 'e', state: 'new'}]}),
    );
    const handlers = write('handlers.mjs', 'export const latestReport = () => ({total: 1});');
    const {child, url} = await serve(file, '--seed', seed, '--handlers', handlers);
    const headers = {authorization: 'Bearer x', 'x-unit': 'kg'};
    const crate = await fetch(`${url}/crates/5`, {headers});
    expect(await crate.json()).toMatchObject({id: 5, name: 'e'});
    const report = await fetch(`${url}/reports/latest`, {headers});
    expect(await report.json()).toEqual({total: 1});
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.each([
    ['handlers.mjs', 'export default () => ({state: 2}); export const latestReport ='],
    ['handlers.ts', 'export default () => ({state: 2 as number}); export const latestReport ='],
    ['handlers.cjs', 'exports.default = () => ({state: 2}); exports.latestReport ='],
  ])('loads handlers with a setup from %s', async (name, code) => {
    const file = write('crates.json', JSON.stringify(document));
    const handlers = write(name, `${code} (_, {state}) => ({total: state});`);
    const {url} = await serve(file, '--handlers', handlers);
    const report = await fetch(`${url}/reports/latest`, {headers: {'x-unit': 'kg'}});
    expect(await report.json()).toEqual({total: 2});
  });

  it('says which file cannot be read, and why', async () => {
    expect(await run(join(folder, 'none.yaml'))).toEqual([
      1,
      expect.stringMatching(/none\.yaml" cannot be read: there is no such file\. Check its path\./),
    ]);
    const broken = write('broken.yaml', 'openapi: 3.1.0\npaths: [');
    expect(await run(broken)).toEqual([
      1,
      expect.stringMatching(/^\S*broken\.yaml:2:\d+: .*Correct this line\./),
    ]);
    const other = write('other.json', '{}');
    expect(await run(other)).toEqual([
      1,
      expect.stringContaining('neither "openapi" nor "swagger"'),
    ]);
  });

  it('says what to do when the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    const file = write('crates.json', JSON.stringify(document));
    const [code, output] = await run(file, '--port', String(port));
    server.close();
    expect([code, output]).toEqual([1, expect.stringContaining('use --port 0 for a free port.')]);
  });

  it('explains wrong arguments', async () => {
    expect(await run()).toEqual([1, expect.stringContaining('Give the path of an OpenAPI file')]);
    expect(await run('a.yaml', '--port', 'x')).toEqual([1, expect.stringContaining('--port "x"')]);
    expect(await run('--help')).toEqual([0, expect.stringContaining('openapi-mock FILE...')]);
  });
});
