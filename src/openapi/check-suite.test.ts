import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {checkValue} from './check';
import type {Json, Schema} from './types';

const SUITE = join(import.meta.dirname, '../../../shared/suites/json-schema/tests/draft2020-12');

/** What a bundled schema does not hold, and what the validator means otherwise: it asserts `format`. */
const LEFT_OUT = ['dynamicRef.json', 'refRemote.json', 'vocabulary.json', 'defs.json', 'anchor.json', 'format.json'];

type Group = {description: string; schema: Schema; tests: {description: string; data: Json; valid: boolean}[]};

/** References to other documents; the tests about `$dynamicRef` in the files about other keywords. */
const isOutside = (schema: Schema): boolean => /"\$ref":"(?:[^#]|#[^/])|\$dynamicRef|"\$id"/.test(JSON.stringify(schema));

describe.skipIf(!existsSync(SUITE))('the JSON Schema Test Suite, draft 2020-12 (skipped where ../shared is absent)', () => {
  const files = existsSync(SUITE) ? readdirSync(SUITE).filter((file) => file.endsWith('.json') && !LEFT_OUT.includes(file)) : [];

  it.each(files)('agrees on what fits: %s', (file) => {
    expect.hasAssertions();
    const groups = (JSON.parse(readFileSync(join(SUITE, file), 'utf8')) as Group[]).filter(({schema}) => !isOutside(schema));
    for (const {description, schema, tests} of groups) {
      for (const test of tests) {
        expect(checkValue(schema, test.data).length === 0, `${description}: ${test.description}`).toBe(test.valid);
      }
    }
  });
});
