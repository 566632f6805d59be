import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parseValuesFile} from './values-file.ts';

const DESCRIPTIONS = fileURLToPath(new URL('../../tests/site/openapi', import.meta.url));
const CLI = fileURLToPath(new URL('../../dist/cli/sample.js', import.meta.url));
const SERVER = 'http://127.0.0.1:4010';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-'));
  symlinkSync(DESCRIPTIONS, join(folder, 'openapi'));
});
afterAll(() => rmSync(folder, {recursive: true}));

/** Runs the command in a folder outside of the project, which has only the descriptions. */
function sample(...args: string[]): {code: number | null; stdout: string; stderr: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return {code: status, stdout, stderr};
}

function withValues(text: string, ...args: string[]): ReturnType<typeof sample> {
  writeFileSync(join(folder, 'values.json'), text);
  return sample('createBatch', '--values', 'values.json', ...args);
}

describe('openapi-sample', {timeout: 60_000}, () => {
  it('prints the documented command and nothing else', () => {
    const {code, stdout, stderr} = sample('createBatch');
    expect({code, stderr}).toEqual({code: 0, stderr: ''});
    expect(stdout).toMatch(
      /^curl -X POST 'https:\/\/platform\.adobe\.io\/data\/foundation\/import\/batches' \\\n {2}-H 'accept: application\/json'/,
    );
    expect(stdout).toMatch(/-H 'Authorization: Bearer \{ACCESS_TOKEN\}' [^]*\n}'\n$/);
  });

  it('prints other languages, for another server', () => {
    expect(
      sample('createBatch', '--lang', 'javascript', '--server', `${SERVER}/base/`).stdout,
    ).toMatch(/^const response = await fetch\('http:\/\/127\.0\.0\.1:4010\/base\/batches'/);
    expect(sample('--lang', 'python', '--server', SERVER, 'createBatch').stdout).toContain(
      "'/data/foundation/import/batches'",
    );
  });

  it.each([
    [
      'go',
      /^package main\n[^]*[^]*"https:\/\/platform\.adobe\.io\/data\/foundation\/import\/batches"/,
    ],
    [
      'http',
      /^POST \/data\/foundation\/import\/batches HTTP\/1\.1\r\nHost: platform\.adobe\.io\r\n/,
    ],
  ])('prints the request in %s', (language, text) => {
    expect(sample('createBatch', '--lang', language)).toEqual({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(text) as string,
    });
  });

  it('prints an HTTP Archive, and says of a language that cannot send a request exactly which can', () => {
    const {log} = JSON.parse(sample('createBatch', '--lang', 'har').stdout) as {
      log: {entries: {request: {method: string}}[]};
    };
    expect(log.entries[0]?.request.method).toBe('POST');
    const {code, stderr} = withValues(
      JSON.stringify({parameters: {'x-sandbox-name': 'é'}}),
      '--lang',
      'java',
    );
    expect({code, stderr}).toEqual({
      code: 1,
      stderr:
        '--lang java cannot represent this request exactly. Use curl, javascript or python.\n',
    });
  });

  it('takes values from a file, digit for digit', () => {
    const {stdout} = withValues(
      '\ufeff{"parameters": {"X-Sandbox-Name": 1234567890123456789}, "body": {"a": [1234567890123456789, 1.10]}}',
    );
    expect(stdout).toContain("-H 'x-sandbox-name: 1234567890123456789'");
    expect(stdout).toContain(
      '--data-raw \'{\n  "a": [\n    1234567890123456789,\n    1.10\n  ]\n}\'',
    );
  });

  it('sends a body that is a string as it is, and does not refuse a wrong one', () => {
    expect(withValues('{"body": "@it\'s {"}').stdout).toContain(
      String.raw`--data-raw '@it'\''s {'`,
    );
  });

  it.each([
    [
      ['nope'],
      'The operation "nope" does not exist in openapi. Use one of listBatches, createBatch',
    ],
    [[], 'The operation is missing. Use one of listBatches, createBatch'],
    [
      ['createBatch', 'x'],
      'This command accepts only one operation, but you entered createBatch, x. Keep one of them.',
    ],
    [
      ['createBatch', '--lang', 'perl'],
      'Unknown --lang "perl". Use one of curl, javascript, python, go, java, php, csharp, ruby, rust, powershell, har, http.',
    ],
    [['createBatch', '--server', 'localhost:4010'], '--server "localhost:4010" is not a base URL.'],
    [
      ['createBatch', '--values', 'missing.json'],
      '--values "missing.json": the file does not exist.',
    ],
    [
      ['createBatch', '--bogus'],
      `Unknown option '--bogus'. Run "openapi-sample --help" to list the options.`,
    ],
  ])('refuses %j and says how to mend it', (args, message) => {
    const {code, stdout, stderr} = sample(...args);
    expect({code, stdout}).toEqual({code: 1, stdout: ''});
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [
      '{\n "parameters": {\n  "x": 1}}',
      'values.json:3: createBatch has no parameter "x". Use one of x-gw-ims-org-id, ',
    ],
    [
      '{"parameters": {"x-api-key": "a",\n"X-SANDBOX-NAME": "a\\nb"}}',
      'values.json:2: The value of "x-sandbox-name" contains a character that is not allowed in HTTP headers (RFC 9110, 5.5).',
    ],
    ['{\n  "body": {,}\n}', 'values.json:2:12: The JSON is not valid here. Correct this line.'],
  ])('refuses the values %j and names the place', (text, message) => {
    const {code, stdout, stderr} = withValues(text);
    expect({code, stdout}).toEqual({code: 1, stdout: ''});
    expect(stderr).toContain(message);
  });

  it('explains itself', () => {
    expect(sample('--help')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('openapi-sample OPERATION') as string,
    });
  });
});

describe('a file of values', () => {
  const read = (text: string) => parseValuesFile(text, 'v.json').values;

  it('may leave out either part', () => {
    expect(read(' {} ')).toEqual({});
    expect(read('{"body": 0}')).toEqual({body: '0'});
    expect(read('{"parameters": {}}')).toEqual({parameters: {}});
  });

  it('has parameters of text, numbers, true and false', () => {
    expect(read('{"parameters": {"a": "\\u00e9", "b": 1e400, "c": true, "d": ""}}')).toEqual({
      parameters: {a: 'é', b: '1e400', c: 'true', d: ''},
    });
  });

  it('has a body of any JSON, nested ones too', () => {
    expect(read('{"body": null}')).toEqual({body: 'null'});
    expect(read('{"body": [{"parameters": {"x": [1]}}, "]"], "parameters": {"y": 2}}')).toEqual({
      body: '[\n  {\n    "parameters": {\n      "x": [\n        1\n      ]\n    }\n  },\n  "]"\n]',
      parameters: {y: '2'},
    });
  });

  it('has the last of members that share a name, as JSON.parse has it', () => {
    expect(read('{"body": 1, "body": 2, "parameters": {"a": 1, "a": 2}}')).toEqual({
      body: '2',
      parameters: {a: '2'},
    });
  });

  it.each([
    ['[]', 'v.json:1:1: The file does not contain a JSON object.'],
    ['{"body": 1', 'v.json:1:11: The JSON is incomplete.'],
    ['{"parameters": 1}', 'v.json:1:16: "parameters" is not an object.'],
    ['{"paramters": {}}', 'v.json:1:2: Unknown key "paramters".'],
    ['{"parameters": {"a": null}}', 'v.json:1:22: The value of the parameter "a" must be text'],
    ['{"parameters": {"a": [1]}}', 'v.json:1:22: The value of the parameter "a" must be text'],
  ])('is refused as %s', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
