import type {JsonObject} from '@batchwise/openapi/json';
import {readOperation} from '@batchwise/openapi/operation';
import {createWholeFile} from '../files/upload';
import {sampleOf} from '../files/receive';
import type {Batch} from '../store/batch';

/**
 * Reads the batch that the examples of the description name: loading, with one file of JSON. With it, readers can send
 * the examples of a page before they create a batch.
 */
export function readExampleBatch(document: JsonObject, created: number): Batch {
  const {parameters, body} = readOperation(document, 'uploadFile');
  const exampleOf = (shared: string): string =>
    parameters.find((one) => one.shared === shared)?.example ?? '';
  const batch: Batch = {
    id: exampleOf('BATCH_ID'),
    owner: {imsOrg: exampleOf('IMS_ORG'), sandbox: exampleOf('SANDBOX_NAME')},
    dataset: exampleOf('DATASET_ID'),
    inputFormat: {format: 'json'},
    created,
    changed: created,
    state: 'loading',
    externalId: undefined,
    tags: undefined,
    replaces: [],
    files: new Map(),
  };
  const name = exampleOf('FILE_NAME');
  const bytes = new TextEncoder().encode(body?.examples[0]?.text);
  return {...batch, files: new Map([[name, createWholeFile(sampleOf(bytes), name, batch)]])};
}
