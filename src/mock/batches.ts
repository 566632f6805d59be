import type {JsonObject, Operation} from '../openapi/types';
import {readJsonBody} from './body';
import {ownerOf, type Context, type Handle} from './context';
import {respondJson, type Call} from './http';
import type {Render} from './render';
import {createFindPredecessors, type Replay} from './replay';

/** A body that fits the schema of createBatch. */
type NewBatch = {
  datasetId: string;
  inputFormat?: JsonObject & {format: string};
  externalId?: string;
  tags?: JsonObject;
  replay?: Replay;
};

const DEFAULT_FORMAT = {format: 'parquet'};

function formatOf({inputFormat}: NewBatch): string {
  return JSON.stringify(
    inputFormat ? {...inputFormat, format: inputFormat.format.toLowerCase()} : DEFAULT_FORMAT,
  );
}

/** Who a call counts for: a token in an organisation. */
const userOf = ({headers}: Call): string =>
  `${headers.get('authorization')}\n${headers.get('x-gw-ims-org-id')}`;

/**
 * Makes the handler of `POST /batches`: 201 with the new batch, in the likeness of the description's example,
 * or the first refusal of the body's checks and of the limit a minute.
 * @throws Error when the description has no body for the operation.
 */
export function createBatch(operation: Operation, context: Context, render: Render): Handle {
  const {body} = operation;
  if (!body)
    throw new Error(
      `The operation "${operation.id}" has no request body. Describe it under "requestBody".`,
    );
  const {refuse, store} = context;
  const findPredecessors = createFindPredecessors(operation, context);
  return async (call) => {
    const read = await readJsonBody(call, body, refuse);
    if (read.refusal) return read.refusal;
    const now = context.now();
    const wait = context.takeTurn(userOf(call), now);
    if (wait !== undefined)
      return refuse('tooManyRequests', {headers: {'retry-after': String(wait)}});
    const asked = read.value as NewBatch;
    const {datasetId: dataset, externalId, tags, replay} = asked;
    const owner = ownerOf(call);
    const replaces = replay && findPredecessors(replay, owner, dataset, now);
    if (replaces?.refusal) return replaces.refusal;
    const batch = store.add({
      owner,
      dataset,
      format: formatOf(asked),
      created: now,
      externalId,
      tags,
      replaces: replaces?.value.length ? replaces.value : undefined,
    });
    return respondJson(201, render(batch, store, batch.created), operation.accept);
  };
}
