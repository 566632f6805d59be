import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {readApi} from './operations.ts';

const description = (title: string, id: string): string =>
  `openapi: 3.1.0\ninfo:\n  title: ${title}\npaths:\n  /${id}:\n    get: { operationId: ${id}, summary: Get ${id} }\n`;

let site = '';

function write(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), {recursive: true});
  writeFileSync(join(site, file), text);
}

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'batchwise-api-'));
  write('static/openapi/pets.yaml', description('Pets', 'listPets'));
});

afterEach(() => rmSync(site, {recursive: true}));

describe('readApi', () => {
  it('reads the operations of all descriptions as written, in the source language', () => {
    write('static/openapi/birds.yaml', description('Birds', 'listBirds'));
    const {descriptions, operations} = readApi(site, 'en', 'en');
    expect(Object.keys(descriptions)).toEqual(['birds', 'pets']);
    expect(
      [...operations].map(([id, {description: name, operation}]) => [id, name, operation.summary]),
    ).toEqual([
      ['listBirds', 'birds', 'Get listBirds'],
      ['listPets', 'pets', 'Get listPets'],
    ]);
  });

  it('has servers start from where the site serves the description, also of one that names none', () => {
    write(
      'static/openapi/zoo.yaml',
      `openapi: 3.1.0\nservers: [{ url: ../v1/ }]\npaths:\n  /a: { get: { operationId: a } }\n  /b: { get: { operationId: b, servers: [{ url: '/{version}', variables: { version: { default: v2 } } }, { url: 'https://{region}.example' }] } }\n`,
    );
    const {operations} = readApi(site, 'en', 'en', [], 'https://docs.example/base/');
    expect(operations.get('listPets')?.operation.server).toBe('https://docs.example');
    expect(operations.get('a')?.operation).toMatchObject({
      server: 'https://docs.example/base/v1',
      serverPaths: ['/base/v1', '/v2'],
    });
    expect(operations.get('b')?.operation).toMatchObject({
      server: 'https://docs.example/v2',
      servers: [{url: 'https://docs.example/{version}'}, {url: 'https://{region}.example'}],
    });
  });

  it('reads operations in the words of another language, and descriptions as written', () => {
    const actions = [
      '- { target: $.info, update: { title: Huisdieren } }',
      '- { target: $.paths.*.get, update: { summary: Toon huisdieren } }',
    ];
    write(
      'i18n/nl/openapi/pets.overlay.yaml',
      `overlay: 1.1.0\ninfo: { title: Huisdieren, version: 1.0.0 }\nactions:\n${actions.join('\n')}\n`,
    );
    const {descriptions, operations} = readApi(site, 'nl', 'en');
    expect(operations.get('listPets')?.operation.summary).toBe('Toon huisdieren');
    expect(descriptions.pets).toMatchObject({info: {title: 'Pets'}});
  });

  it('lists each thing that an overlay lacks, with file and line', () => {
    const actions =
      '- { target: $.info, update: { title: Huisdieren } }\n- target: $.nowhere\n  update: {}\n';
    write(
      'i18n/nl/openapi/pets.overlay.yaml',
      `overlay: 1.1.0\ninfo: { title: Huisdieren, version: 1.0.0 }\nactions:\n${actions}`,
    );
    const {findings, operations} = readApi(site, 'nl', 'en');
    expect(findings).toMatchObject([
      {
        file: 'i18n/nl/openapi/pets.overlay.yaml',
        line: 5,
        severity: 'error',
        message: 'The description does not contain the target $.nowhere.',
      },
      {
        severity: 'warning',
        message:
          '/paths/~1listPets/get/summary of static/openapi/pets.yaml is not translated: "Get listPets".',
      },
    ]);
    expect(operations.get('listPets')?.operation.summary).toBe('Get listPets');
  });

  it('says which overlay is missing, and has the words of the source', () => {
    const {findings, operations} = readApi(site, 'it', 'en');
    expect(findings).toMatchObject([
      {file: 'i18n/it/openapi/pets.overlay.yaml', rule: 'overlay-missing', severity: 'warning'},
    ]);
    expect(operations.get('listPets')?.operation.summary).toBe('Get listPets');
  });

  it('names each operation that cannot be shown, with file, JSON pointer and reason', () => {
    const broken = (path: string): string =>
      `  /${path}: { get: { operationId: ${path}, parameters: [{ name: a, in: nowhere }] } }\n`;
    write(
      'static/openapi/zoo.yaml',
      `openapi: 3.1.0\ninfo: { title: Zoo, version: 1.0.0 }\npaths:\n${broken('one')}${broken('two')}`,
    );
    const read = (): unknown => readApi(site, 'en', 'en');
    expect(read).toThrow(
      '\nstatic/openapi/zoo.yaml#/paths/~1one/get/parameters/0: this parameter has no "name" or no valid "in".',
    );
    expect(read).toThrow(
      '\nstatic/openapi/zoo.yaml#/paths/~1two/get/parameters/0: this parameter has no "name" or no valid "in".',
    );
  });

  it('names each example that does not fit its schema, together with what cannot be read', () => {
    const content =
      '{ application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } }, examples: { good: { value: { name: Rex } }, bad: { value: { name: 1 } } } } }';
    const answers =
      '{ 200: { description: Pet, content: { application/json: { schema: { type: array }, example: 5 } } } }';
    const paths = `  /a: { post: { operationId: a, requestBody: { content: ${content} }, responses: ${answers} } }\n  /b: { get: { operationId: b, parameters: [{ name: a, in: nowhere }] } }\n`;
    write(
      'static/openapi/zoo.yaml',
      `openapi: 3.1.0\ninfo: { title: Zoo, version: 1.0.0 }\npaths:\n${paths}`,
    );
    const read = (): unknown => readApi(site, 'en', 'en');
    expect(read).toThrow(
      '\nstatic/openapi/zoo.yaml#/paths/~1a/post/requestBody/content/application~1json/examples/bad: this example does not match its schema: at "/name", "type" requires "string". Correct the example or the schema.',
    );
    expect(read).toThrow(
      '\nstatic/openapi/zoo.yaml#/paths/~1a/post/responses/200/content/application~1json/example: this example does not match its schema: at "", "type" requires "array".',
    );
    expect(read).toThrow('\nstatic/openapi/zoo.yaml#/paths/~1b/get/parameters/0: ');
  });

  it('refuses two operations of the same name', () => {
    write('static/openapi/zoo.yaml', description('Zoo', 'listPets'));
    expect(() => readApi(site, 'en', 'en')).toThrow(
      'static/openapi/zoo.yaml: another description also has the operation "listPets". Rename one of them.',
    );
  });
});
