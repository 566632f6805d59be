import {isObject, text} from '../json/coerce.ts';
import type {Json, JsonObject, ParameterLocation} from '../operation/types.ts';
import {readPattern} from '../pattern/read-pattern.ts';
import {fail, objects, refuse, type Path} from './checks.ts';
import type {Criterion, Retry, Step, StepParameter} from './types.ts';

const LOCATIONS: readonly ParameterLocation[] = ['path', 'query', 'header', 'cookie'];
const CRITERIA: readonly Criterion['type'][] = ['simple', 'regex', 'jsonpath'];

function nonEmpty(owner: JsonObject, key: string, at: Path): string {
  return text(owner[key]) || fail([...at, key], `"${key}" is missing.`, `Add "${key}:" with text.`);
}

/** Reads the `outputs` of a step or a workflow: runtime expressions by name. */
export function readOutputs(owner: JsonObject, at: Path): Record<string, string> {
  if (owner.outputs === undefined) return {};
  if (!isObject(owner.outputs))
    fail([...at, 'outputs'], 'this must be an object.', 'Write "name: $expression".');
  const entries = Object.entries(owner.outputs).map(([name, value]): [string, string] => {
    if (!text(value).startsWith('$'))
      fail(
        [...at, 'outputs', name],
        'an output must be a runtime expression.',
        'Begin it with "$", as in "$response.body#/id".',
      );
    return [name, text(value)];
  });
  return Object.fromEntries(entries);
}

function checkRegex(condition: string, at: Path): void {
  const {why} = readPattern(condition);
  if (why === 'syntax')
    fail(at, 'this is no regular expression of ECMAScript.', 'Correct its syntax.');
  if (why === 'slow')
    fail(
      at,
      'this regular expression can take very long to reject a text.',
      'Let each text match in one way only: write "a+" for "(a+)+" or "(a|aa)+".',
    );
}

function readCriteria(value: Json | undefined, at: Path): Criterion[] {
  return objects(value, at).map(({value: one, at: place}) => {
    const condition = nonEmpty(one, 'condition', place);
    const given = one.type ?? 'simple';
    const type = CRITERIA.find((known) => known === given);
    if (!type)
      fail(
        [...place, 'type'],
        `the type ${JSON.stringify(given)} is not supported.`,
        `Use one of: ${CRITERIA.join(', ')}.`,
      );
    if (type === 'regex') checkRegex(condition, [...place, 'condition']);
    // Criterion Object: "If `type` is specified, then the `context` MUST be provided". A simple
    // condition names its own.
    return type === 'simple'
      ? {type, condition}
      : {type, condition, context: nonEmpty(one, 'context', place)};
  });
}

/** Reads the `parameters` of a step or a workflow (Arazzo 1.0.1, Parameter Object). */
export function readParameters(owner: JsonObject, at: Path): StepParameter[] {
  return objects(owner.parameters, [...at, 'parameters']).map(({value: one, at: place}) => {
    const location = LOCATIONS.find((known) => known === one.in);
    if (!location)
      fail(
        [...place, 'in'],
        'this parameter has no valid "in".',
        `Set "in" to one of ${LOCATIONS.join(', ')}.`,
      );
    if (one.value === undefined)
      fail([...place, 'value'], '"value" is missing.', 'Add a constant or a runtime expression.');
    return {name: nonEmpty(one, 'name', place), in: location, value: one.value};
  });
}

function nonNegative(owner: JsonObject, key: string, otherwise: number, at: Path): number {
  const value = owner[key] ?? otherwise;
  return typeof value === 'number' && value >= 0
    ? value
    : fail(
        [...at, key],
        'this must be a number of at least 0.',
        'Write it without quotation marks.',
      );
}

/**
 * Reads the failure actions up to the first `retry`; the workflow ends before it reaches a later
 * one.
 */
function readRetry(step: JsonObject, at: Path): {retry?: Retry} {
  const actions = objects(step.onFailure, [...at, 'onFailure']).map(({value, at: place}) => {
    if (value.type !== 'end' && value.type !== 'retry')
      fail(
        [...place, 'type'],
        `the type ${JSON.stringify(value.type ?? null)} is not supported.`,
        'Use "end" or "retry".',
      );
    refuse(value, ['workflowId', 'stepId'], place, 'Remove it; a step can retry only itself.');
    return {
      value,
      place,
      name: nonEmpty(value, 'name', place),
      criteria: readCriteria(value.criteria, [...place, 'criteria']),
    };
  });
  const index = actions.findIndex(({value}) => value.type === 'retry');
  const found = actions[index];
  if (!found) return {};
  const second = actions.slice(index + 1).find(({value}) => value.type === 'retry');
  if (second)
    fail(second.place, 'a step can have only one action of type "retry".', 'Merge the actions.');
  return {
    retry: {
      after: nonNegative(found.value, 'retryAfter', 0, found.place),
      limit: nonNegative(found.value, 'retryLimit', 1, found.place),
      when: found.criteria,
      unless: actions.slice(0, index).map(({name, criteria}) => ({name, criteria})),
    },
  };
}

function readBody(step: JsonObject, at: Path): Pick<Step, 'body'> {
  const body = step.requestBody;
  if (body === undefined) return {};
  const place = [...at, 'requestBody'];
  if (!isObject(body) || body.payload === undefined)
    fail(place, 'this request body has no payload.', 'Add "payload:".');
  refuse(body, ['replacements'], place, 'Use runtime expressions in the payload.');
  return {
    body: {
      payload: body.payload,
      ...(body.contentType === undefined
        ? {}
        : {contentType: nonEmpty(body, 'contentType', place)}),
    },
  };
}

/**
 * Reads a step (Arazzo 1.0.1, Step Object).
 * @param shared the parameters of its workflow.
 */
export function readStep(step: JsonObject, at: Path, shared: StepParameter[]): Step {
  refuse(step, ['operationPath', 'workflowId'], at, 'Use "operationId".');
  refuse(step, ['onSuccess'], at, 'Remove it; steps run in the order in which they are listed.');
  const id = nonEmpty(step, 'stepId', at);
  const own = readParameters(step, at);
  const inherited = shared.filter(
    (one) => !own.some((other) => other.name === one.name && other.in === one.in),
  );
  return {
    id,
    title: text(step['x-title']) || id,
    description: text(step.description),
    // Step Object: with several sources, the id has the form
    // "$sourceDescriptions.<name>.<operationId>".
    operation: nonEmpty(step, 'operationId', at).replace(/^\$sourceDescriptions\.[^.]+\./, ''),
    parameters: [...inherited, ...own],
    ...readBody(step, at),
    criteria: readCriteria(step.successCriteria, [...at, 'successCriteria']),
    outputs: readOutputs(step, at),
    ...readRetry(step, at),
  };
}
