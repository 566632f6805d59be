import type {Batch} from '../store/batch';

/** The stored progress of a batch. Its status follows from the state and the clock. */
export type State = 'loading' | 'completed' | 'failed' | 'aborted' | 'inactive';

export const STATES: readonly State[] = ['loading', 'completed', 'failed', 'aborted', 'inactive'];

/** The progress of a batch as clients see it. */
export type Status =
  'loading' | 'staging' | 'active' | 'failed' | 'aborted' | 'abandoned' | 'inactive';

export type Signal = 'COMPLETE' | 'ABORT' | 'FAIL' | 'REVERT';

/** How long a completed batch is `staging` before it is `active`. */
export const STAGING_MS = 3_000;
/** How long after its creation a batch that was not completed is `abandoned`: 24 hours. */
const ABANDONED_MS = 86_400_000;

/** The state that a signal leads to from each status. All other combinations are errors. */
const TRANSITIONS: Record<Signal, Partial<Record<Status, State>>> = {
  COMPLETE: {loading: 'completed'},
  ABORT: {loading: 'aborted'},
  FAIL: {loading: 'failed', staging: 'failed'},
  REVERT: {active: 'inactive'},
};

const REQUIREMENTS: Record<Signal, string> = {
  COMPLETE: 'Only a loading batch can be completed.',
  ABORT: 'Only a loading batch can be aborted.',
  FAIL: 'Only a loading or staging batch can be marked as failed.',
  REVERT: 'Only an active batch can be reverted.',
};

/** The last number of a batch's version: how often its status has changed. */
const CHANGES: Record<Status, number> = {
  loading: 0,
  staging: 1,
  failed: 1,
  aborted: 1,
  abandoned: 1,
  active: 2,
  inactive: 3,
};

type Progress = Pick<Batch, 'state' | 'created' | 'changed' | 'replacedBy'>;

function statusSince(
  {state, created, changed, replacedBy = []}: Progress,
  now: number,
): [status: Status, since: number] {
  const abandonedAt = created + ABANDONED_MS;
  if (state === 'loading' && now >= abandonedAt) return ['abandoned', abandonedAt];
  if (state !== 'completed') return [state, changed];
  const replacedAt = Math.min(...replacedBy.map(({at}) => at));
  if (now >= replacedAt) return ['inactive', replacedAt];
  const activeAt = changed + STAGING_MS;
  return now >= activeAt ? ['active', activeAt] : ['staging', changed];
}

/** The status of a batch, when it was reached, and the version. Computed on each look-up, without timers. */
export function statusAt(
  batch: Progress,
  now: number,
): {status: Status; updated: number; version: string} {
  const [status, updated] = statusSince(batch, now);
  return {status, updated, version: `1.0.${CHANGES[status]}`};
}

/** The state that a signal leads to, undefined when the status does not allow the signal. */
export const stateAfter = (signal: Signal, status: Status): State | undefined =>
  TRANSITIONS[signal][status];

/** Explains why a status does not allow a signal. */
export const explainConflict = (signal: Signal, status: Status): string =>
  `The batch is ${status}. ${REQUIREMENTS[signal]}`;
