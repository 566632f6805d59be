import {writeJson} from '../json/write-json.ts';
import type {Criterion} from './types.ts';
import {fromPointer, valueAt} from '../json/pointer.ts';
import type {Json} from '../operation/types.ts';
import {headerValue} from '../http/header-fields.ts';
import {evaluateCondition} from './criterion.ts';

/** The values that runtime expressions can refer to. */
export type Scope = {
  inputs: Readonly<Record<string, string>>;
  /** The outputs of completed steps, by the step's id. */
  steps: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  response?: {
    status: number;
    headers: readonly (readonly [name: string, value: string])[];
    body: Json;
  };
};

const KNOWN =
  '$statusCode, $response.header.NAME, $response.body, $response.body#/POINTER, $inputs.NAME and $steps.ID.outputs.NAME';

function unknown(expression: string, hint = `Use ${KNOWN}.`): never {
  throw new Error(`The runtime expression "${expression}" is not valid. ${hint}`);
}

function at(value: Json | undefined, pointer: string | undefined): Json | undefined {
  return value === undefined || pointer === undefined
    ? value
    : valueAt(value, fromPointer(pointer));
}

function ofStep(expression: string, {steps}: Scope): Json | undefined {
  // Ids have neither dots nor "#" (Arazzo 1.0.1, Step Object); names of outputs may have dots.
  const parts = /^\$steps\.([\w-]+)\.outputs\.([\w.-]+)(?:#(.*))?$/s.exec(expression);
  if (!parts) unknown(expression);
  const [, id = '', name = '', pointer] = parts;
  const outputs = Object.hasOwn(steps, id) ? steps[id] : undefined;
  if (!outputs)
    unknown(
      expression,
      `The step "${id}" does not run before this step. Earlier steps: ${Object.keys(steps).join(', ') || 'none'}.`,
    );
  if (!Object.hasOwn(outputs, name))
    unknown(
      expression,
      `Outputs of the step "${id}": ${Object.keys(outputs).join(', ') || 'none'}.`,
    );
  return at(outputs[name], pointer);
}

function ofResponse(expression: string, {response}: Scope): Json | undefined {
  const header = /^\$response\.header\.([!#$%&'*+.^`|~\w-]+)$/.exec(expression)?.[1];
  const body = /^\$response\.body(?:#(.*))?$/s.exec(expression);
  if (expression !== '$statusCode' && header === undefined && !body) unknown(expression);
  if (!response)
    unknown(expression, 'There is no response yet. Use it only in criteria and outputs.');
  if (header !== undefined) return headerValue(response.headers, header);
  return body ? at(response.body, body[1]) : response.status;
}

/**
 * Evaluates a runtime expression (Arazzo 1.0.1, Runtime Expressions); the value keeps its type.
 * @returns undefined when the response lacks the header or the value.
 * @throws Error that names an unknown expression, input, step or output.
 */
export function evaluate(expression: string, scope: Scope): Json | undefined {
  if (expression.startsWith('$steps.')) return ofStep(expression, scope);
  if (!expression.startsWith('$inputs.')) return ofResponse(expression, scope);
  const name = expression.slice('$inputs.'.length);
  if (!Object.hasOwn(scope.inputs, name))
    unknown(
      expression,
      `Inputs of the workflow: ${Object.keys(scope.inputs).join(', ') || 'none'}.`,
    );
  return scope.inputs[name];
}

/** Writes a value as text, for a parameter or inside a template. */
export function asText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : writeJson(value);
}

/**
 * Replaces the runtime expressions in a value. A string that is a whole expression takes the type
 * of its value; an embedded one (`Bearer {$inputs.token}`) becomes part of the string. Other values
 * stay as they are.
 */
export function fill(value: Json, scope: Scope): Json {
  if (Array.isArray(value)) return value.map((item) => fill(item, scope));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, scope)]));
  if (typeof value !== 'string') return value;
  if (value.startsWith('$')) return evaluate(value, scope) ?? null;
  return value.replace(/\{(\$[^{}]*)\}/g, (_, expression: string) =>
    asText(evaluate(expression, scope)),
  );
}

/**
 * Whether a criterion holds (Arazzo 1.0.1, Criterion Object).
 * @throws Error that names the expression or condition which cannot be parsed.
 */
export async function isMet({type, condition, context}: Criterion, scope: Scope): Promise<boolean> {
  if (type === 'simple')
    return evaluateCondition(condition, (expression) => evaluate(expression, scope) ?? null);
  const value = evaluate(context ?? '', scope);
  if (type === 'regex') return new RegExp(condition).test(asText(value));
  if (value === undefined) return false;
  // Loaded on demand: most pages run no workflow.
  const {query} = await import('json-p3');
  return query(condition, value).nodes.length > 0;
}

/** Whether all criteria hold; true without any. */
export async function areMet(criteria: readonly Criterion[], scope: Scope): Promise<boolean> {
  return (await firstUnmet(criteria, scope)) === undefined;
}

/** Returns the first criterion that does not hold. */
export async function firstUnmet(
  criteria: readonly Criterion[],
  scope: Scope,
): Promise<Criterion | undefined> {
  for (const criterion of criteria) if (!(await isMet(criterion, scope))) return criterion;
  return undefined;
}
