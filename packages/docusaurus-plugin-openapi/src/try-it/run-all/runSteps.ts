import type {Outcome} from '@batchwise/openapi/http';
import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {
  runWorkflow,
  type StepEvent,
  type Workflow,
  type WorkflowInput,
} from '@batchwise/openapi/workflow';
import {showOutcomeAfter} from '../example/ran.ts';
import {failureText} from '../messages/outcomes.ts';
import {problemText} from '../messages/problems.ts';
import {schemaText} from '../messages/schema.ts';
import {statusText} from '../messages/status.ts';
import {stepText} from '../messages/steps.ts';
import {handedOn, sendRequest, withHandedOn, type LoadMock} from '../servers/sendRequest.ts';
import {explain} from '../response/explain.ts';
import {baseUrl, isReal, type ServerKind, type ServerSettings} from '../servers/servers.ts';
import {foreignSecrets, originOf} from '../values/foreignSecrets.ts';
import {sharedText} from '../values/sharedText.ts';
import {withoutHeaders} from '../state/withoutHeaders.ts';
import type {ServerChoice} from '../store/serverChoice.ts';
import {shareValue, sharedValues} from '../store/sharedValues.ts';

export type StepState = 'idle' | 'running' | 'done' | 'failed';

/** A step as the panel shows it. */
export type StepView = {
  state: StepState;
  /** Counted from 1. */
  attempt?: number;
  /** The HTTP status of the last response, such as 201 Created. */
  status?: string | undefined;
  /** Values of the response: the outputs of the step, such as an id that later steps use, and the values that its success criteria test. */
  values?: Record<string, string> | undefined;
  /** Why the step failed. */
  reasons?: string[];
  /** How long the step has taken, with all its attempts. */
  milliseconds?: number;
  /** The heading about the failure on the page about failing calls. */
  heading?: string | undefined;
};

export type RunResult = 'done' | 'failed' | 'stopped';

export type RunOptions = {
  workflow: Workflow;
  operations: Record<string, Operation>;
  servers: ServerSettings;
  /** The server of all requests. */
  choice: ServerChoice;
  /** The language of the page, a BCP 47 tag. */
  locale: string;
  /** The mocks in the page, by the name of the operation in a step. */
  loadMocks: Readonly<Record<string, LoadMock>>;
  signal: AbortSignal;
  show: (step: string, view: StepView) => void;
};

/** Credentials that the reader typed for another host than that of a step. */
export type ForeignStep = {parameters: Parameter[]; origin: string};

/** Finds the first step whose credentials the reader has to allow. */
export function findForeignStep({
  operations,
  servers,
  choice: {server, ownUrl, relay},
}: Pick<RunOptions, 'operations' | 'servers' | 'choice'>): ForeignStep | undefined {
  return Object.values(operations)
    .map((operation) => {
      const base = baseUrl(operation, servers, server, ownUrl);
      const sent = withoutHeaders(operation, server === 'relay' ? relay?.headers : []);
      const values = {parameters: {}};
      return {
        parameters: foreignSecrets(sent, values, server, base, sharedValues()),
        origin: originOf(base) ?? '',
      };
    })
    .find(({parameters}) => parameters.length > 0);
}

/** The value of an input: the shared one, else the example of the parameter that shares it. */
function inputText(
  {shared, default: otherwise = ''}: WorkflowInput,
  operations: Operation[],
  server: ServerKind,
): string {
  if (!shared) return otherwise;
  const example = operations
    .flatMap(({parameters}) => parameters)
    .find((parameter) => parameter.shared === shared)?.example;
  return (
    sharedText(sharedValues(), shared, server) ??
    (isReal(server) ? otherwise : (example ?? otherwise))
  );
}

function reasonTexts(
  {reason, outcome}: StepEvent,
  operation: Operation | undefined,
  locale: string,
): string[] {
  switch (reason?.code) {
    case 'problems':
      return reason.problems.map(
        (problem) => `${problem.field}: ${problemText(problem, locale, schemaText)}`,
      );
    case 'failure':
      return reason.outcome.kind === 'response'
        ? []
        : [failureText(reason.outcome, {locale}).title];
    case 'criterion':
      return criterionTexts(reason.ending, operation && errorText(operation, outcome));
    case 'output':
      return [stepText(reason.code)];
    case 'cancelled':
      return [failureText({kind: 'cancelled'}, {locale}).title];
    default:
      return [];
  }
}

