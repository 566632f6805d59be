import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {readOperations} from '../operation/read-operations.ts';
import {checkValue} from '../validate/validate.ts';
import {readDocument} from './document.node.ts';

let folder = '';

function write(file: string, text: string): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'batchwise-document-'));
});

afterEach(() => rmSync(folder, {recursive: true}));

describe('readDocument', () => {
  it('follows references into other files, and from there into others and back', () => {
    write(
      'paths/pets.yaml',
      'post: { operationId: addPet, requestBody: { content: { application/json: { schema: { $ref: "../schemas/a pet.json#/Pet" } } } } }\n',
    );
    write(
      'schemas/a pet.json',
      '{"Pet": {"type": "object", "properties": {"name": {"$ref": "#/Name"}, "mate": {"$ref": "#/Pet"}, "tag": {"$ref": "../api.yaml#/components/schemas/Tag"}}}, "Name": {"type": "string"}}',
    );
    const path = write(
      'api.yaml',
      'openapi: 3.1.0\npaths: { /pets: { $ref: paths/pets.yaml } }\ncomponents: { schemas: { Tag: { type: integer } } }\n',
    );
    const [read] = readOperations(readDocument(path)).operations;
    const schema = read && 'operation' in read ? read.operation.body?.schema : undefined;
    expect(read).toMatchObject({id: 'addPet', path: '/pets'});
    expect(
      checkValue(schema ?? {}, {name: 1, mate: {tag: 'x'}}).map(({path: at, expected}) => [
        at.join('/'),
        expected,
      ]),
    ).toEqual([
      ['name', 'string'],
      ['mate/tag', 'integer'],
    ]);
  });

  it('leaves a reference to a file that is not there to the operation that needs it', () => {
    const path = write(
      'api.yaml',
      'openapi: 3.1.0\npaths:\n  /a: { get: { parameters: [{ $ref: nowhere.yaml }] } }\n  /b: { get: {} }\n',
    );
    const {operations} = readOperations(readDocument(path));
    expect(operations.map((read) => ('finding' in read ? read.finding : read.id))).toEqual([
      {pointer: '/paths/~1a/get/parameters/0', message: expect.stringContaining('"nowhere.yaml"')},
      'get-b',
    ]);
  });

  it('reads no file outside of its folder and the current one, also by a symbolic link', () => {
    write('secret.yaml', 'Token: {type: string, const: top-secret}\n');
    const references = [
      '../secret.yaml#/Token',
      '..%2fsecret.yaml#/Token',
      `${join(folder, 'secret.yaml')}#/Token`,
      'linked.yaml#/Token',
    ];
    const paths = references.map(
      ($ref, index) =>
        `/${index}: {get: {parameters: [{name: a, in: query, schema: {$ref: "${$ref}"}}]}}`,
    );
    const path = write('api/api.yaml', `openapi: 3.1.0\npaths: {${paths.join(', ')}}\n`);
    symlinkSync('../secret.yaml', join(folder, 'api/linked.yaml'));
    const document = readDocument(path);
    expect(JSON.stringify(document)).not.toContain('top-secret');
    expect(
      readOperations(document).operations.map((read) => 'finding' in read && read.finding.message),
    ).toEqual(references.map(() => expect.stringContaining('points outside this document')));
  });

  it('refuses aliases that stand for more values than fit into memory, and reads thousands of others', () => {
    const bomb = Array.from({length: 9}, (_, level) => {
      const item = level === 0 ? '1' : `*a${level - 1}`;
      return `  a${level}: &a${level} [${Array(10).fill(item).join(', ')}]\n`;
    }).join('');
    const path = write('bomb.yaml', `openapi: 3.1.0\npaths: {}\nx-bomb:\n${bomb}`);
    expect(() => readDocument(path)).toThrow(/bomb\.yaml.*aliases stand for too many values/);
    const many = `openapi: 3.1.0\npaths: {}\nx-one: &one {a: {b: 1}}\nx-all: [${Array(5_000).fill('*one').join(', ')}]\n`;
    expect(readDocument(write('many.yaml', many))['x-all']).toHaveLength(5_000);
  });

  it('says in which file and line the YAML is broken', () => {
    const path = write('api.yaml', 'openapi: 3.1.0\npaths: { $ref: other.yaml }\n');
    write('other.yaml', 'a: b\nc: [\n');
    expect(() => readDocument(path)).toThrow(/other\.yaml:3:1: /);
    expect(() => readDocument(join(folder, 'none.yaml'))).toThrow('no such file');
    expect(() => readDocument(write('list.json', '[]'))).toThrow('must be an object');
  });
});
