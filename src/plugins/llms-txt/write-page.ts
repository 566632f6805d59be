import {findOperation} from '@batchwise/openapi/operation';
import type {Api, OperationProblem} from '@batchwise/docusaurus-plugin-openapi/api';
import {batchStatesText} from './batch-states';
import {exampleText, responseText, workflowText} from './example';
import {onOneLine} from './llms';
import {fillIn, type Open} from './marks';
import type {TextOf} from '../strings';

/** The front matter of a page. */
export type PageFacts = {
  title: string;
  description: string;
  /** The absolute address of the HTML page. */ url: string;
  /** A BCP 47 tag. */ language: string;
};

type Given = {
  api: Pick<Api, 'operations' | 'workflows'>;
  textOf: TextOf;
  /** The absolute address of a link. */
  addressOf: (target: string) => string;
};

/** A page as Markdown, and the operation of each live example, in order. */
export type WrittenPage = {text: string; operations: string[]};

const frontMatter = (facts: PageFacts): string =>
  `---\n${Object.entries(facts)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n`;

/** A page: front matter, title and text. */
export const withHead = (facts: PageFacts, text: string): string =>
  `${frontMatter(facts)}\n# ${onOneLine(facts.title)}\n\n${text}`;

/** Says that an operation cannot be shown, as its live example does. */
const unavailableText = (id: string, {place, reason}: OperationProblem): string =>
  `The operation \`${id}\` cannot be shown. ${place}: ${reason}`;

/**
 * Writes a page: front matter, title, and its text with examples, responses and links filled in. A component with an unknown
 * operation is left out; compiling the page has already reported it.
 */
export function writePage(
  skeleton: string,
  facts: PageFacts,
  {api, textOf, addressOf}: Given,
): WrittenPage {
  const operations: string[] = [];

  function example({operation: id = '', preset = '', bodyExample}: Record<string, string>): string {
    const {found} = findOperation(api.operations, id);
    if (!found) return '';
    if (!found.operation) return unavailableText(id, found.problem);
    const isFirst = !operations.includes(found.operation.id);
    operations.push(found.operation.id);
    const start = {
      parameters: Object.fromEntries(new URLSearchParams(preset)),
      ...(bodyExample === undefined ? {} : {bodyExample}),
    };
    return exampleText(found.operation, start, {
      isFirst,
      textOf,
    });
  }

  function response({operation: id = '', status, example: name}: Record<string, string>): string {
    const all = findOperation(api.operations, id).found?.operation?.responses ?? [];
    const found = all
      .flatMap((one) => one.examples.map((shown) => ({one, shown})))
      .find(({one, shown}) => one.status === status && (name === undefined || shown.name === name));
    return found ? responseText(found.one, found.shown) : '';
  }

  function workflow({name = ''}: Record<string, string>): string {
    const found = api.workflows.get(name);
    const operationOf = (id: string) => findOperation(api.operations, id).found?.operation;
    return found ? workflowText(found, operationOf, example) : '';
  }

  function filled(open: Open): string {
    if ('link' in open) return addressOf(open.link);
    const writers: Record<string, (attributes: Record<string, string>) => string> = {
      TryIt: example,
      Answer: response,
      Workflow: workflow,
      BatchStates: () => batchStatesText(textOf),
    };
    return writers[open.component]?.(open.attributes) ?? '';
  }

  const text = fillIn(skeleton, filled);
  return {text: withHead(facts, text), operations};
}
