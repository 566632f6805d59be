import type {Json, JsonObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import type {Batch} from '../store/batch';
import {statusAt} from './status';

/** The creator of every batch: the mock has no users, and a response must not contain the caller's token. */
const CLIENT = 'mock-client';
const USER = 'mock-user';

/** Creates the JSON representation of a batch. */
export type Represent = (batch: Readonly<Batch>, now: number) => JsonObject;

function readTemplate(operation: Operation): string {
  const example = operation.responses.find(({status}) => status === '201')?.examples[0];
  if (!example) {
    throw new Error(
      `The operation "${operation.id}" has no example for status 201. Add one to its responses; the mock uses it as a template.`,
    );
  }
  return example.text.replaceAll('{CREATED_CLIENT}', CLIENT).replaceAll('{CREATED_BY}', USER);
}

/**
 * Models the representation of batches on the example of the 201.
 * @throws Error when the description has no such example.
 */
export function createRepresent(operation: Operation): Represent {
  const template = readTemplate(operation);
  const {id: exampleId} = JSON.parse(template) as {id: string};
  return (batch, now) => {
    // Other values of the example contain the id, too, such as `acp_stagePath`.
    const example = JSON.parse(template.replaceAll(exampleId, batch.id)) as JsonObject;
    const systemTags = example.tags as JsonObject;
    const relatedObjects = example.relatedObjects as JsonObject[];
    const {status, updated, version} = statusAt(batch, now);
    return Object.assign(example, {
      imsOrg: batch.owner.imsOrg,
      updated,
      status,
      created: batch.created,
      relatedObjects: relatedObjects.map((object): Json => ({...object, id: batch.dataset})),
      version,
      // The system's tags come first and cannot be replaced.
      tags: {...systemTags, ...batch.tags, ...systemTags},
      externalId: batch.externalId ?? example.externalId ?? null,
      inputFormat: batch.inputFormat as Json,
      ...(status === 'failed' && {errors: (batch.errors ?? []) as Json}),
    });
  };
}
