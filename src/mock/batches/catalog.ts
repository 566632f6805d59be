import type {JsonObject} from '@batchwise/openapi/json';
import {ownerOf, type ApiHandler} from '../context';
import {behindGateway} from '../http/gateway';
import {jsonResponse} from '../http/problem';
import {readQuery, type Query} from '../http/query';
import type {Batch} from '../store/batch';
import {findBatch} from './find';
import {statusAt} from './status';

const DEFAULT_LIMIT = 20;

/** Statuses with two names. */
const SYNONYMS: Readonly<Record<string, string>> = {success: 'active', failure: 'failed'};

/** The catalog uses the id as the key of a batch and does not repeat it inside. */
function withoutId(batch: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(batch).filter(([name]) => name !== 'id'));
}

function pickProperties(batch: JsonObject, properties: Query[string]): JsonObject {
  if (properties === undefined) return batch;
  const wanted = String(properties)
    .split(',')
    .map((name) => name.trim());
  return Object.fromEntries(Object.entries(batch).filter(([name]) => wanted.includes(name)));
}

function matches(batch: Readonly<Batch>, query: Query, now: number): boolean {
  const {status, createdAfter, createdBefore, dataSet, externalId} = query;
  if (createdAfter !== undefined && batch.created <= Number(createdAfter)) return false;
  if (createdBefore !== undefined && batch.created >= Number(createdBefore)) return false;
  if (dataSet !== undefined && batch.dataset !== dataSet) return false;
  if (status !== undefined && statusAt(batch, now).status !== (SYNONYMS[status] ?? status))
    return false;
  return externalId === undefined || (batch.externalId ?? batch.id) === externalId;
}

/** `GET catalog/batches/{BATCH_ID}`: the batch, under its id. */
export const getBatch: ApiHandler = behindGateway(
  (request, {operation, encodedParams, state: api}) => {
    const found = findBatch(request, encodedParams, api);
    if (found.problem) return found.problem;
    const batch = withoutId(api.represent(found.value, api.now()));
    return jsonResponse(200, {[found.value.id]: batch}, operation.accept);
  },
);

/** `GET catalog/batches`: the caller's batches, by default the newest first. */
export const listBatches: ApiHandler = behindGateway((request, {operation, state}) => {
  const {problem, represent, store} = state;
  // A request for one batch whose id got lost must not list all of them.
  if (new URL(request.url).pathname.endsWith('/')) {
    return problem('notFound', {
      detail:
        'The path ends with a slash. Add the ID of a batch, or remove the slash to list batches.',
    });
  }
  const read = readQuery(request, operation, problem);
  if (read.problem) return read.problem;
  const query = read.value;
  const now = state.now();
  const start = Number(query.start ?? 0);
  const end = start + Number(query.limit ?? DEFAULT_LIMIT);
  const batches = store.list(ownerOf(request)).filter((batch) => matches(batch, query, now));
  if (query.orderBy !== 'asc:created') batches.reverse();
  const entries = batches.slice(start, end).map((batch) => {
    const properties = pickProperties(withoutId(represent(batch, now)), query.properties);
    return [batch.id, properties] as const;
  });
  return jsonResponse(200, Object.fromEntries(entries), operation.accept);
});
