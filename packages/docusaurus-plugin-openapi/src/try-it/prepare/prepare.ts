import {failureText} from '../messages/outcomes.ts';
import {statusText} from '../messages/status.ts';
import {runSteps, shareResults} from '../run-all/runSteps.ts';
import {sendRequest} from '../servers/sendRequest.ts';
import type {ServerSettings} from '../servers/servers.ts';
import {deriveExample} from '../state/selectors.ts';
import {EMPTY_INPUT} from '../state/types.ts';
import type {ServerChoice} from '../store/serverChoice.ts';
import {sharedValues} from '../store/sharedValues.ts';
import type {Called, Preparation} from './types.ts';

/** A step that is being taken, or that failed, with the reason. */
export type Progress = {step: string; reason?: string};

export type PrepareOptions = {
  preparation: Preparation;
  called: Called;
  settings: ServerSettings;
  choice: ServerChoice;
  /** The language of the page, a BCP 47 tag. */
  locale: string;
  signal: AbortSignal;
  show: (progress: Progress) => void;
};

/** Calls operations with their examples and the shared values, and shares the values of the responses. */
async function callAll(
  calls: readonly string[],
  {called, settings, choice, locale, signal, show}: PrepareOptions,
): Promise<boolean> {
  const {server} = choice;
  for (const name of calls) {
    const one = called[name];
    if (!one) return false;
    const {operation, loadMock} = one;
    const step = operation.summary || `${operation.method} ${operation.path}`;
    show({step});
    const config = {operation, preset: {parameters: {}}, settings};
    const {request} = deriveExample(config, {input: EMPTY_INPUT}, choice, sharedValues());
    const outcome = await sendRequest(server, request, signal, loadMock);
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
  const {preparation, called, settings, choice, locale, signal, show} = options;
  if ('calls' in preparation) return callAll(preparation.calls, options);
  const {workflow} = preparation;
  const entries = Object.entries(called);
  const result = await runSteps({
    workflow,
    operations: Object.fromEntries(entries.map(([name, {operation}]) => [name, operation])),
    servers: settings,
    choice,
    locale,
    loadMocks: Object.fromEntries(entries.map(([name, {loadMock}]) => [name, loadMock])),
    signal,
    show: (id, {state, status, reasons = []}) => {
      const step = workflow.steps.find((one) => one.id === id)?.title ?? id;
      if (state !== 'failed') return show({step});
      show({step, reason: [status, ...reasons].filter(Boolean).join(' · ')});
    },
  });
  return result === 'done';
}
