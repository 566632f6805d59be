import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {translatableTexts} from '@batchwise/openapi/description';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import {
  descriptionNames,
  readDescription,
  readTranslatedDescription,
} from '@batchwise/openapi/node';
import {operationIds, readOperation} from '@batchwise/openapi/operation';
import {applyOverlay} from '@batchwise/openapi/overlay';
import {readWorkflow} from '@batchwise/openapi/workflow';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): JsonObject =>
  parse(readFileSync(join(ROOT, file), 'utf8')) as JsonObject;

describe('our own descriptions', () => {
  it.each(
    descriptionNames(ROOT).flatMap((name) => ['nl', 'it'].map((locale) => [name, locale] as const)),
  )('%s is complete in %s', (name, locale) => {
    expect(readTranslatedDescription(ROOT, name, locale).findings).toEqual([]);
  });
});

describe('the workflow of the site', () => {
  const document = read('openapi/ingest-file.arazzo.yaml');
  const description = readDescription(ROOT, 'batches');
  const ingest = readWorkflow(document, 'ingestFile');

  it('creates, uploads, completes and follows', () => {
    expect(ingest.steps.map(({id, operation}) => [id, operation])).toEqual([
      ['create', 'createBatch'],
      ['upload', 'uploadFile'],
      ['complete', 'signalBatch'],
      ['follow', 'getBatch'],
    ]);
    expect(ingest.steps.filter(({id, title}) => title === '' || title === id)).toEqual([]);
  });

  it.each(ingest.steps)(
    'gives in "$id" exactly the parameters that its operation requires',
    ({operation, parameters}) => {
      expect(operationIds(description)).toContain(operation);
      const required = readOperation(description, operation).parameters.filter(
        (one) => one.required,
      );
      expect(parameters.map(({name, in: place}) => `${place} ${name}`).sort()).toEqual(
        required.map(({name, in: place}) => `${place} ${name}`).sort(),
      );
    },
  );

  it('uploads the rows that the description shows', () => {
    const example = readOperation(description, 'uploadFile').body?.examples.find(
      ({name}) => name === 'jsonLines',
    );
    expect(ingest.steps[1]?.body).toEqual({
      contentType: 'application/octet-stream',
      payload: example?.text,
    });
  });

  it('shares each input with the examples of the site, and hides credentials', () => {
    const known = ingest.steps.flatMap(
      ({operation}) => readOperation(description, operation).parameters,
    );
    for (const {shared, secret} of ingest.inputs)
      expect(known.find((one) => one.shared === shared)?.secret).toBe(secret);
    expect(ingest.inputs.filter(({secret}) => secret).map(({name}) => name)).toEqual([
      'token',
      'key',
    ]);
  });

  it.each(['nl', 'it'])('has all its words in %s', (locale) => {
    const {
      document: translated,
      touched,
      problems,
    } = applyOverlay(document, read(`i18n/${locale}/openapi/ingest-file.arazzo.overlay.yaml`));
    expect(problems).toEqual([]);
    expect(
      [...translatableTexts(document).keys()].filter((pointer) => !touched.has(pointer)),
    ).toEqual([]);
    const words = (at: JsonObject): Json[] => [...translatableTexts(at).values()];
    expect(words(translated).filter((text) => words(document).includes(text))).toEqual([]);
    expect(
      [...touched.keys()].filter((pointer) => !translatableTexts(document).has(pointer)),
    ).toEqual([]);
  });
});
