import {toPointer} from './pointer';
import {isObject} from './schema';
import type {Json, JsonObject, ParameterLocation} from './types';

/** An assertion on an answer (Arazzo 1.0.1, Criterion Object). */
export type Criterion = {
  type: 'simple' | 'regex' | 'jsonpath';
  condition: string;
  /** A runtime expression: what the condition of a `regex` or `jsonpath` is applied to. */
  context?: string;
};

/** A value that the caller of a workflow gives. */
export type WorkflowInput = {
  name: string;
  description: string;
  required: boolean;
  /** True for credentials (`format: password`): shown masked, kept in memory only. */
  secret: boolean;
  default?: string;
  /** The name under which all examples of a site share the value: `DATASET_ID`. */
  shared?: string;
};

export type StepParameter = {name: string; in: ParameterLocation; value: Json};

/** When a failed step is tried again (Arazzo 1.0.1, Failure Action Object of type `retry`). */
export type Retry = {
  /** Seconds to wait before. */
  after: number;
  /** How many further attempts there may be. */
  limit: number;
  /** All of them have to hold. */
  when: Criterion[];
  /** The actions of type `end` that stand before: where all criteria of one hold, nothing is tried again. */
  unless: {name: string; criteria: Criterion[]}[];
};

/** One call of a workflow (Arazzo 1.0.1, Step Object). */
export type Step = {
  id: string;
  /** The short title, `x-title`; the id where there is none. */
  title: string;
  description: string;
  /** The `operationId`. */
  operation: string;
  /** Those of the workflow, then the step's own. */
  parameters: StepParameter[];
  body?: {contentType?: string; payload: Json};
  criteria: Criterion[];
  /** Name to runtime expression. */
  outputs: Record<string, string>;
  retry?: Retry;
};

/** A workflow (Arazzo 1.0.1, Workflow Object); plain data, in the language of its document. */
export type Workflow = {id: string; summary: string; description: string; inputs: WorkflowInput[]; steps: Step[]; outputs: Record<string, string>};

type Path = (string | number)[];

const LOCATIONS: readonly ParameterLocation[] = ['path', 'query', 'header', 'cookie'];
const CRITERIA: readonly Criterion['type'][] = ['simple', 'regex', 'jsonpath'];

function fail(at: Path, what: string, mend: string): never {
  throw new Error(`${toPointer(at)}: ${what} ${mend}`);
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function nonEmpty(owner: JsonObject, key: string, at: Path): string {
  return text(owner[key]) || fail([...at, key], `"${key}" is missing.`, 'Give it a text.');
}

function objects(value: Json | undefined, at: Path): {value: JsonObject; at: Path}[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) fail(at, 'this has to be a list.', 'Begin each of its items with "- ".');
  return value.map((item, index) => {
    const place = [...at, index];
    if (!isObject(item)) fail(place, 'this has to be an object.', 'Write it as "key: value".');
    if (item.reference !== undefined) fail(place, 'references to "components" are not read.', 'Write here what it refers to.');
    return {value: item, at: place};
  });
}

/** Refuses what would otherwise be passed over in silence, and change what the workflow does. */
function refuse(owner: JsonObject, keys: readonly string[], at: Path, mend: string): void {
  const key = keys.find((one) => owner[one] !== undefined);
  if (key !== undefined) fail([...at, key], `"${key}" is not supported.`, mend);
}

function readOutputs(owner: JsonObject, at: Path): Record<string, string> {
  if (owner.outputs === undefined) return {};
  if (!isObject(owner.outputs)) fail([...at, 'outputs'], 'this has to be an object.', 'Write "name: $expression".');
  const entries = Object.entries(owner.outputs).map(([name, value]): [string, string] => {
    if (!text(value).startsWith('$')) fail([...at, 'outputs', name], 'an output has to be a runtime expression.', 'Begin it with "$", as in "$response.body#/id".');
    return [name, text(value)];
  });
  return Object.fromEntries(entries);
}

function readCriteria(value: Json | undefined, at: Path): Criterion[] {
  return objects(value, at).map(({value: one, at: place}) => {
    const condition = nonEmpty(one, 'condition', place);
    const given = one.type ?? 'simple';
    const type = CRITERIA.find((known) => known === given);
    if (!type) fail([...place, 'type'], `the type ${JSON.stringify(given)} is not supported.`, `Use one of: ${CRITERIA.join(', ')}.`);
    // Criterion Object: "If `type` is specified, then the `context` MUST be provided"; a simple condition names its own.
    return type === 'simple' ? {type, condition} : {type, condition, context: nonEmpty(one, 'context', place)};
  });
}

function readParameters(owner: JsonObject, at: Path): StepParameter[] {
  return objects(owner.parameters, [...at, 'parameters']).map(({value: one, at: place}) => {
    const location = LOCATIONS.find((known) => known === one.in);
    if (!location) fail([...place, 'in'], 'this parameter has no place.', `Give it an "in" that is one of: ${LOCATIONS.join(', ')}.`);
    if (one.value === undefined) fail([...place, 'value'], '"value" is missing.', 'Give a constant or a runtime expression.');
    return {name: nonEmpty(one, 'name', place), in: location, value: one.value};
  });
}

function nonNegative(owner: JsonObject, key: string, otherwise: number, at: Path): number {
  const value = owner[key] ?? otherwise;
  return typeof value === 'number' && value >= 0 ? value : fail([...at, key], 'this has to be a number, 0 or more.', 'Write it without quotes.');
}

