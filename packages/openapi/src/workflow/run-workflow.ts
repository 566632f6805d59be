import type {Step, Workflow} from './types.ts';
import type {Json, Operation} from '../operation/types.ts';
import {unknownParameters} from '../request/build-request.ts';
import {evaluate, type Scope} from './expression.ts';
import {runStep, type StepResult, type WorkflowOptions} from './run-step.ts';

export type WorkflowResult = {ok: boolean; steps: StepResult[]; outputs: Record<string, Json>};

/**
 * Finds the operation of each step.
 * @throws Error when a step does not fit its operation: its author has to fix it.
 */
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
        `The step "${step.id}" calls the unknown operation "${step.operation}". Use one of ${Object.keys(operations).join(', ')}.`,
      );
    const [unknown] = unknownParameters(operation, {
      parameters: Object.fromEntries(step.parameters.map(({name}) => [name, ''])),
    });
    if (unknown !== undefined)
      throw new Error(
        `The step "${step.id}" sets "${unknown}", which is not a parameter of "${operation.id}". Use one of ${operation.parameters.map(({name}) => name).join(', ')}.`,
      );
    return {step, operation};
  });
}

/**
 * Runs the steps of a workflow in order, up to the first that fails. A missing input has its
 * default or is empty; a request that needs it then has a problem and is not sent.
 * @param operations the operations that the steps call, by their id.
 * @returns the results of all steps that were reached, and the outputs of a completed workflow.
 * @throws Error when the workflow names an unknown operation, parameter or expression.
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
