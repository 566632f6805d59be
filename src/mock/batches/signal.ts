import type {BatchError} from '../content/rows';
import type {Api, ApiHandler} from '../context';
import {behindGateway} from '../http/gateway';
import {emptyResponse} from '../http/problem';
import {readQuery} from '../http/query';
import type {Batch} from '../store/batch';
import type {Store} from '../store/store';
import {findBatch} from './find';
import {releasePredecessors, replacePredecessors} from './replay';
import {explainConflict, stateAfter, statusAt, type Signal, type Status} from './status';

/** The most errors or file names in a response. */
const MAXIMUM_LISTED = 20;

const FAILED_BY_CALLER: BatchError = {
  code: 'MOCK-FAIL',
  description: 'The batch was marked as failed with action=FAIL',
};

const unfinishedFiles = ({files}: Readonly<Batch>): string[] =>
  [...files].flatMap(([name, file]) => (file.kind === 'started' ? [name] : []));

const fileErrors = ({files}: Readonly<Batch>): BatchError[] =>
  [...files.values()].flatMap((file) => (file.kind === 'whole' && file.error ? [file.error] : []));

function fail(batch: Readonly<Batch>, errors: BatchError[], now: number, store: Store): void {
  store.update(batch.id, {state: 'failed', changed: now, errors});
  releasePredecessors(batch, store);
}

function complete(batch: Readonly<Batch>, now: number, {problem, store}: Api): Response {
  const unfinished = unfinishedFiles(batch);
  if (unfinished.length > 0) {
    const names = unfinished.slice(0, MAXIMUM_LISTED).join(', ');
    return problem('malformedBody', {
      detail: `These large files are not complete: ${names}. Send action=COMPLETE for each of them, then complete the batch.`,
    });
  }
  const errors = fileErrors(batch).slice(0, MAXIMUM_LISTED);
  store.update(batch.id, {completed: true});
  if (errors.length > 0) {
    fail(batch, errors, now, store);
  } else {
    store.update(batch.id, {state: 'completed', changed: now});
    replacePredecessors(batch, now, store);
  }
  return emptyResponse(200);
}

/** Whether COMPLETE was received before and is still in effect, so that another one changes nothing. */
const isRepeated = (signal: Signal, status: Status, {completed}: Readonly<Batch>): boolean =>
  signal === 'COMPLETE' && completed === true && ['staging', 'active', 'failed'].includes(status);

/** `POST /batches/{BATCH_ID}`: 200, or 400 when the status does not allow the signal. */
export const signalBatch: ApiHandler = behindGateway(
  (request, {operation, encodedParams, state: api}) => {
    const {problem, store} = api;
    const query = readQuery(request, operation, problem);
    if (query.problem) return query.problem;
    const found = findBatch(request, encodedParams, api);
    if (found.problem) return found.problem;
    const batch = found.value;
    const signal = query.value.action as Signal;
    const now = api.now();
    const {status} = statusAt(batch, now);
    if (isRepeated(signal, status, batch)) return emptyResponse(200);
    const state = stateAfter(signal, status);
    if (!state) return problem('malformedBody', {detail: explainConflict(signal, status)});
    if (signal === 'COMPLETE') return complete(batch, now, api);
    if (signal === 'FAIL') fail(batch, [FAILED_BY_CALLER], now, store);
    else store.update(batch.id, {state, changed: now});
    return emptyResponse(200);
  },
);
