import type {JsonObject} from '@batchwise/openapi/json';
import {ownerOf, type ApiHandler} from '../context';
import type {InputFormat} from '../content/rows';
import {behindGateway} from '../http/gateway';
import {readJsonBody} from '../http/json-body';
import {jsonResponse} from '../http/problem';
import {findPredecessors, type Replay} from './replay';

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
 * `POST /batches`: 201 with the new batch, modelled on the example of the description, or the first
 * error of the body and of the rate limit.
 */
export const createBatch: ApiHandler = behindGateway(async (request, {operation, state: api}) => {
  const {problem, store} = api;
  const read = await readJsonBody(request, api.newBatch, problem);
  if (read.problem) return read.problem;
  const now = api.now();
  const wait = api.rateLimit(userOf(request), now);
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
  const predecessors = findPredecessors(replay, owner, datasetId, now, api);
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
  return jsonResponse(201, api.represent(batch, batch.created), operation.accept);
});
