import type {JsonObject, Operation} from '../openapi/types';
import {findBatch} from './access';
import {ownerOf, type Context, type Handle} from './context';
import {respondJson} from './http';
import {readQuery, type Query} from './query';
import type {Render} from './render';
import {statusAt} from './states';
import type {Batch, Store} from './store';

const DEFAULT_LIMIT = 20;

/** Statuses that go by two names. */
const SYNONYMS: Readonly<Record<string, string>> = {success: 'active', failure: 'failed'};

/** In the catalog a batch stands under its id, which it does not repeat. */
function withoutId(batch: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(batch).filter(([name]) => name !== 'id'));
}

function pick(batch: JsonObject, properties: Query[string]): JsonObject {
  if (properties === undefined) return batch;
  const wanted = String(properties)
    .split(',')
    .map((name) => name.trim());
  return Object.fromEntries(Object.entries(batch).filter(([name]) => wanted.includes(name)));
}

function fits(batch: Batch, query: Query, store: Store, now: number): boolean {
  const {status, createdAfter, createdBefore, dataSet, externalId} = query;
  if (createdAfter !== undefined && batch.created <= Number(createdAfter)) return false;
  if (createdBefore !== undefined && batch.created >= Number(createdBefore)) return false;
  if (dataSet !== undefined && batch.dataset !== dataSet) return false;
  if (status !== undefined && statusAt(batch, now).status !== (SYNONYMS[status] ?? status))
    return false;
  return (
    externalId === undefined ||
    (store.side(batch.number).extras.externalId ?? batch.id) === externalId
  );
}

function* select(
  batches: Iterable<Batch>,
  query: Query,
  store: Store,
  now: number,
): Generator<Batch> {
  const start = Number(query.start ?? 0);
  const end = start + Number(query.limit ?? DEFAULT_LIMIT);
  let position = 0;
  for (const batch of batches) {
    if (!fits(batch, query, store, now)) continue;
    if (position >= start) yield batch;
    position += 1;
    if (position >= end) return;
  }
}

/** Makes the handler of `GET catalog/batches/{BATCH_ID}`: the batch as it is now, under its id. */
export function getBatch(operation: Operation, context: Context, render: Render): Handle {
  return (call, values) => {
    const found = findBatch(call, values, context);
    if (found.refusal) return found.refusal;
    return respondJson(
      200,
      {[found.value.id]: withoutId(render(found.value, context.store, context.now()))},
      operation.accept,
    );
  };
}

/** Makes the handler of `GET catalog/batches`: the caller's batches that fit the query, the newest first unless asked otherwise. */
export function listBatches(operation: Operation, context: Context, render: Render): Handle {
  const {store} = context;
  return (call) => {
    // Whoever meant one batch, and lost its id, must not be given all of them.
    if (new URL(call.url).pathname.endsWith('/')) {
      return context.refuse('notFound', {
        detail:
          'The path ends where the id of a batch would stand. Add the id, or leave out the last slash to list batches',
      });
    }
    const query = readQuery(call, operation, context.refuse);
    if (query.refusal) return query.refusal;
    const now = context.now();
    const batches = store.list(ownerOf(call), query.value.orderBy !== 'asc:created');
    const entries = Array.from(
      select(batches, query.value, store, now),
      (batch) =>
        [batch.id, pick(withoutId(render(batch, store, now)), query.value.properties)] as const,
    );
    return respondJson(200, Object.fromEntries(entries), operation.accept);
  };
}
