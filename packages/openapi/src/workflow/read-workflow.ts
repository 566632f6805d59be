import {scalarText} from '../json/exact-number.ts';
import {entries, isObject, text} from '../json/coerce.ts';
import type {JsonObject} from '../operation/types.ts';
import {fail, objects, refuse, type Path} from './checks.ts';
import {readOutputs, readParameters, readStep} from './read-step.ts';
import type {Workflow, WorkflowInput} from './types.ts';

function readInputs(workflow: JsonObject, at: Path): WorkflowInput[] {
  const schema = workflow.inputs ?? {};
  if (!isObject(schema))
    fail(
      [...at, 'inputs'],
      'this must be a JSON Schema.',
      'Write "type: object" and "properties:".',
    );
  refuse(schema, ['$ref'], [...at, 'inputs'], 'Write the schema here.');
  const required = Array.isArray(schema.required) ? schema.required : [];
  return entries(schema.properties).map(([name, value]) => {
    if (!isObject(value))
      fail(
        [...at, 'inputs', 'properties', name],
        'this must be a JSON Schema.',
        'Write "type: string".',
      );
    return {
      name,
      description: text(value.description),
      required: required.includes(name),
      secret: value.format === 'password',
      ...(value.default === undefined ? {} : {default: scalarText(value.default)}),
      ...(text(value['x-value']) ? {shared: text(value['x-value'])} : {}),
    };
  });
}

/** Returns the ids of the workflows of a document, in its order. */
export function workflowIds(document: JsonObject): string[] {
  return objects(document.workflows, ['workflows'])
    .map(({value}) => text(value.workflowId))
    .filter((id) => id !== '');
}

/**
 * Reads one workflow of an Arazzo 1.0 document (https://spec.openapis.org/arazzo/v1.0.1.html) into
 * plain data. Steps are calls of operations, one after the other; jumps, other workflows and
 * components are rejected.
 * @param document the parsed document, with an overlay for its language already applied.
 * @param id the `workflowId`.
 * @throws Error that begins with a JSON pointer, for a document that cannot be used.
 */
export function readWorkflow(document: JsonObject, id: string): Workflow {
  if (!/^1\.0\.\d+$/.test(text(document.arazzo)))
    fail(['arazzo'], 'this is not an Arazzo 1.0 document.', 'Begin it with "arazzo: 1.0.1".');
  const found = objects(document.workflows, ['workflows']).find(
    ({value}) => value.workflowId === id,
  );
  if (!found)
    fail(
      ['workflows'],
      `the workflow "${id}" does not exist.`,
      `Use one of ${workflowIds(document).join(', ')}.`,
    );
  const {value, at} = found;
  refuse(value, ['dependsOn', 'successActions', 'failureActions'], at, 'Define it in the steps.');
  const parameters = readParameters(value, at);
  const steps = objects(value.steps, [...at, 'steps']).map((step) => ({
    at: step.at,
    step: readStep(step.value, step.at, parameters),
  }));
  if (steps.length === 0) fail([...at, 'steps'], 'the workflow has no steps.', 'Add a step.');
  const twice = steps.find(
    ({step}, index) => steps.findIndex((other) => other.step.id === step.id) < index,
  );
  if (twice)
    fail([...twice.at, 'stepId'], `there are two steps "${twice.step.id}".`, 'Rename one of them.');
  return {
    id,
    summary: text(value.summary),
    description: text(value.description),
    inputs: readInputs(value, at),
    steps: steps.map(({step}) => step),
    outputs: readOutputs(value, at),
  };
}
