import {headerValue} from '../http/header-fields';
import type {Criterion, Retry, Step, Workflow} from '../../openapi/arazzo/types';
import type {Json, Operation} from '../../openapi/types';
import {isJsonMediaType} from '../../openapi/operation/media-type';
import {unknownParameters} from '../build/build-request';
import {validateRequest} from '../build/validate-request';
import {areMet, asText, evaluate, fill, firstUnmet, type Scope} from './expression';
import type {Outcome} from '../http/send';
import type {HttpRequest, Problem, Values} from '../types';

/** Why a step failed; plain data, so that it can be told in any language. */
export type StepReason =
  /** The request cannot be sent; nothing was. */
  | {code: 'problems'; problems: Problem[]}
  /** The answer is not what the step asks for; `ending` names the failure action that ruled out another attempt. */
  | {code: 'criterion'; criterion: Criterion; attempts: number; ending?: string}
  /** The answer lacks what the step hands on. */
  | {code: 'output'; name: string; expression: string}
  /** There is no answer; the outcome says why. */
  | {code: 'failure'; outcome: Outcome}
  | {code: 'cancelled'};

/** What happens to a step. `waiting` comes before another attempt, `milliseconds` says how long. */
export type StepEvent = {
  step: string;
  state: 'running' | 'waiting' | 'done' | 'failed';
  /** From 1. */
  attempt: number;
  request?: HttpRequest;
  outcome?: Outcome;
  outputs?: Record<string, Json>;
  reason?: StepReason;
  milliseconds?: number;
};

/** What became of a step; one that was not reached is not listed. */
export type StepResult = StepEvent & {state: 'done' | 'failed'};

export type WorkflowResult = {ok: boolean; steps: StepResult[]; outputs: Record<string, Json>};

export type WorkflowOptions = {
  /** The base URL that an operation is sent to. */
  server: (operation: Operation) => string;
  send: (request: HttpRequest, signal?: AbortSignal) => Promise<Outcome>;
  onStep?: (event: StepEvent) => void;
  /** Cancels the step that runs, and those that follow. */
  signal?: AbortSignal;
  /** Waits before another attempt; returns at once when the signal is aborted. */
  wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
};

type Answer = Outcome & {kind: 'answer'};

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    if (signal?.aborted) end();
    else signal?.addEventListener('abort', end, {once: true});
  });
}

/** The body as `$response.body` shows it: JSON where it is, otherwise text. */
function bodyOf(answer: Answer): Json {
  if (!isJsonMediaType(headerValue(answer.headers, 'content-type') ?? '')) return answer.text;
  try {
    return JSON.parse(answer.text) as Json;
  } catch {
    // Criteria that look into it find nothing there, and the reader sees the answer as it came.
    return answer.text;
  }
}

/** `Retry-After` of an answer in seconds or as a date, goes before `retryAfter` (Arazzo 1.0.1, Failure Action Object). */
function delayOf({after}: Retry, answer: Answer): number {
  const header = headerValue(answer.headers, 'retry-after') ?? '';
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? after * 1000 : Math.max(date - Date.now(), 0);
}

function valuesOf(step: Step, scope: Scope): Values {
  const parameters = step.parameters.map(({name, value}): [string, string] => [
    name,
    asText(fill(value, scope)),
  ]);
  if (!step.body) return {parameters: Object.fromEntries(parameters)};
  const payload = fill(step.body.payload, scope);
  const contentType =
    step.body.contentType === undefined ? [] : [['content-type', step.body.contentType]];
  return {
    parameters: Object.fromEntries([...parameters, ...contentType]) as Record<string, string>,
    body: typeof payload === 'string' ? payload : JSON.stringify(payload, null, 2),
  };
}

/** The values that a step hands on, or the first one that the answer lacks. */
function outputsOf(
  step: Step,
  scope: Scope,
): {outputs: Record<string, Json>} | {reason: StepReason} {
  const found: [string, Json][] = [];
  for (const [name, expression] of Object.entries(step.outputs)) {
    const value = evaluate(expression, scope);
    if (value === undefined) return {reason: {code: 'output', name, expression}};
    found.push([name, value]);
  }
  return {outputs: Object.fromEntries(found)};
}

async function mayRetry(
  {when, unless}: Retry,
  scope: Scope,
): Promise<{retry: boolean; ending?: string}> {
  for (const {name, criteria} of unless)
    if (await areMet(criteria, scope)) return {retry: false, ending: name};
  return {retry: await areMet(when, scope)};
}

type Attempt = Omit<StepResult, 'step' | 'attempt' | 'state'> & {
  state: 'done' | 'failed' | 'waiting';
};

