import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {CheckedOperation} from '../check/check-description.ts';

const CLI = fileURLToPath(new URL('../../dist/cli/check-openapi.js', import.meta.url));

const OPENAPI_31 = `openapi: 3.1.0
info: {title: Things, version: '1'}
servers: [{url: '/v{version}/', variables: {version: {default: '2'}}}]
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
paths:
  /things/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer, minimum: 7}}
    get:
      operationId: getThing
      security: [{token: []}]
      parameters:
        - {name: tags, in: query, example: [a, b c], schema: {type: array, items: {type: string}}}
        - {name: page, in: query, schema: {type: integer}}
        - {name: state, in: query, required: true, schema: {type: string, default: '', enum: ['', open]}}
        - {name: limit, in: query, example: many, schema: {type: integer}}
      responses: {'200': {description: Thing}}
    put:
      operationId: putThing
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, required: [name, file], properties: {name: {type: string, example: It's}, file: {type: string, format: binary}}}
      responses: {'200': {description: Thing}}
`;

const OPENAPI_30 = JSON.stringify({
  openapi: '3.0.3',
  info: {title: 'Forms', version: '1'},
  servers: [{url: 'https://forms.example/api'}],
  paths: {
    '/forms': {
      post: {
        operationId: 'sendForm',
        requestBody: {
          content: {
            'application/x-www-form-urlencoded': {
              example: {a: 'b c', list: [1, 2]},
              schema: {type: 'object', properties: {a: {type: 'string', nullable: true}}},
            },
          },
        },
        responses: {},
      },
    },
  },
});

const SWAGGER = `swagger: '2.0'
info: {title: Old, version: '1'}
host: old.example
basePath: /v1
schemes: [http]
paths:
  /pets:
    post:
      consumes: [application/json]
      parameters:
        - {name: kinds, in: query, type: array, items: {type: string}, collectionFormat: pipes, required: true, default: [cat, dog]}
        - {name: pet, in: body, required: true, schema: {type: object, required: [name], properties: {name: {type: string, example: Rex}}}}
      responses: {200: {description: Pet}}
`;

const PARTLY_BROKEN = `openapi: 3.0.0
info: {title: Broken, version: '1'}
paths:
  /good: {get: {operationId: good, responses: {}}}
  /bad:
    get:
      operationId: bad
      parameters: [{$ref: '#/components/parameters/Missing'}]
      responses: {}
  /also: {get: {operationId: also, responses: {}}}
`;

const UNUSED = `openapi: 3.1.0
info: {title: Unused, version: '1'}
paths: {}
components:
  schemas:
    Broken: {$ref: '#/components/schemas/Missing'}
    Odd: {type: string, format: odd}
`;

const FILES: Record<string, string> = {
  'unused.yaml': UNUSED,
  '31.yaml': OPENAPI_31,
  '30.json': `\ufeff${OPENAPI_30}`,
  '2.yaml': SWAGGER,
  'partly.yaml': PARTLY_BROKEN,
  'none.json': '{"hello": 1}',
  'list.json': '[1]',
  'broken.yaml': 'a: [1\nb: }',
  'empty.yaml': '',
  'future.yaml': 'openapi: 9.0.0\npaths: {}',
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-openapi-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, {recursive: true}));

/** Runs the command with JSON as output, in a folder outside of the project, on which nothing may depend. */
function check(...args: string[]): {
  code: number | null;
  lines: (CheckedOperation & {file: string})[];
  stderr: string;
} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [CLI, '--json', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return {
    code: status,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as CheckedOperation & {file: string}),
    stderr,
  };
}

