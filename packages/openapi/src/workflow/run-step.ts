import {prettyJson} from '../json/write-json.ts';
import type {Criterion, Retry, Step} from './types.ts';
import {isJsonMediaType} from '../http/media-type.ts';
import type {Json, Operation} from '../operation/types.ts';
import {validateRequest} from '../validate/validate-request.ts';
import {headerValue} from '../http/header-fields.ts';
import type {Outcome} from '../http/send.ts';
import type {HttpRequest, Problem, Values} from '../request/types.ts';
import {areMet, asText, evaluate, fill, firstUnmet, type Scope} from './expression.ts';
import {testedValues} from './tested-values.ts';

/** Why a step failed; plain data, so that it can be translated. */
export type StepReason =
  /** The request cannot be sent; nothing was. */
  | {code: 'problems'; problems: Problem[]}
  /**
   * The response does not meet a criterion; `ending` names the failure action that ruled out
   * another attempt.
   */
  | {code: 'criterion'; criterion: Criterion; attempts: number; ending?: string}
  /** The response lacks an output of the step. */
  | {code: 'output'; name: string; expression: string}
  /** There is no response; the outcome says why. */
  | {code: 'failure'; outcome: Outcome}
  | {code: 'cancelled'};

/** A change in the state of a step. `waiting` comes before another attempt, in `milliseconds`. */
export type StepEvent = {
  step: string;
  state: 'running' | 'waiting' | 'done' | 'failed';
  /** Counted from 1. */
  attempt: number;
  request?: HttpRequest;
  outcome?: Outcome;
  outputs?: Record<string, Json>;
  /** The values of the response that its success criteria test, by name: `{status: 'active'}`. */
  tested?: Record<string, Json>;
  reason?: StepReason;
  milliseconds?: number;
};

/** The result of a step that was reached. */
export type StepResult = StepEvent & {state: 'done' | 'failed'};

export type WorkflowOptions = {
  /** Returns the base URL for an operation. */
  server: (operation: Operation) => string;
  /** Sends the request of a step. */
  send: (request: HttpRequest, step: Step, signal?: AbortSignal) => Promise<Outcome>;
  onStep?: (event: StepEvent) => void;
  /** Cancels the running step, and those that follow. */
  signal?: AbortSignal;
  /** Waits before another attempt; returns at once when the signal is aborted. */
  wait?: ((milliseconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
};

type Received = Outcome & {kind: 'response'};

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

/** Returns the body for `$response.body`: parsed JSON where it is, otherwise text. */
function bodyOf(response: Received): Json {
  if (!isJsonMediaType(headerValue(response.headers, 'content-type') ?? '')) return response.text;
  try {
    return JSON.parse(response.text) as Json;
  } catch {
    // Criteria then find no value in it, and the reader sees the response as it came.
    return response.text;
  }
}

/**
 * Returns the delay in milliseconds: `Retry-After` (seconds or a date) overrides `retryAfter`
 * (Arazzo 1.0.1, Failure Action Object).
 */
function delayOf({after}: Retry, response: Received): number {
  const header = headerValue(response.headers, 'retry-after') ?? '';
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
    body: typeof payload === 'string' ? payload : prettyJson(payload),
  };
}

/** Evaluates the outputs of a step, or reports the first one that the response lacks. */
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

/** Sends the request of a step once, and checks the response. */
async function attemptStep(
  step: Step,
  request: HttpRequest,
  attempt: number,
  before: Scope,
  {send, signal}: WorkflowOptions,
): Promise<Attempt> {
  const outcome = await send(request, step, signal);
  if (signal?.aborted || outcome.kind === 'cancelled')
    return {state: 'failed', request, outcome, reason: {code: 'cancelled'}};
  if (outcome.kind !== 'response')
    return {state: 'failed', request, outcome, reason: {code: 'failure', outcome}};
  const scope: Scope = {
    ...before,
    response: {status: outcome.status, headers: outcome.headers, body: bodyOf(outcome)},
  };
  const criterion = await firstUnmet(step.criteria, scope);
  const tested = await testedValues(
    step.criteria.slice(0, criterion && step.criteria.indexOf(criterion) + 1),
    scope,
  );
  const received = {request, outcome, tested};
  if (!criterion) {
    const read = outputsOf(step, scope);
    return 'reason' in read
      ? {state: 'failed', ...received, ...read}
      : {state: 'done', ...received, ...read};
  }
  const {retry, ending} = step.retry ? await mayRetry(step.retry, scope) : {retry: false};
  if (step.retry && retry && attempt <= step.retry.limit)
    return {state: 'waiting', ...received, milliseconds: delayOf(step.retry, outcome)};
  return {
    state: 'failed',
    ...received,
    reason: {
      code: 'criterion',
      criterion,
      attempts: attempt,
      ...(ending === undefined ? {} : {ending}),
    },
  };
}

/** Sends the request of a step until it is done, has failed or is cancelled. */
export async function runStep(
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