/** Sends the request of a step once, and judges the answer. */
async function attemptStep(
  step: Step,
  request: HttpRequest,
  attempt: number,
  before: Scope,
  {send, signal}: WorkflowOptions,
): Promise<Attempt> {
  const outcome = await send(request, signal);
  if (signal?.aborted || outcome.kind === 'cancelled')
    return {state: 'failed', request, outcome, reason: {code: 'cancelled'}};
  if (outcome.kind !== 'answer')
    return {state: 'failed', request, outcome, reason: {code: 'failure', outcome}};
  const scope: Scope = {
    ...before,
    response: {status: outcome.status, headers: outcome.headers, body: bodyOf(outcome)},
  };
  const criterion = await firstUnmet(step.criteria, scope);
  if (!criterion) {
    const read = outputsOf(step, scope);
    return 'reason' in read
      ? {state: 'failed', request, outcome, ...read}
      : {state: 'done', request, outcome, ...read};
  }
  const {retry, ending} = step.retry ? await mayRetry(step.retry, scope) : {retry: false};
  if (step.retry && retry && attempt <= step.retry.limit)
    return {state: 'waiting', request, outcome, milliseconds: delayOf(step.retry, outcome)};
  return {
    state: 'failed',
    request,
    outcome,
    reason: {
      code: 'criterion',
      criterion,
      attempts: attempt,
      ...(ending === undefined ? {} : {ending}),
    },
  };
}

async function runStep(
  step: Step,
  operation: Operation,
  scope: Scope,
  options: WorkflowOptions,
): Promise<StepResult> {
  const {server, onStep = () => {}, signal, wait = pause} = options;
  const tell = <T extends StepEvent>(event: T): T => {
    onStep(event);
    return event;
  };
  const {request, problems} = validateRequest(operation, valuesOf(step, scope), {
    server: server(operation),
  });
  for (let attempt = 1; ; attempt += 1) {
    const base = {step: step.id, attempt};
    if (signal?.aborted)
      return tell({...base, state: 'failed', request, reason: {code: 'cancelled'}});
    if (problems.length > 0)
      return tell({...base, state: 'failed', request, reason: {code: 'problems', problems}});
    tell({...base, state: 'running', request});
    const {state, ...rest} = await attemptStep(step, request, attempt, scope, options);
    if (state !== 'waiting') return tell({...base, state, ...rest});
    tell({...base, state, ...rest});
    await wait(rest.milliseconds ?? 0, signal);
  }
}

/** The operation of each step. @throws Error when a workflow does not fit its operations: its author has to mend it. */
function operationsOf(
  workflow: Workflow,
  operations: Readonly<Record<string, Operation>>,
): {step: Step; operation: Operation}[] {
  return workflow.steps.map((step) => {
    const operation = Object.hasOwn(operations, step.operation)
      ? operations[step.operation]
      : undefined;
    if (!operation)
      throw new Error(
        `The step "${step.id}" calls "${step.operation}", which is not among the operations: ${Object.keys(operations).join(', ')}.`,
      );
    const [unknown] = unknownParameters(operation, {
      parameters: Object.fromEntries(step.parameters.map(({name}) => [name, ''])),
    });
    if (unknown !== undefined)
      throw new Error(
        `The step "${step.id}" gives "${unknown}", which is not a parameter of "${operation.id}". It has: ${operation.parameters.map(({name}) => name).join(', ')}.`,
      );
    return {step, operation};
  });
}

/**
 * Runs a workflow, one step after the other, and stops at the first that fails. An input not given has its default
 * or is empty; the request that needs it then has a problem, and is not sent.
 * @param operations the operations that the steps call, by their id.
 * @returns what became of each step that was reached, and the outputs of a workflow that came to its end.
 * @throws Error when the workflow itself is wrong: it names an operation, a parameter or an expression that there is not.
 */
export async function runWorkflow(
  workflow: Workflow,
  operations: Readonly<Record<string, Operation>>,
  inputs: Readonly<Record<string, string>>,
  options: WorkflowOptions,
): Promise<WorkflowResult> {
  const given = workflow.inputs.map(({name, default: otherwise = ''}): [string, string] => [
    name,
    (Object.hasOwn(inputs, name) && inputs[name]) || otherwise,
  ]);
  let scope: Scope = {inputs: Object.fromEntries(given), steps: {}};
  const results: StepResult[] = [];
  for (const {step, operation} of operationsOf(workflow, operations)) {
    const result = await runStep(step, operation, scope, options);
    results.push(result);
    if (result.state === 'failed') return {ok: false, steps: results, outputs: {}};
    scope = {...scope, steps: {...scope.steps, [step.id]: result.outputs ?? {}}};
  }
  const outputs = Object.entries(workflow.outputs).map(([name, expression]): [string, Json] => [
    name,
    evaluate(expression, scope) ?? null,
  ]);
  return {ok: true, steps: results, outputs: Object.fromEntries(outputs)};
}
