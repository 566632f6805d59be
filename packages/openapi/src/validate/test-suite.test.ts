import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join, relative} from 'node:path';
import {Validator, type Schema as LibrarySchema} from '@cfworker/json-schema';
import {describe, expect, it} from 'vitest';
import {isObject} from '../json/coerce.ts';
import {bundleSchema} from '../schema/bundle-schema.ts';
import type {Json, JsonObject, Schema} from '../operation/types.ts';
import {KNOWN} from './test-suite.known.ts';
import {checkValue} from './validate.ts';

const SUITE = join(import.meta.dirname, '../../../../../shared/suites/json-schema');

type Group = {
  description: string;
  schema: Json;
  tests: {description: string; data: Json; valid: boolean}[];
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) =>
      statSync(join(folder, name)).isDirectory()
        ? filesBelow(join(folder, name))
        : [join(folder, name)],
    );
}

const parse = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;

/** Schemas that the suite refers to by address, with that address as their `$id`. */
function remotes(folder: string): [string, JsonObject][] {
  const root = join(SUITE, 'remotes');
  return filesBelow(join(root, folder)).flatMap((file): [string, JsonObject][] => {
    const schema = parse(file);
    const address = `http://localhost:1234/${relative(root, file)}`;
    return isObject(schema) ? [[address, {$id: address, ...schema}]] : [];
  });
}

/** Tells whether values fit a schema; `undefined` for a schema that cannot be read. */
type Judge = (schema: Json) => (data: Json) => boolean;

/** Validates as the site does: the schema is part of an OpenAPI 3.1 description and is bundled. */
function bundledJudge(): Judge {
  const others = Object.fromEntries(remotes('draft2020-12'));
  return (schema) => {
    const named = isObject(schema) ? {$id: 'https://example.com/schema', ...schema} : schema;
    const bundled = bundleSchema(
      {openapi: '3.1.0', components: {schemas: {Test: named, ...others}}},
      named,
      ['components', 'schemas', 'Test'],
    );
    return (data) => checkValue(bundled, data).length === 0;
  };
}

/** The validator alone, in draft 4, as for OpenAPI 3.0. */
function draft4Judge(): Judge {
  const others = [
    'draft4',
    'baseUriChange',
    'baseUriChangeFolder',
    'baseUriChangeFolderInSubschema',
    'nested',
  ].flatMap(remotes);
  const single = parse(join(SUITE, 'remotes/integer.json')) as JsonObject;
  return (schema) => {
    const validator = new Validator(structuredClone(schema) as LibrarySchema, '4');
    for (const [address, other] of [
      ...others,
      ['http://localhost:1234/integer.json', single] as const,
    ]) {
      if (JSON.stringify(schema).includes('localhost:1234'))
        validator.addSchema(withoutId(other) as LibrarySchema, address);
    }
    return (data) => validator.validate(data).valid;
  };
}

/** The address under which a schema is added replaces its `$id`. */
function withoutId(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$id'));
}

function failuresOf(groups: Group[], judge: Judge): string[] {
  return groups.flatMap(({description, schema, tests}) =>
    tests.flatMap((test) => {
      try {
        return judge(schema)(test.data) === test.valid
          ? []
          : [`${description}: ${test.description}`];
      } catch {
        return [`${description}: ${test.description}`];
      }
    }),
  );
}

describe.skipIf(!existsSync(SUITE))(
  'the JSON Schema Test Suite (skipped where ../shared is absent)',
  () => {
    const drafts = existsSync(SUITE)
      ? ([
          ['draft2020-12', bundledJudge()],
          ['draft4', draft4Judge()],
        ] as const)
      : [];

    describe.each(drafts)('%s', (draft, judge) => {
      const folder = join(SUITE, 'tests', draft);
      const files = filesBelow(folder).map((file) => relative(folder, file));

      it.each(files)('fails as known, neither more nor less: %s', (file) => {
        const failures = failuresOf(parse(join(folder, file)) as unknown as Group[], judge);
        const known = KNOWN[draft]?.[file] ?? [];
        expect(typeof known === 'number' ? failures.length : failures).toEqual(known);
      });

      it('has no known failure in a file that the suite does not have', () => {
        expect(Object.keys(KNOWN[draft] ?? {}).filter((file) => !files.includes(file))).toEqual([]);
      });
    });

    it.each(['int32', 'int64', 'float', 'double', 'byte', 'binary', 'password', 'unheard-of'])(
      'does not check the format %s of OpenAPI, which only describes',
      (format) => {
        const schema: Schema = {format};
        expect(['', '!', 1.5, 1e300].flatMap((value) => checkValue(schema, value))).toEqual([]);
      },
    );
  },
);
