import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {throwAny} from '@batchwise/openapi/node';
import {findOperation, type Operation} from '@batchwise/openapi/operation';
import {readApi, type Api} from './operations.ts';

const description = (title: string, id: string): string =>
  `openapi: 3.1.0\ninfo:\n  title: ${title}\npaths:\n  /${id}:\n    get: { operationId: ${id}, summary: Get ${id} }\n`;

let site = '';

function write(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), {recursive: true});
  writeFileSync(join(site, file), text);
}

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'batchwise-api-'));
  write('openapi/pets.yaml', description('Pets', 'listPets'));
});

afterEach(() => rmSync(site, {recursive: true}));

const operationOf = (api: Api, id: string): Operation | undefined =>
  findOperation(api.operations, id).found?.operation;

const read = (locale: string, address = 'http://localhost:3000/'): Api =>
  readApi({siteDir: site, locale, sourceLocale: 'en', address});

/** The warnings in the build log, without the rules. */
const warningsOf = ({warnings}: Api): string[] =>
  warnings.map(({file, line, message}) => `${file}:${line} ${message}`);

describe('readApi', () => {
  it('reads the operations of all descriptions as written, in the source language', () => {
    write('openapi/birds.yaml', description('Birds', 'listBirds'));
    const {descriptions, operations} = read('en');
    expect(Object.keys(descriptions)).toEqual(['birds', 'pets']);
    expect(
      [...operations].map(([key, {id, description: name, operation}]) => [
        key,
        id,
        name,
        operation?.summary,
      ]),
    ).toEqual([
      ['birds:listBirds', 'listBirds', 'birds', 'Get listBirds'],
      ['pets:listPets', 'listPets', 'pets', 'Get listPets'],
    ]);
  });

  it('has servers start from where the site serves the description, also of one that names none', () => {
    write(
      'openapi/zoo.yaml',
      `openapi: 3.1.0\nservers: [{ url: ../v1/ }]\npaths:\n  /a: { get: { operationId: a } }\n  /b: { get: { operationId: b, servers: [{ url: '/{version}', variables: { version: { default: v2 } } }, { url: 'https://{region}.example' }] } }\n`,
    );
    const api = read('en', 'https://docs.example/base/');
    expect(operationOf(api, 'listPets')?.server).toBe('https://docs.example');
    expect(operationOf(api, 'a')).toMatchObject({
      server: 'https://docs.example/base/v1',
      serverPaths: ['/base/v1', '/v2'],
    });
    expect(operationOf(api, 'b')).toMatchObject({
      server: 'https://docs.example/v2',
      servers: [{url: 'https://docs.example/{version}'}, {url: 'https://{region}.example'}],
    });
  });

  it('reads operations and descriptions in the words of another language', () => {
    const actions = [
      '- { target: $.info, update: { title: Huisdieren } }',
      '- { target: $.paths.*.get, update: { summary: Toon huisdieren } }',
    ];
    write(
      'i18n/nl/openapi/pets.overlay.yaml',
      `overlay: 1.1.0\ninfo: { title: Huisdieren, version: 1.0.0 }\nactions:\n${actions.join('\n')}\n`,
    );
    const api = read('nl');
    expect(operationOf(api, 'listPets')?.summary).toBe('Toon huisdieren');
    expect(api.descriptions.pets).toMatchObject({info: {title: 'Huisdieren'}});
  });

  it('lists each thing that an overlay lacks, with file and line', () => {
    const actions =
      '- { target: $.info, update: { title: Huisdieren } }\n- target: $.nowhere\n  update: {}\n';
    write(
      'i18n/nl/openapi/pets.overlay.yaml',
      `overlay: 1.1.0\ninfo: { title: Huisdieren, version: 1.0.0 }\nactions:\n${actions}`,
    );
    const api = read('nl');
    expect(api.findings).toMatchObject([
      {
        file: 'i18n/nl/openapi/pets.overlay.yaml',
        line: 5,
        severity: 'error',
        message: 'The API description does not contain the target $.nowhere.',
      },
      {
        severity: 'warning',
        message:
          '/paths/~1listPets/get/summary in openapi/pets.yaml is not translated: "Get listPets".',
      },
    ]);
    expect(operationOf(api, 'listPets')?.summary).toBe('Get listPets');
  });

  it('says which overlay is missing, and has the words of the source', () => {
    const api = read('it');
    expect(api.findings).toMatchObject([
      {file: 'i18n/it/openapi/pets.overlay.yaml', rule: 'overlay-missing', severity: 'warning'},
    ]);
    expect(operationOf(api, 'listPets')?.summary).toBe('Get listPets');
  });

  it('goes on without an operation that cannot be shown, and says where and why', () => {
    const broken = (path: string): string =>
      `  /${path}: { get: { operationId: ${path}, parameters: [{ name: a, in: nowhere }] } }\n`;
    write(
      'openapi/zoo.yaml',
      `openapi: 3.1.0\ninfo: { title: Zoo, version: 1.0.0 }\npaths:\n${broken('one')}  /fine: { get: { operationId: fine } }\n${broken('two')}`,
    );
    const api = read('en');
    const reason = (path: string): string =>
      `/paths/~1${path}/get/parameters/0: this parameter has no "name" or no valid "in". Add "name", and set "in" to one of path, query, header, cookie.`;
    expect(warningsOf(api)).toEqual([
      `openapi/zoo.yaml:4 ${reason('one')}`,
      `openapi/zoo.yaml:6 ${reason('two')}`,
    ]);
    expect([...api.operations.keys()]).toEqual(['pets:listPets', 'zoo:one', 'zoo:fine', 'zoo:two']);
    expect(findOperation(api.operations, 'two').found).toEqual({
      description: 'zoo',
      id: 'two',
      problem: {place: 'openapi/zoo.yaml:6', reason: reason('two')},
    });
    expect(operationOf(api, 'fine')).toMatchObject({path: '/fine'});
  });

  it('warns once of each example that does not fit, unknown format and broken part that nothing uses', () => {
    const lines = [
      'openapi: 3.1.0',
      'info: { title: Zoo, version: 1.0.0 }',
      'components:',
      '  schemas:',
      "    Unused: { $ref: '#/components/schemas/Missing' }",
      '  responses:',
      '    Pet: { description: Pet, content: { application/json: { schema: { type: array, items: { format: cage } }, example: 5 } } }',
      '  parameters:',
      '    Nameless: { in: query }',
      'paths:',
      '  /a:',
      '    get:',
      '      operationId: a',
      '      parameters:',
      '        - { name: limit, in: query, example: many, schema: { type: integer } }',
      "      responses: { 200: { $ref: '#/components/responses/Pet' } }",
      "  /b: { get: { operationId: a, responses: { 200: { $ref: '#/components/responses/Pet' } } } }",
    ];
    write('openapi/zoo.yaml', `${lines.join('\n')}\n`);
    expect(warningsOf(read('en'))).toEqual([
      'openapi/zoo.yaml:15 /paths/~1a/get/parameters/0: an example is invalid: "limit" does not match its schema: "type" requires "integer". Correct the example or its schema.',
      'openapi/zoo.yaml:7 /components/responses/Pet/content/application~1json/example: this example does not match its schema: "type" requires "array". Correct the example or its schema.',
      'openapi/zoo.yaml:17 /paths/~1b/get/operationId: the operationId "a" is not unique. This operation is called "a-2" here.',
      'openapi/zoo.yaml:9 /components/parameters/Nameless: this parameter has no "name" or no valid "in". Add "name", and set "in" to one of path, query, header, cookie, formData, body.',
      'openapi/zoo.yaml:5 /components/schemas/Unused: the target of the reference "#/components/schemas/Missing" does not exist. Correct the reference.',
      'openapi/zoo.yaml:7 /components/responses/Pet/content/application~1json/schema/items/format: the format "cage" is not known. Values are not checked against it.',
    ]);
  });

  it('has nothing to warn of where all examples fit', () => {
    expect(read('en').warnings).toEqual([]);
    expect(() => throwAny([])).not.toThrow();
  });

  it('turns warnings into an error for a strict build', () => {
    write(
      'openapi/zoo.yaml',
      'openapi: 3.1.0\npaths:\n  /a: { get: { parameters: [{ name: a, in: nowhere }] } }\n',
    );
    const {warnings} = read('en');
    expect(() => throwAny(warnings)).toThrow(
      'openapi/zoo.yaml:3:29 error operation: /paths/~1a/get/parameters/0: this parameter has no "name" or no valid "in".',
    );
  });

  it('stops at a description that cannot be read, with file and line', () => {
    write('openapi/zoo.yaml', 'openapi: 9.0.0\npaths: {}\n');
    expect(() => read('en')).toThrow(
      'openapi/zoo.yaml:1:1 error description: version "9.0.0" is not supported. Use OpenAPI 3.1',
    );
  });

  it('tells operations of the same id apart by the name of their description', () => {
    write('openapi/zoo.yaml', description('Zoo', 'listPets'));
    write('openapi/birds.yaml', description('Birds', 'listBirds'));
    const api = read('en');
    expect(findOperation(api.operations, 'listPets')).toEqual({
      why: 'several API descriptions have the operation "listPets". Use one of pets:listPets, zoo:listPets.',
    });
    expect(findOperation(api.operations, 'zoo:listPets')).toMatchObject({
      key: 'zoo:listPets',
      found: {description: 'zoo', id: 'listPets', operation: {id: 'zoo:listPets'}},
    });
    expect(findOperation(api.operations, 'listBirds')).toMatchObject({
      key: 'birds:listBirds',
      found: {operation: {id: 'listBirds'}},
    });
    expect(findOperation(api.operations, 'listBird')).toEqual({
      why: 'the operation "listBird" does not exist. Similar: listBirds, zoo:listPets, pets:listPets.',
    });
  });

  it('shares credentials by the name of their scheme, but never between descriptions', () => {
    const secured = (name: string, more = ''): string =>
      `openapi: 3.1.0\nsecurity: [{ key: [], other: [] }]\ncomponents: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key${more} }, other: { type: http, scheme: bearer, x-value: TOKEN } } }\npaths: { /a: { get: { operationId: ${name} } } }\n`;
    const sharedOf = (name: string): unknown[] =>
      operationOf(read('en'), name)?.parameters.map(({shared}) => shared) ?? [];
    write('openapi/zoo.yaml', secured('zoo'));
    expect(sharedOf('zoo')).toEqual(['key', 'TOKEN']);
    write('openapi/ark.yaml', secured('ark'));
    expect(sharedOf('zoo')).toEqual(['zoo:key', 'TOKEN']);
    expect(sharedOf('ark')).toEqual(['ark:key', 'TOKEN']);
  });

  it('leaves out what is internal, and has the tags with their operations', () => {
    const operation = (id: string, more: string): string =>
      `  /${id}: { get: { operationId: ${id}, ${more} } }\n`;
    write(
      'openapi/zoo.yaml',
      `openapi: 3.1.0\ntags: [{ name: a, x-displayName: Animals }, { name: b, x-internal: true }]\npaths:\n${operation('one', 'tags: [a]')}${operation('two', 'tags: [b]')}${operation('three', 'x-internal: true')}`,
    );
    const api = read('en');
    expect([...api.operations.keys()]).toEqual(['pets:listPets', 'zoo:one']);
    expect(api.tags.zoo).toEqual([
      {tags: [{name: 'a', title: 'Animals', description: '', operations: ['one']}]},
    ]);
    expect(JSON.stringify(api.descriptions.zoo)).not.toMatch(/two|three|x-internal/);
  });
});