/** The description's explanation of an error, as an example shows it. */
const errorText = (operation: Operation, outcome: Outcome | undefined): string | undefined =>
  outcome?.kind === 'response' && outcome.status >= 300
    ? explain(operation, outcome.status, outcome.text)
    : undefined;

/** The error in the response says more than the criterion that it does not meet. */
function criterionTexts(ending: string | undefined, error: string | undefined): string[] {
  if (!error) return [stepText('criterion', ending)];
  return ending === undefined ? [error] : [error, stepText('criterion', ending)];
}

/** The heading about a failure, where the page about failing calls has one. */
function headingOf(
  {state, outcome}: StepEvent,
  operation: Operation | undefined,
  locale: string,
): string | undefined {
  if (state !== 'failed' || !outcome) return undefined;
  if (outcome.kind !== 'response') return failureText(outcome, {locale}).heading;
  const status = String(outcome.status);
  const isDocumented = operation?.responses.some((one) => one.status === status);
  return outcome.status >= 400 && isDocumented ? `status-${status}` : undefined;
}

/** The values of a step that fit in its line; undefined before a response. */
function valuesOf({outcome, outputs, tested}: StepEvent): StepView['values'] {
  if (!outcome) return undefined;
  const entries = Object.entries({...outputs, ...tested});
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'object' ? [] : [[name, String(value)]])),
  );
}

function viewOf(event: StepEvent, operation: Operation | undefined, locale: string): StepView {
  const {state, attempt, outcome} = event;
  return {
    // The reader sees the attempts, not the time between them.
    state: state === 'waiting' ? 'running' : state,
    attempt,
    status: outcome?.kind === 'response' ? statusText(outcome.status) : undefined,
    values: valuesOf(event),
    reasons: reasonTexts(event, operation, locale),
    heading: headingOf(event, operation, locale),
  };
}

/** Shares the values in a response that other examples use. */
export function shareResults(operation: Operation, outcome: Outcome, server: ServerKind): void {
  for (const [name, text] of handedOn(operation, outcome))
    shareValue(name, {text, from: {operation: operation.id, server}}, {secret: false});
}

/**
 * Runs a workflow with the shared values, and shares the values of its responses.
 * @returns `failed` when a step failed, `stopped` when the reader ended the run.
 */
export async function runSteps({
  workflow,
  operations,
  servers,
  choice: {server, ownUrl, relay},
  locale,
  loadMocks,
  signal,
  show,
}: RunOptions): Promise<RunResult> {
  const sent = Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [
      name,
      server === 'relay' ? withoutHeaders(operation, relay?.headers) : operation,
    ]),
  );
  const all = Object.values(sent);
  const inputs = Object.fromEntries(
    workflow.inputs.map((input) => [input.name, inputText(input, all, server)]),
  );
  const started = new Map<string, number>();
  const {ok} = await runWorkflow(workflow, sent, inputs, {
    server: (operation) => baseUrl(operation, servers, server, ownUrl),
    send: (request, {operation}) => sendRequest(server, request, signal, loadMocks[operation]),
    signal,
    onStep: (event) => {
      const {step, state} = event;
      const operation = operations[workflow.steps.find(({id}) => id === step)?.operation ?? ''];
      const start = started.get(step) ?? performance.now();
      started.set(step, start);
      const isOver = state === 'done' || state === 'failed';
      // A request with a problem is not sent, so it takes no time.
      show(step, {
        ...viewOf(event, operation, locale),
        ...(isOver && event.outcome ? {milliseconds: performance.now() - start} : {}),
      });
      if (!isOver || !operation || !event.outcome) return;
      if (state === 'done') shareResults(operation, event.outcome, server);
      showOutcomeAfter(document.getElementById(`step-${step}`), {
        ...withHandedOn(operation, event.outcome),
        server,
      });
    },
  });
  if (ok) return 'done';
  return signal.aborted ? 'stopped' : 'failed';
}
