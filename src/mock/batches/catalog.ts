import type {JsonObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import {ownerOf, type Context} from '../context';
import {jsonResponse} from '../http/problem';
import {readQuery, type Query} from '../http/query';
import type {Handler} from '../http/router';
import type {Batch} from '../store/batch';
import {findBatch} from './find';
import type {Represent} from './representation';
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

/** Creates the handler of `GET catalog/batches/{BATCH_ID}`: the batch, under its id. */
export function getBatch(operation: Operation, context: Context, represent: Represent): Handler {
  return (request, values) => {
    const found = findBatch(request, values, context);
    if (found.problem) return found.problem;
    const batch = withoutId(represent(found.value, context.now()));
    return jsonResponse(200, {[found.value.id]: batch}, operation.accept);
  };
}

/** Creates the handler of `GET catalog/batches`: the caller's batches, by default the newest first. */
export function listBatches(operation: Operation, context: Context, represent: Represent): Handler {
  const {problem, store} = context;
  return (request) => {
    // A request for one batch whose id got lost must not list all of them.
    if (new URL(request.url).pathname.endsWith('/')) {
      return problem('notFound', {
        detail:
          'The path ends with a slash. Add the id of a batch, or remove the slash to list batches.',
      });
    }
    const read = readQuery(request, operation, problem);
    if (read.problem) return read.problem;
    const query = read.value;
    const now = context.now();
    const start = Number(query.start ?? 0);
    const end = start + Number(query.limit ?? DEFAULT_LIMIT);
    const batches = store.list(ownerOf(request)).filter((batch) => matches(batch, query, now));
    if (query.orderBy !== 'asc:created') batches.reverse();
    const entries = batches.slice(start, end).map((batch) => {
      const properties = pickProperties(withoutId(represent(batch, now)), query.properties);
      return [batch.id, properties] as const;
    });
    return jsonResponse(200, Object.fromEntries(entries), operation.accept);
  };
}