/** Of the failure actions, those before and with the first `retry`; what follows it would end the workflow anyhow. */
function readRetry(step: JsonObject, at: Path): {retry?: Retry} {
  const actions = objects(step.onFailure, [...at, 'onFailure']).map(({value, at: place}) => {
    if (value.type !== 'end' && value.type !== 'retry') fail([...place, 'type'], `the type ${JSON.stringify(value.type ?? null)} is not supported.`, 'Use "end" or "retry".');
    refuse(value, ['workflowId', 'stepId'], place, 'Retry the step itself.');
    return {value, place, name: nonEmpty(value, 'name', place), criteria: readCriteria(value.criteria, [...place, 'criteria'])};
  });
  const index = actions.findIndex(({value}) => value.type === 'retry');
  const found = actions[index];
  if (!found) return {};
  const second = actions.slice(index + 1).find(({value}) => value.type === 'retry');
  if (second) fail(second.place, 'a step can have one action of type "retry".', 'Join the two.');
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
  if (!isObject(body) || body.payload === undefined) fail(place, 'this body has no payload.', 'Add "payload:".');
  refuse(body, ['replacements'], place, 'Put runtime expressions into the payload.');
  return {body: {payload: body.payload, ...(body.contentType === undefined ? {} : {contentType: nonEmpty(body, 'contentType', place)})}};
}

function readStep(step: JsonObject, at: Path, shared: StepParameter[]): Step {
  refuse(step, ['operationPath', 'workflowId'], at, 'Name an operation by its "operationId".');
  refuse(step, ['onSuccess'], at, 'Steps run in the order in which they are written.');
  const id = nonEmpty(step, 'stepId', at);
  const own = readParameters(step, at);
  const inherited = shared.filter((one) => !own.some((other) => other.name === one.name && other.in === one.in));
  return {
    id,
    title: text(step['x-title']) || id,
    description: text(step.description),
    // Step Object: with several sources the id is written "$sourceDescriptions.<name>.<operationId>".
    operation: nonEmpty(step, 'operationId', at).replace(/^\$sourceDescriptions\.[^.]+\./, ''),
    parameters: [...inherited, ...own],
    ...readBody(step, at),
    criteria: readCriteria(step.successCriteria, [...at, 'successCriteria']),
    outputs: readOutputs(step, at),
    ...readRetry(step, at),
  };
}

function readInputs(workflow: JsonObject, at: Path): WorkflowInput[] {
  const schema = workflow.inputs ?? {};
  if (!isObject(schema)) fail([...at, 'inputs'], 'this has to be a JSON Schema.', 'Write "type: object" and "properties:".');
  refuse(schema, ['$ref'], [...at, 'inputs'], 'Write here what it refers to.');
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(isObject(schema.properties) ? schema.properties : {}).map(([name, value]) => {
    if (!isObject(value)) fail([...at, 'inputs', 'properties', name], 'this has to be a JSON Schema.', 'Write "type: string".');
    return {
      name,
      description: text(value.description),
      required: required.includes(name),
      secret: value.format === 'password',
      ...(value.default === undefined ? {} : {default: String(value.default)}),
      ...(text(value['x-value']) ? {shared: text(value['x-value'])} : {}),
    };
  });
}

/** The ids of a document's workflows, in the order of the document. */
export function workflowIds(document: JsonObject): string[] {
  return objects(document.workflows, ['workflows']).map(({value}) => text(value.workflowId)).filter((id) => id !== '');
}

/**
 * Reads one workflow of an Arazzo 1.0 document (https://spec.openapis.org/arazzo/v1.0.1.html) into plain data.
 * Steps are calls of operations, one after the other; jumps, other workflows and components are refused.
 * @param document the document, parsed; words in it are taken as they are, so apply an overlay first.
 * @param id the workflow's `workflowId`.
 * @throws Error that begins with a JSON pointer, when the document cannot be used as it is.
 */
export function readWorkflow(document: JsonObject, id: string): Workflow {
  if (!/^1\.0\.\d+$/.test(text(document.arazzo))) fail(['arazzo'], 'this is not an Arazzo 1.0 document.', 'Begin it with "arazzo: 1.0.1".');
  const found = objects(document.workflows, ['workflows']).find(({value}) => value.workflowId === id);
  if (!found) fail(['workflows'], `there is no workflow "${id}".`, `The document has: ${workflowIds(document).join(', ')}.`);
  const {value, at} = found;
  refuse(value, ['dependsOn', 'successActions', 'failureActions'], at, 'Say it in the steps.');
  const parameters = readParameters(value, at);
  const steps = objects(value.steps, [...at, 'steps']).map((step) => ({at: step.at, step: readStep(step.value, step.at, parameters)}));
  if (steps.length === 0) fail([...at, 'steps'], 'the workflow has no steps.', 'Add one.');
  const twice = steps.find(({step}, index) => steps.findIndex((other) => other.step.id === step.id) < index);
  if (twice) fail([...twice.at, 'stepId'], `there are two steps "${twice.step.id}".`, 'Rename one of them.');
  return {
    id,
    summary: text(value.summary),
    description: text(value.description),
    inputs: readInputs(value, at),
    steps: steps.map(({step}) => step),
    outputs: readOutputs(value, at),
  };
}
