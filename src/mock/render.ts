import type {Json, JsonObject, Operation} from '../openapi/types';
import {statusAt} from './states';
import type {Batch, Store} from './store';

/** Who a batch was made by; a mock knows no users, and the caller's token must not show up in an answer. */
const CLIENT = 'mock-client';
const USER = 'mock-user';

/** Makes the object that callers see of a batch. */
export type Render = (batch: Batch, store: Store, now: number) => JsonObject;

function readTemplate(operation: Operation): string {
  const example = operation.responses.find(({status}) => status === '201')?.examples[0];
  if (!example)
    throw new Error(
      `The operation "${operation.id}" has no example of a 201. Add one to its responses: the mock answers in its likeness.`,
    );
  return JSON.stringify(JSON.parse(example.text));
}

/** Reads a value of the template once, into what makes it for an id. What does not hold the id is made only here. */
function forId(value: Json, exampleId: string): (id: string) => Json {
  if (!JSON.stringify(value).includes(exampleId)) return () => value;
  if (typeof value === 'string') return (id) => value.replaceAll(exampleId, id);
  const make = Object.entries(value as JsonObject).map(
    ([name, one]) => [name, forId(one, exampleId)] as const,
  );
  if (Array.isArray(value)) return (id) => make.map(([, one]) => one(id));
  return (id) => {
    const made: JsonObject = {};
    for (const [name, one] of make) made[name] = one(id);
    return made;
  };
}

/**
 * Reads the likeness of a batch from the example of a 201, with the mock's names put in.
 * @throws Error when the description has no such example.
 */
export function createRender(operation: Operation): Render {
  const template = readTemplate(operation)
    .replaceAll('{CREATED_CLIENT}', CLIENT)
    .replaceAll('{CREATED_BY}', USER);
  const example = JSON.parse(template) as JsonObject & {id: string};
  const likenessOf = forId(example, example.id) as (id: string) => JsonObject;
  return (batch, store, now) => {
    // What is derived from the id (`acp_stagePath`) follows it.
    const likeness = likenessOf(batch.id);
    const {externalId, tags, errors} = store.side(batch.number).extras;
    const {status, updated, version} = statusAt(batch, now);
    const system = likeness.tags as JsonObject;
    const related = likeness.relatedObjects as JsonObject[];
    return {
      ...likeness,
      imsOrg: batch.imsOrg,
      updated,
      status,
      created: batch.created,
      relatedObjects: related.map((one): Json => ({...one, id: batch.dataset})),
      version,
      // The system's come first and cannot be replaced.
      tags: {...system, ...tags, ...system},
      externalId: externalId ?? likeness.externalId ?? null,
      inputFormat: JSON.parse(batch.format) as Json,
      ...(status === 'failed' ? {errors: (errors ?? []) as Json} : {}),
    };
  };
}
