import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {query} from 'json-p3';
import {describe, expect, it} from 'vitest';
import type {Json} from '../operation/types.ts';

const SUITE = join(import.meta.dirname, '../../../../../shared/suites/jsonpath/cts.json');

/** A case has one result, or several alternatives where RFC 9535 leaves the order open. */
type Case = {
  name: string;
  selector: string;
  document?: Json;
  invalid_selector?: boolean;
  result?: Json[];
  results?: Json[][];
};

const cases = existsSync(SUITE)
  ? (JSON.parse(readFileSync(SUITE, 'utf8')) as {tests: Case[]}).tests
  : [];

const select = (selector: string, document: Json): unknown[] =>
  query(selector, document).nodes.map(({value}) => value);

describe.skipIf(cases.length === 0)(
  'the JSONPath compliance test suite, by which targets of overlays are found (skipped where ../shared is absent)',
  () => {
    it.each(cases.filter(({invalid_selector: invalid}) => invalid))(
      'refuses $selector ($name)',
      ({selector}) => {
        expect(() => query(selector, {})).toThrow();
      },
    );

    it.each(cases.filter(({invalid_selector: invalid}) => !invalid))(
      'reads $selector ($name)',
      ({selector, document = null, result, results}) => {
        expect(results ?? [result]).toContainEqual(select(selector, document));
      },
    );
  },
);
