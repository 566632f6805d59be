import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readOperations} from '../operation/read-operations.ts';
import type {JsonObject} from '../operation/types.ts';
import {defaultBody} from '../request/build-request.ts';
import {withExamples} from '../sampler/examples.ts';

const CLI = fileURLToPath(new URL('../../dist/cli/sample.js', import.meta.url));

const schema = {type: 'object', properties: {note: {type: 'string', readOnly: true}}};
const post = (operationId: string, servers: string[], mediaType = 'application/json') => ({
  post: {
    operationId,
    servers: servers.map((url) => ({url})),
    parameters: [{name: 'none', in: 'query', allowEmptyValue: true, schema: {type: 'string'}}],
    requestBody: {required: true, content: {[mediaType]: {schema}}},
    responses: {},
  },
});
const DOCUMENT: JsonObject = {
  openapi: '3.1.0',
  info: {title: 'Servers', version: '1'},
  paths: {
    '/no-scheme': post('noScheme', ['//api.example.com/v1']),
    '/relative': post('relative', ['/v1']),
    '/none': post('none', []),
    '/ftp': post('ftp', ['ftp://files.example.com']),
    '/form': post('form', ['https://api.example.com'], 'Multipart/Form-Data'),
  },
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-'));
  mkdirSync(join(folder, 'openapi'));
  writeFileSync(join(folder, 'openapi', 'servers.yaml'), JSON.stringify(DOCUMENT));
  writeFileSync(join(folder, 'values.json'), '{"parameters": {"none": ""}}');
});
afterAll(() => rmSync(folder, {recursive: true}));

function sample(...args: string[]): string {
  const {stdout, stderr} = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stderr || stdout;
}

const BODY = "  -H 'content-type: application/json' \\\n  --data-raw '{}'\n";

describe('openapi-sample', {timeout: 60_000}, () => {
  it('sends the empty object that the page sends', () => {
    expect(sample('noScheme')).toContain(BODY);
  });

  it('takes HTTPS for a server without a scheme, and its path for another server', () => {
    expect(sample('noScheme')).toContain("curl -X POST 'https://api.example.com/v1/no-scheme'");
    expect(sample('noScheme', '--server', 'http://127.0.0.1:4010')).toContain(
      "'http://127.0.0.1:4010/v1/no-scheme'",
    );
  });

  it.each([
    ['relative', 'The server of the API description "/v1" has no host.'],
    ['none', 'The server of the API description is missing.'],
    ['ftp', 'The server of the API description is not an http(s) URL without a query.'],
  ])('asks for a base URL where the server of the description has none: %s', (name, message) => {
    expect(sample(name)).toMatch(
      new RegExp(`^${message.replace(/[()[\].]/g, '\\$&')} Specify a base URL with --server`),
    );
  });

  it('adds the path of a relative server to the given one', () => {
    expect(sample('relative', '--server', 'http://127.0.0.1:4010')).toContain(
      "'http://127.0.0.1:4010/v1/relative'",
    );
  });

  it('sends an empty value that a file of values gives', () => {
    expect(sample('noScheme', '--values', 'values.json')).toContain('/v1/no-scheme?none=');
  });
});

it('gives a required form an empty object, whatever the letter case of its media type', () => {
  for (const read of readOperations(DOCUMENT).operations) {
    const {body} = withExamples((read as Extract<typeof read, {operation: unknown}>).operation);
    expect(body && defaultBody(body), read.id).toBe('{}');
  }
});
