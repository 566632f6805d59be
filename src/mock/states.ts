/** What is kept of a batch's progress. The status that a caller sees follows from it and the clock. */
export type State = 'loading' | 'completed' | 'failed' | 'aborted' | 'inactive';

/** In a fixed order: a batch keeps the position. */
export const STATES: readonly State[] = ['loading', 'completed', 'failed', 'aborted', 'inactive'];

/** What a caller sees. */
export type Status =
  'loading' | 'staging' | 'active' | 'failed' | 'aborted' | 'abandoned' | 'inactive';

export type Signal = 'COMPLETE' | 'ABORT' | 'FAIL' | 'REVERT';

/** How long a completed batch is `staging` before it is `active`. */
export const STAGING_MS = 3_000;

/** How long after its creation a batch that was not completed is `abandoned`: 24 hours. */
export const ABANDONED_MS = 86_400_000;

/** Which status lets which signal lead to which state. Whatever is not here is refused. */
const SIGNALS: Record<Signal, Partial<Record<Status, State>>> = {
  COMPLETE: {loading: 'completed'},
  ABORT: {loading: 'aborted'},
  FAIL: {loading: 'failed', staging: 'failed'},
  REVERT: {active: 'inactive'},
};

const WHEN: Record<Signal, string> = {
  COMPLETE: 'Only a batch that is loading can be completed',
  ABORT: 'Only a batch that is loading can be aborted',
  FAIL: 'Only a batch that is loading or staging can be failed',
  REVERT: 'Only an active batch can be reverted',
};

/** How often a batch has changed when it has come to a status: the last number of its version. */
const CHANGES: Record<Status, number> = {
  loading: 0,
  staging: 1,
  failed: 1,
  aborted: 1,
  abandoned: 1,
  active: 2,
  inactive: 3,
};

/** What the status follows from, besides the clock. Times are Unix milliseconds. */
export type Progress = {
  state: State;
  created: number;
  /** When the state was entered. */
  changed: number;
  /** When a batch that replaces this one is active, in case there is one. */
  replacedAt?: number;
};

function statusOf(
  {state, created, changed, replacedAt = Infinity}: Progress,
  now: number,
): [status: Status, since: number] {
  if (state === 'loading' && now >= created + ABANDONED_MS)
    return ['abandoned', created + ABANDONED_MS];
  if (state !== 'completed') return [state, changed];
  if (now >= replacedAt) return ['inactive', replacedAt];
  return now >= changed + STAGING_MS ? ['active', changed + STAGING_MS] : ['staging', changed];
}

/** The status of a batch at a time, when it came to it, and its version then. Nothing runs between two look-ups. */
export function statusAt(
  progress: Progress,
  now: number,
): {status: Status; updated: number; version: string} {
  const [status, updated] = statusOf(progress, now);
  return {status, updated, version: `1.0.${CHANGES[status]}`};
}

/** The state that a signal leads to, undefined when a batch of this status refuses it. */
export const stateAfter = (signal: Signal, status: Status): State | undefined =>
  SIGNALS[signal][status];

/** Why a signal is refused, and what would take it. */
export const whyRefused = (signal: Signal, status: Status): string =>
  `The batch is ${status}. ${WHEN[signal]}`;
