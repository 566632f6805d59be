import type {Workflow, WorkflowInput} from '../../openapi/arazzo/types';
import type {Operation} from '../../openapi/types';
import {runWorkflow, type StepEvent, type StepReason} from '../../request/workflow/run-workflow';
import {failureText} from '../messages/outcomes';
import {problemText} from '../messages/problems';
import {schemaText} from '../messages/schema';
import {statusText} from '../messages/status';
import {stepText} from '../messages/steps';
import {handedOn, sendRequest, type LoadDescription} from '../servers/sendRequest';
import {baseUrl, startsEmpty, type ServerKind, type ServerSettings} from '../servers/servers';
import {sharedText} from '../state/selectors';
import type {ServerChoice} from '../store/serverChoice';
import {shareValue, sharedValues} from '../store/sharedValues';

export type StepState = 'idle' | 'running' | 'waiting' | 'done' | 'failed';

/** A step as the panel shows it. */
export type StepView = {state: StepState; detail?: string | undefined};

export type RunOptions = {
  workflow: Workflow;
  operations: Record<string, Operation>;
  servers: ServerSettings;
  /** The server of all requests. */
  choice: ServerChoice;
  /** The language of the page, a BCP 47 tag. */
  locale: string;
  loadDescription: LoadDescription;
  signal: AbortSignal;
  show: (step: string, view: StepView) => void;
};

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
    (startsEmpty(server) ? otherwise : (example ?? otherwise))
  );
}

function reasonText(
  reason: StepReason | undefined,
  locale: string,
  server: ServerKind,
): string | undefined {
  switch (reason?.code) {
    case 'problems':
      return reason.problems
        .map((problem) => `${problem.field}: ${problemText(problem, locale, schemaText)}`)
        .join(' ');
    case 'failure':
      return reason.outcome.kind === 'response'
        ? statusText(reason.outcome.status)
        : failureText(reason.outcome, {isLocal: server === 'local', locale}).title;
    case 'criterion':
      return stepText(reason.code, reason.ending);
    case 'output':
      return stepText(reason.code);
    case 'cancelled':
      return failureText({kind: 'cancelled'}, {isLocal: false, locale}).title;
    default:
      return undefined;
  }
}

function detailOf(
  {outcome, reason}: StepEvent,
  locale: string,
  server: ServerKind,
): string | undefined {
  const status = outcome?.kind === 'response' ? statusText(outcome.status) : undefined;
  return [status, reasonText(reason, locale, server)].filter(Boolean).join(' – ') || undefined;
}

/**
 * Runs a workflow with the shared values, and shares the values of its responses.
 * @returns whether every step succeeded.
 */
export async function runSteps({
  workflow,
  operations,
  servers,
  choice: {server, ownUrl},
  locale,
  loadDescription,
  signal,
  show,
}: RunOptions): Promise<boolean> {
  const all = Object.values(operations);
  const inputs = Object.fromEntries(
    workflow.inputs.map((input) => [input.name, inputText(input, all, server)]),
  );
  const {ok} = await runWorkflow(workflow, operations, inputs, {
    server: (operation) => baseUrl(operation, servers, server, ownUrl),
    send: (request) => sendRequest(server, request, signal, loadDescription),
    signal,
    onStep: (event) => {
      show(event.step, {state: event.state, detail: detailOf(event, locale, server)});
      const operation =
        operations[workflow.steps.find(({id}) => id === event.step)?.operation ?? ''];
      if (event.state !== 'done' || !operation || !event.outcome) return;
      for (const [name, text] of handedOn(operation, event.outcome))
        shareValue(name, {text, from: {operation: operation.id, server}}, {secret: false});
    },
  });
  return ok;
}
