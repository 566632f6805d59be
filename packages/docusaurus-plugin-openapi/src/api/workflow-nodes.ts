import type {PhrasingContent, RootContent} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {Json} from '@batchwise/openapi/json';
import {parseJson} from '@batchwise/openapi/json/exact';
import type {Operation} from '@batchwise/openapi/operation';
import type {Step, Workflow} from '@batchwise/openapi/workflow';

const attribute = (name: string, value: string): MdxJsxAttribute => ({
  type: 'mdxJsxAttribute',
  name,
  value,
});

const element = (name: string, attributes: MdxJsxAttribute[]): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes,
  children: [],
});

/** A sentence of a description, in which backticks mark code. */
function words(text: string): PhrasingContent[] {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) =>
      index % 2 === 1 ? {type: 'inlineCode', value: part} : {type: 'text', value: part},
    );
}

const isExpression = (value: Json): boolean => typeof value === 'string' && value.startsWith('$');

/** Whether an example could be what a payload becomes: the same, wherever the payload does not leave a place open. */
function fits(payload: Json, example: Json): boolean {
  if (isExpression(payload)) return true;
  if (
    typeof payload !== 'object' ||
    payload === null ||
    typeof example !== 'object' ||
    example === null
  )
    return payload === example;
  const [left, right] = [Object.entries(payload), Object.entries(example)];
  return (
    left.length === right.length &&
    left.every(
      ([key, value]) =>
        Object.hasOwn(example, key) && fits(value, (example as Record<string, Json>)[key] ?? null),
    )
  );
}

function bodyExample({body}: Step, operation: Operation | undefined): MdxJsxAttribute[] {
  if (!body || !operation) return [];
  const {payload} = body;
  const found = operation.body?.examples.find(
    ({text}) => text === payload || (typeof payload === 'object' && fits(payload, parseJson(text))),
  );
  return found ? [attribute('bodyExample', found.name)] : [];
}

function preset({parameters}: Step): MdxJsxAttribute[] {
  const fixed = parameters
    .filter(({value}) => typeof value === 'string' && !value.includes('$'))
    .map(({name, value}): [string, string] => [name, String(value)]);
  return fixed.length > 0 ? [attribute('preset', new URLSearchParams(fixed).toString())] : [];
}

/**
 * The content of a page for a workflow: a panel that runs all steps, then each step with its numbered heading, words
 * and live example. There is no panel where one of the operations cannot be shown.
 */
export function workflowNodes(
  workflow: Workflow,
  operation: (id: string) => Operation | undefined,
): RootContent[] {
  const steps = workflow.steps.map((step) => ({
    id: step.id,
    title: step.title,
    method: operation(step.operation)?.method,
  }));
  const panel = element('RunAll', [
    attribute('workflow', workflow.id),
    attribute('steps', JSON.stringify(steps)),
  ]);
  return [
    ...(workflow.steps.every((step) => operation(step.operation)) ? [panel] : []),
    ...workflow.steps.flatMap((step, index): RootContent[] => [
      {
        type: 'heading',
        depth: 2,
        data: {hProperties: {id: `step-${step.id}`}},
        children: [{type: 'text', value: `${index + 1}. ${step.title}`}],
      },
      {type: 'paragraph', children: words(step.description)},
      element('TryIt', [
        attribute('operation', step.operation),
        ...preset(step),
        ...bodyExample(step, operation(step.operation)),
      ]),
    ]),
  ];
}
