import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import type {Json, JsonObject} from '../operation/types.ts';
import {applyOverlay} from './apply-overlay.ts';
import {validateOverlay} from './validate-overlay.ts';

const SUITE = join(import.meta.dirname, '../../../../../shared/suites/overlay');
const read = (...path: string[]): Json => parse(readFileSync(join(SUITE, ...path), 'utf8')) as Json;
const overlay = (...actions: Json[]): Json => ({
  overlay: '1.1.0',
  info: {title: 'Test', version: '1'},
  actions,
});

describe.skipIf(!existsSync(SUITE))(
  'the conformance suite of OpenAPI Overlay (skipped where ../shared is absent)',
  () => {
    const sets = existsSync(SUITE)
      ? readdirSync(join(SUITE, 'compliant-sets')).filter((name) => !name.endsWith('.md'))
      : [];
    it.each(sets)('applies %s', (name) => {
      const {document, problems} = applyOverlay(
        read('compliant-sets', name, 'openapi.yaml') as JsonObject,
        read('compliant-sets', name, 'overlay.yaml'),
      );
      expect(problems).toEqual([]);
      expect(document).toEqual(read('compliant-sets', name, 'output.yaml'));
    });

    for (const version of ['v1.0', 'v1.1']) {
      for (const verdict of ['pass', 'fail']) {
        const files = existsSync(SUITE) ? readdirSync(join(SUITE, 'tests', version, verdict)) : [];
        it.each(files)(`${version}: ${verdict} %s`, (file) => {
          expect(validateOverlay(read('tests', version, verdict, file)).length === 0).toBe(
            verdict === 'pass',
          );
        });
      }
    }
  },
);

describe('applyOverlay', () => {
  const source: JsonObject = {
    info: {title: 'A', description: 'a'},
    tags: [{name: 'one'}],
    version: '1',
  };

  it('merges objects, appends to arrays and replaces primitives', () => {
    const {document, problems} = applyOverlay(
      source,
      overlay(
        {target: '$.info', update: {title: 'B'}},
        {target: '$.tags', update: [{name: 'two'}]},
        {target: '$.version', update: '2'},
      ),
    );
    expect(problems).toEqual([]);
    expect(document).toEqual({
      info: {title: 'B', description: 'a'},
      tags: [{name: 'one'}, {name: 'two'}],
      version: '2',
    });
  });

  it('leaves its arguments as they were', () => {
    const before = structuredClone(source);
    const {document} = applyOverlay(source, overlay({target: '$.info', update: {title: 'B'}}));
    (document.info as JsonObject).description = 'changed';
    expect(source).toEqual(before);
  });

  it('removes several members of an array at once', () => {
    const {document} = applyOverlay(
      {tags: [{name: 'a'}, {name: 'b'}, {name: 'c'}]},
      overlay({target: "$.tags[?@.name != 'b']", remove: true}),
    );
    expect(document).toEqual({tags: [{name: 'b'}]});
  });

  it('copies one node into another', () => {
    const {document} = applyOverlay({a: {x: 1}, b: {y: 2}}, overlay({target: '$.b', copy: '$.a'}));
    expect(document).toEqual({a: {x: 1}, b: {x: 1, y: 2}});
  });

  it('says which target is not in the description', () => {
    const {problems} = applyOverlay(
      source,
      overlay({target: '$.info', update: {title: 'B'}}, {target: '$.paths.nowhere', update: {}}),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        path: ['actions', 1, 'target'],
        message: expect.stringContaining('$.paths.nowhere'),
      }),
    ]);
  });

  it('refuses an update of another kind than its target', () => {
    const {document, problems} = applyOverlay(source, overlay({target: '$.info', update: 'text'}));
    expect(problems).toHaveLength(1);
    expect(document).toEqual(source);
  });

  it('applies nothing of a malformed overlay', () => {
    const {document, problems} = applyOverlay(
      source,
      overlay({target: '$.info', update: {title: 'B'}}, {update: {}}),
    );
    expect(problems).toHaveLength(1);
    expect(document).toEqual(source);
  });
});