describe('openapi-check', {timeout: 60_000}, () => {
  it('prints a request for each operation of documents of all versions, and ends with 0', () => {
    const {code, lines, stderr} = check('31.yaml', '30.json', '2.yaml');
    expect(lines.filter(({ok}) => !ok)).toEqual([]);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^4 of 4 operations and 3 of 3 documents have no problems \(\d+\.\d s\)\.\nWarnings: 1\.\n$/,
    );
    expect(lines.flatMap(({file, warnings}) => warnings.map((one) => ({file, ...one})))).toEqual([
      {
        file: '31.yaml',
        pointer: '/paths/~1things~1{id}/get/parameters/3',
        line: 18,
        rule: 'example',
        message: expect.stringContaining('"limit" does not match its schema') as string,
      },
    ]);
    expect(lines.map(({file, operationId, pointer}) => [file, operationId, pointer])).toEqual([
      ['31.yaml', 'getThing', '/paths/~1things~1{id}/get'],
      ['31.yaml', 'putThing', '/paths/~1things~1{id}/put'],
      ['30.json', 'sendForm', '/paths/~1forms/post'],
      ['2.yaml', expect.any(String), '/paths/~1pets/post'],
    ]);
    const [get, put, form, pet] = lines;
    // Optional parameters without an example that fits are left out.
    expect(get?.request).toMatchObject({
      method: 'GET',
      url: 'https://example.com/v2/things/7?tags=a&tags=b%20c&state=open',
      headers: {Authorization: 'Bearer example-token'},
      body: null,
    });
    expect(put?.request?.body).toEqual([
      {name: 'name', text: "It's"},
      {name: 'file', file: {file: 'example.bin', type: 'application/octet-stream', size: 8}},
    ]);
    expect(put?.curl).toContain(String.raw`--form-string 'name=It'\''s' \
  -F 'file=@example.bin;type=application/octet-stream'`);
    expect(form?.request).toEqual({
      method: 'POST',
      url: 'https://forms.example/api/forms',
      headers: {accept: '*/*', 'content-type': 'application/x-www-form-urlencoded'},
      body: 'a=b+c&list=1&list=2',
    });
    expect(pet?.request).toMatchObject({
      url: 'http://old.example/v1/pets?kinds=cat%7Cdog',
      headers: {'content-type': 'application/json'},
    });
    expect(JSON.parse(String(pet?.request?.body))).toEqual({name: 'Rex'});
  });

  it('prints text for people by default: each request, and problems with their lines', () => {
    const {status, stdout} = spawnSync(process.execPath, [CLI, '31.yaml', 'partly.yaml'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    const [get, limit, put, good, bad, missing, also] = stdout.trimEnd().split('\n');
    expect([get, put, good, bad, also]).toEqual([
      'getThing: GET https://example.com/v2/things/7?tags=a&tags=b%20c&state=open',
      'putThing: PUT https://example.com/v2/things/7',
      'good: GET https://example.com/good',
      'bad',
      'also: GET https://example.com/also',
    ]);
    expect(limit).toMatch(/^ {2}31\.yaml:18 warning example: .*"limit" does not match its schema/);
    expect(missing).toMatch(/^ {2}partly\.yaml:\d+ error operation: .*Missing/);
  });

  it('counts warnings as problems when asked to be strict', () => {
    const {code, lines, stderr} = check('--strict', '31.yaml', '30.json');
    expect([code, stderr.split(' (')[0]]).toEqual([
      1,
      '2 of 3 operations and 1 of 2 documents have no problems',
    ]);
    expect(lines[0]).toMatchObject({
      ok: false,
      problems: [{pointer: '/paths/~1things~1{id}/get/parameters/3', line: 18, rule: 'example'}],
      warnings: [],
    });
  });

  it('lets no broken operation take the others down, and ends with 1', () => {
    const {code, lines, stderr} = check('partly.yaml');
    expect([code, stderr.split(' (')[0]]).toEqual([
      1,
      '2 of 3 operations and 0 of 1 documents have no problems',
    ]);
    expect(lines.map(({operationId, ok}) => [operationId, ok])).toEqual([
      ['good', true],
      ['bad', false],
      ['also', true],
    ]);
    expect(lines[1]).toMatchObject({
      curl: null,
      request: null,
      pointer: '/paths/~1bad/get',
      problems: [
        {
          pointer: expect.stringMatching(/^\/paths\/~1bad\/get\/parameters\/0/) as string,
          message: expect.stringContaining('Missing') as string,
        },
      ],
    });
  });

  it('warns of a broken part and a format that nothing uses, in a line of their own', () => {
    const {code, lines} = check('unused.yaml');
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      {
        operationId: null,
        ok: true,
        problems: [],
        warnings: [
          {
            pointer: '/components/schemas/Broken',
            line: 6,
            rule: 'reference',
            message:
              'the target of the reference "#/components/schemas/Missing" does not exist. Correct the reference.',
          },
          {pointer: '/components/schemas/Odd/format', line: 7, rule: 'format'},
        ],
      },
    ]);
  });

  it.each([
    ['none.json', 'no "openapi" or "swagger"'],
    ['list.json', 'must be an object'],
    ['broken.yaml', 'not valid JSON or YAML'],
    ['empty.yaml', 'must be an object'],
    ['future.yaml', 'is not supported'],
    ['missing.yaml', 'The file does not exist.'],
    ['.', 'EISDIR'],
  ])('says of %s in one line that it is no OpenAPI document, and reads on', (file, message) => {
    const {code, lines} = check(file, '30.json');
    expect(code).toBe(1);
    expect(lines.map(({ok}) => ok)).toEqual([false, true]);
    expect(lines[0]).toMatchObject({
      file,
      operationId: null,
      pointer: '',
      problems: [{pointer: '', message: expect.stringContaining(message) as string}],
    });
  });

  it('does not mind that nobody reads on', () => {
    const {status, stdout, stderr} = spawnSync(
      'bash',
      [
        '-c',
        '"$0" "$1" $(yes 30.json | head -2000) | head -n 1; exit "${PIPESTATUS[0]}"',
        process.execPath,
        CLI,
      ],
      {cwd: folder, encoding: 'utf8'},
    );
    expect({status, lines: stdout.trim().split('\n').length, stderr}).toEqual({
      status: 0,
      lines: 1,
      stderr: '',
    });
  });

  it('explains itself, and refuses what it does not know', () => {
    const {status, stdout} = spawnSync(process.execPath, [CLI, '--help'], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining('openapi-check FILE...')]);
    expect(check('--bogus')).toMatchObject({
      code: 1,
      lines: [],
      stderr: `Unknown option '--bogus'. Run "openapi-check --help" to list the options.\n`,
    });
    expect(check()).toMatchObject({
      code: 1,
      lines: [],
      stderr: 'The file is missing. Run "openapi-check FILE" with an OpenAPI document.\n',
    });
  });
});
