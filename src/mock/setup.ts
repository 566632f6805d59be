import type {Fault, Setup} from '@batchwise/openapi-mock';
import {readOperation} from '@batchwise/openapi/operation';
import {readExampleBatch} from './batches/example-batch';
import {readExamplePredecessors} from './batches/replay';
import {createRepresent} from './batches/representation';
import {LIMITS, NO_LIMITS, type Api} from './context';
import {readProblems, type CreateProblem} from './http/problem';
import {createRateLimit} from './http/rate-limit';
import {readSnapshot, saveSnapshot} from './store/snapshot';
import {createKey} from './store/ids';
import {createStore, type Snapshot} from './store/store';

export type SetupOptions = {
  /** False removes the limits of sizes and numbers, for load tests. */
  limits?: boolean;
  /** True adds the batch that the examples of the description name to a new store. */
  exampleBatch?: boolean;
  /** Makes ids repeatable, and starts the clock at a fixed time. */
  seed?: number | undefined;
  /** For each organisation and sandbox. */
  maximumBatches?: number;
  /** For all batches together, roughly. */
  maximumBytes?: number;
};

/** The first time of a mock with a seed: 14 November 2023, 22:13:20 UTC. */
const SEEDED_START = 1_700_000_000_000;

/** A clock that starts at a fixed time when it is first read. */
function createSeededClock(now: () => number): () => number {
  let offset: number | undefined;
  return () => {
    offset ??= SEEDED_START - now();
    return now() + offset;
  };
}

/** Creates the responses to faults that the generic mock finds; the handlers find all others. */
function createOnFault(problem: CreateProblem): (fault: Fault) => Response | undefined {
  return ({kind, headers = {}}) => {
    if (kind === 'route') return problem('notFound');
    if (kind === 'method') return problem('methodNotAllowed', {headers});
    if (kind === 'urlTooLong') return problem('urlTooLong');
    return kind === 'handler' ? problem('internalError') : undefined;
  };
}

/**
 * Creates the setup of the handlers. Error responses are examples of the description, some with their
 * own `detail`. The mock has no accounts and accepts almost any credentials.
 * @returns the setup, which throws an Error that explains which part of the description is missing.
 */
export function createSetup({
  limits: isLimited = true,
  exampleBatch: hasExampleBatch = false,
  seed,
  ...maximums
}: SetupOptions = {}): Setup<Api> {
  return ({document, now, saved}) => {
    const firstSnapshot = (): Snapshot => {
      const created = seed === undefined ? now() : SEEDED_START;
      return {key: createKey(seed), next: 0, batches: [readExampleBatch(document, created)]};
    };
    const limits = isLimited ? LIMITS : NO_LIMITS;
    const problem = readProblems(document);
    const operation = readOperation(document, 'createBatch');
    const {body: newBatch} = operation;
    if (!newBatch)
      throw new Error(
        'The operation "createBatch" has no request body. Add "requestBody" to the API description.',
      );
    const snapshot = readSnapshot(saved) ?? (hasExampleBatch ? firstSnapshot() : undefined);
    const store = createStore({...maximums, seed, ...(snapshot ? {snapshot} : {})});
    const state: Api = {
      problem,
      now: seed === undefined ? now : createSeededClock(now),
      store,
      limits,
      rateLimit: createRateLimit(limits.batchesPerMinute),
      represent: createRepresent(operation),
      newBatch,
      examplePredecessors: readExamplePredecessors(newBatch),
    };
    return {
      state,
      checks: false,
      limits: {urlCharacters: limits.urlCharacters},
      onFault: createOnFault(problem),
      save: (characters) => saveSnapshot(store.snapshot(), characters),
    };
  };
}

/** The setup with all limits, random ids and the batch of the examples. */
export const setup = createSetup({exampleBatch: true});
