import type {Operation} from '../openapi/types';
import {findBatch} from './access';
import type {BatchError} from './content';
import type {Context, Handle} from './context';
import {respond, type Answer} from './http';
import {readQuery} from './query';
import {leavePredecessors, replacePredecessors} from './replay';
import {stateAfter, statusAt, whyRefused, type Signal, type Status} from './states';
import type {Batch, Store} from './store';

/** More would not help a reader. */
const SHOWN = 20;

const FAILED_BY_CALLER: BatchError = {
  code: 'MOCK-FAIL',
  description: 'The batch was marked as failed with action=FAIL',
};

function unfinishedFiles({number}: Batch, store: Store): string[] {
  return [...(store.side(number).files ?? [])].flatMap(([name, file]) =>
    file.kind === 'started' ? [name] : [],
  );
}

function fileErrors({number}: Batch, store: Store): BatchError[] {
  const files = [...(store.side(number).files?.values() ?? [])];
  return files
    .flatMap((file) => (file.kind === 'whole' && file.error ? [file.error] : []))
    .slice(0, SHOWN);
}

function fail(batch: Batch, errors: BatchError[], now: number, store: Store): void {
  const {number} = batch;
  store.setState(number, 'failed', now);
  leavePredecessors(batch, store);
  store.change(number, {errors});
}

function complete(batch: Batch, now: number, {refuse, store}: Context): Answer | undefined {
  const unfinished = unfinishedFiles(batch, store);
  if (unfinished.length > 0) {
    const names = unfinished.slice(0, SHOWN).join(', ');
    return refuse('malformedBody', {
      detail: `These large files are not finished: ${names}. Send action=COMPLETE for each of them, then complete the batch`,
    });
  }
  const errors = fileErrors(batch, store);
  store.setState(batch.number, 'completed', now);
  if (errors.length > 0) fail(batch, errors, now, store);
  else replacePredecessors(batch, now, store);
  store.change(batch.number, {completed: true});
  return undefined;
}

/** Whether COMPLETE was received before and has not been undone since, so that another one changes nothing. */
function isRepeated(action: Signal, status: Status, {number}: Batch, store: Store): boolean {
  return (
    action === 'COMPLETE' &&
    ['staging', 'active', 'failed'].includes(status) &&
    store.side(number).extras.completed === true
  );
}

/** Makes the handler of `POST /batches/{BATCH_ID}`: 200 when the signal was taken, 400 when the state of the batch refuses it. */
export function signalBatch(operation: Operation, context: Context): Handle {
  const {refuse, store} = context;
  return (call, values) => {
    const query = readQuery(call, operation, refuse);
    if (query.refusal) return query.refusal;
    const found = findBatch(call, values, context);
    if (found.refusal) return found.refusal;
    const batch = found.value;
    const action = query.value.action as Signal;
    const now = context.now();
    const {status} = statusAt(batch, now);
    if (isRepeated(action, status, batch, store)) return respond(200);
    const state = stateAfter(action, status);
    if (!state) return refuse('malformedBody', {detail: whyRefused(action, status)});
    if (action === 'COMPLETE') return complete(batch, now, context) ?? respond(200);
    if (action === 'FAIL') fail(batch, [FAILED_BY_CALLER], now, store);
    else store.setState(batch.number, state, now);
    return respond(200);
  };
}
