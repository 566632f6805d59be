import type {Operation} from '@batchwise/openapi/operation';
import {failureText} from '../messages/outcomes.ts';
import {statusText} from '../messages/status.ts';
import {runSteps, shareResults} from '../run-all/runSteps.ts';
import {sendRequest} from '../servers/sendRequest.ts';
import type {ServerSettings} from '../servers/servers.ts';
import {deriveExample} from '../state/selectors.ts';
import {EMPTY_INPUT} from '../state/types.ts';
import type {ServerChoice} from '../store/serverChoice.ts';
import {sharedValues} from '../store/sharedValues.ts';
import type {Preparation, Preparations} from './types.ts';

/** A step that is being taken, or that failed, with the reason. */
export type Progress = {step: string; reason?: string};

export type PrepareOptions = {
  preparation: Preparation;
  operations: Preparations['operations'];
  settings: ServerSettings;
  choice: ServerChoice;
  /** The language of the page, a BCP 47 tag. */
  locale: string;
  signal: AbortSignal;
  show: (progress: Progress) => void;
};

type Loaded = Record<string, Operation>;

/** Calls operations with their examples and the shared values, and shares the values of the responses. */
async function callAll(
  calls: readonly string[],
  loaded: Loaded,
  {operations, settings, choice, locale, signal, show}: PrepareOptions,
): Promise<boolean> {
  const {server} = choice;
  for (const name of calls) {
    const operation = loaded[name];
    if (!operation) return false;
    const step = operation.summary || `${operation.method} ${operation.path}`;
    show({step});
    const config = {operation, preset: {parameters: {}}, settings};
    const {request} = deriveExample(config, {input: EMPTY_INPUT}, choice, sharedValues());
    const outcome = await sendRequest(server, request, signal, operations[name]?.loadMock);
    if (outcome.kind !== 'response' || outcome.status >= 300) {
      const reason =
        outcome.kind === 'response'
          ? statusText(outcome.status)
          : failureText(outcome, {locale}).title;
      show({step, reason});
      return false;
    }
    shareResults(operation, outcome, server);
  }
  return true;
}

/**
 * Brings the mock into the state that a request needs. The values that its responses share are those of the request
 * from then on.
 * @returns whether all calls succeeded; the reason of a failure was shown.
 */
export async function prepare(options: PrepareOptions): Promise<boolean> {
  const {preparation, operations, settings, choice, locale, signal, show} = options;
  const loaded: Loaded = Object.fromEntries(
    await Promise.all(
      Object.entries(operations).map(async ([name, {loadOperation}]) => [
        name,
        (await loadOperation()).default,
      ]),
    ),
  );
  if ('calls' in preparation) return callAll(preparation.calls, loaded, options);
  const {workflow} = preparation;
  const called = workflow.steps.map(({operation}) => operation);
  const result = await runSteps({
    workflow,
    operations: Object.fromEntries(
      Object.entries(loaded).filter(([name]) => called.includes(name)),
    ),
    servers: settings,
    choice,
    locale,
    loadMocks: Object.fromEntries(
      Object.entries(operations).map(([name, {loadMock}]) => [name, loadMock]),
    ),
    signal,
    show: (id, {state, status, reasons = []}) => {
      const step = workflow.steps.find((one) => one.id === id)?.title ?? id;
      if (state === 'failed')
        show({step, reason: [status, ...reasons].filter(Boolean).join(' · ')});
      else show({step});
    },
  });
  return result === 'done';
}
