import {statSync} from 'node:fs';
import {join} from 'node:path';
import type {Finding} from '@batchwise/openapi/finding';
import {type JsonObject, toPointer} from '@batchwise/openapi/json';
import {
  descriptionNames,
  readDescription,
  readTranslatedDescription,
  workflowDescriptionNames,
} from '@batchwise/openapi/node';
import {
  type Operation,
  readOperations,
  withServerPaths,
  withWholeServers,
} from '@batchwise/openapi/operation';
import {withXmlExamples} from '@batchwise/openapi/sampler';
import {validateExamples} from '@batchwise/openapi/validate';
import {readWorkflow, type Workflow, workflowIds} from '@batchwise/openapi/workflow';
import {descriptionFiles} from './files.ts';

/** An operation and the name of the description that it stands in. */
export type LocalizedOperation = {description: string; operation: Operation};

/** All descriptions as written, and all operations and workflows in the words of one language. */
export type Api = {
  descriptions: Record<string, JsonObject>;
  operations: Map<string, LocalizedOperation>;
  workflows: Map<string, Workflow>;
  /** What is missing or wrong in the words of the language; it is shown in the source language. */
  findings: Finding[];
};

type Language = {root: string; locale: string; sourceLocale: string};

/** Where the site is served when nothing else is said. */
const ADDRESS = 'http://localhost:3000/';

function readLocalized(api: Api, {root, locale, sourceLocale}: Language, name: string): JsonObject {
  if (locale === sourceLocale) return readDescription(root, name);
  const {document, findings} = readTranslatedDescription(root, name, locale);
  api.findings.push(...findings);
  return document;
}

function addOnce<T>(all: Map<string, T>, id: string, value: T, name: string, kind: string): void {
  if (all.has(id))
    throw new Error(
      `static/openapi/${name}.yaml: another description also has the ${kind} "${id}". Rename one of them.`,
    );
  all.set(id, value);
}

type Wrong = {pointer: string; message: string};

/** What is wrong with one operation that was read: its examples, which the pages show and send. */
function wrongExamples(operation: Operation, at: string): Wrong[] {
  return validateExamples(operation).flatMap(({pointer, violations}) =>
    violations.map(({path, keyword, expected}) => ({
      pointer: at + pointer,
      message: `this example does not match its schema: at "${toPointer(path)}", "${keyword}" requires ${JSON.stringify(expected)}. Correct the example or the schema.`,
    })),
  );
}

/** @throws Error with one line for all that cannot be shown, of every operation: file, JSON pointer and reason. */
function readAll(document: JsonObject, name: string): Operation[] {
  const {operations, findings} = readOperations(document);
  const inOperations = operations.flatMap((read): Wrong[] =>
    'finding' in read ? [read.finding] : wrongExamples(read.operation, read.pointer),
  );
  const wrong = [...findings, ...inOperations];
  if (wrong.length === 0)
    return operations.flatMap((read) =>
      'operation' in read ? [withXmlExamples(read.operation)] : [],
    );
  const lines = wrong.map(
    ({pointer, message}) => `static/openapi/${name}.yaml#${pointer}: ${message}`,
  );
  throw new Error(`The API description "${name}" has errors:\n${lines.join('\n')}`);
}

function checkSteps(workflow: Workflow, operations: Api['operations'], name: string): void {
  const unknown = workflow.steps.find(({operation}) => !operations.has(operation));
  if (!unknown) return;
  const known = [...operations.keys()].join(', ');
  throw new Error(
    `static/openapi/${name}.yaml: the step "${unknown.id}" calls the unknown operation "${unknown.operation}". Use one of ${known}.`,
  );
}

function addFolder(api: Api, language: Language, address: string): void {
  const {root} = language;
  for (const name of descriptionNames(root)) {
    const document = readLocalized(api, language, name);
    api.descriptions[name] = readDescription(root, name);
    const operations = readAll(document, name).map((operation) =>
      withWholeServers(operation, new URL(`openapi/${name}.yaml`, address).href),
    );
    for (const operation of withServerPaths(operations))
      addOnce(api.operations, operation.id, {description: name, operation}, name, 'operation');
  }
  for (const name of workflowDescriptionNames(root)) {
    const document = readLocalized(api, language, name);
    for (const id of workflowIds(document)) {
      const workflow = readWorkflow(document, id);
      checkSteps(workflow, api.operations, name);
      addOnce(api.workflows, id, workflow, name, 'workflow');
    }
  }
}

/**
 * Reads every description of the site in one language.
 * @param more folders below the root that have `static/openapi` and `i18n/<locale>/openapi` of their own: `tests/site`.
 * @param address of the site, which serves the descriptions in `openapi/`: relative URLs of servers start from there.
 * @throws Error that lists what cannot be shown of a description.
 */
export function readApi(
  root: string,
  locale: string,
  sourceLocale: string,
  more: readonly string[] = [],
  address = ADDRESS,
): Api {
  const api: Api = {descriptions: {}, operations: new Map(), workflows: new Map(), findings: []};
  for (const folder of ['', ...more])
    addFolder(api, {root: join(root, folder), locale, sourceLocale}, address);
  return api;
}

/**
 * A way to the API that reads it once, and again when one of its files has been written since: the development server
 * compiles pages again and again with what it was given at its start.
 */
export function createApiReader(
  root: string,
  locale: string,
  sourceLocale: string,
  more: readonly string[] = [],
): () => Api {
  let last: {stamp: string; api: Api} | undefined;
  return () => {
    const files = ['', ...more].flatMap((folder) => descriptionFiles(join(root, folder), locale));
    const stamp = files.map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n');
    if (last?.stamp !== stamp) last = {stamp, api: readApi(root, locale, sourceLocale, more)};
    return last.api;
  };
}
