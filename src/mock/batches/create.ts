import type {JsonObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import {ownerOf, type Context} from '../context';
import type {InputFormat} from '../content/rows';
import {readJsonBody} from '../http/json-body';
import {jsonResponse} from '../http/problem';
import type {Handler} from '../http/router';
import {createFindPredecessors, type Replay} from './replay';
import type {Represent} from './representation';

/** A body that is valid against the schema of createBatch. */
type Body = {
  datasetId: string;
  inputFormat?: InputFormat;
  externalId?: string;
  tags?: JsonObject;
  replay?: Replay;
};

const DEFAULT_FORMAT: InputFormat = {format: 'parquet'};

/** The user of the rate limit: a token in an organisation. */
const userOf = ({headers}: Request): string =>
  `${headers.get('authorization')}\n${headers.get('x-gw-ims-org-id')}`;

/**
 * Creates the handler of `POST /batches`: 201 with the new batch, modelled on the example of the
 * description, or the first error of the body and of the rate limit.
 * @throws Error when the operation has no body in the description.
 */
export function createBatch(operation: Operation, context: Context, represent: Represent): Handler {
  const {body} = operation;
  if (!body) {
    throw new Error(
      `The operation "${operation.id}" has no request body. Add "requestBody" to the description.`,
    );
  }
  const {problem, store} = context;
  const findPredecessors = createFindPredecessors(operation, context);
  return async (request) => {
    const read = await readJsonBody(request, body, problem);
    if (read.problem) return read.problem;
    const now = context.now();
    const wait = context.rateLimit(userOf(request), now);
    if (wait !== undefined)
      return problem('tooManyRequests', {headers: {'retry-after': String(wait)}});
    const {
      datasetId,
      inputFormat = DEFAULT_FORMAT,
      externalId,
      tags,
      replay = {},
    } = read.value as Body;
    const owner = ownerOf(request);
    const predecessors = findPredecessors(replay, owner, datasetId, now);
    if (predecessors.problem) return predecessors.problem;
    const batch = store.add({
      owner,
      dataset: datasetId,
      inputFormat: {...inputFormat, format: inputFormat.format.toLowerCase()},
      created: now,
      replaces: predecessors.value,
      externalId,
      tags,
    });
    return jsonResponse(201, represent(batch, batch.created), operation.accept);
  };
}
