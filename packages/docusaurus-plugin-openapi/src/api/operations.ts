import {statSync} from 'node:fs';
import {join, relative} from 'node:path';
import {type Finding, formatFinding} from '@batchwise/openapi/finding';
import type {JsonObject} from '@batchwise/openapi/json';
import {
  descriptionFile,
  descriptionNames,
  descriptionPlaces,
  readDescription,
  readTranslatedDescription,
  workflowDescriptionNames,
} from '@batchwise/openapi/node';
import {
  findOperation,
  type Operation,
  operationKey,
  readTagGroups,
  type TagGroup,
  withServerPaths,
  withSharedPlaces,
  withWholeServers,
} from '@batchwise/openapi/operation';
import {withExamples} from '@batchwise/openapi/sampler';
import {readWorkflow, type Workflow, workflowIds} from '@batchwise/openapi/workflow';
import {checkDescription, type CheckProblem} from '@batchwise/openapi/check';
import {descriptionFiles} from './files.ts';
import {tellApart} from './tell-apart.ts';

/** Why an operation cannot be shown; its page says so. */
export type OperationProblem = {
  /** The file, line and JSON pointer of the part that cannot be read. */
  place: string;
  reason: string;
};

/**
 * An operation, the name of the description that it stands in, and its id there; `problem` where it cannot be shown. The
 * `id` of the `operation` itself is unique in the site.
 */
export type LocalizedOperation = {description: string; id: string} & (
  {operation: Operation; problem?: undefined} | {operation?: undefined; problem: OperationProblem}
);

/** All descriptions, operations and workflows in the words of one language. */
export type Api = {
  descriptions: Record<string, JsonObject>;
  /** By the name of the description and the id of the operation: `orders:createOrder`. */
  operations: Map<string, LocalizedOperation>;
  workflows: Map<string, Workflow>;
  /** The tags of each description with their operations, in groups. */
  tags: Record<string, TagGroup[]>;
  /** Missing or invalid translations. Readers see these texts in the source language. */
  findings: Finding[];
  /** Problems of the descriptions that do not stop the build. */
  warnings: Finding[];
};

type Language = {
  site: string;
  /** The folder of the site that has the descriptions. */
  root: string;
  locale: string;
  sourceLocale: string;
};

/** Where the site is served when nothing else is said. */
const ADDRESS = 'http://localhost:3000/';

function readLocalized(api: Api, {root, locale, sourceLocale}: Language, name: string): JsonObject {
  if (locale === sourceLocale) return readDescription(root, name);
  const {document, findings} = readTranslatedDescription(root, name, locale);
  api.findings.push(...findings);
  return document;
}

const HINTS: Record<string, string> = {
  operation: 'Its examples say that it cannot be shown.',
  request: 'Add examples that match their schemas.',
};

/** Makes findings of the problems of a description; files are relative to the site. */
function createFindings({site, root}: Language, name: string): (problem: CheckProblem) => Finding {
  const placeOf = descriptionPlaces(root, name);
  return ({pointer, rule, message}) => {
    const {file, line, column, pointer: written} = placeOf(pointer);
    return {
      file: relative(site, file).replaceAll('\\', '/'),
      line,
      column,
      rule,
      severity: 'warning',
      message: written === '' ? message : `${written}: ${message}`,
      hint: HINTS[rule] ?? '',
    };
  };
}

const toProblem = ({file, line, message}: Finding): OperationProblem => ({
  place: `${file}:${line}`,
  reason: message,
});

/**
 * Reads the operations of a description, those that cannot be shown as well.
 * @throws Error with file and line when the description itself cannot be read.
 */
function readAll(api: Api, language: Language, name: string, address: string): void {
  const document = api.descriptions[name] ?? {};
  const toFinding = createFindings(language, name);
  const read: LocalizedOperation[] = [];
  for (const {result, operation} of checkDescription(document)) {
    const {operationId: id, problems, warnings} = result;
    const found = [...problems, ...warnings].map(toFinding);
    if (problems.some(({rule}) => rule === 'description'))
      throw new Error(found.map((one) => formatFinding({...one, severity: 'error'})).join('\n'));
    api.warnings.push(...found);
    const [first] = found;
    if (operation) read.push({description: name, id: operation.id, operation});
    else if (id !== null && first) read.push({description: name, id, problem: toProblem(first)});
  }
  const shown = read.flatMap(({operation}) =>
    operation ? [withWholeServers(withExamples(operation), address)] : [],
  );
  const byId = new Map(
    withSharedPlaces(withServerPaths(shown)).map((operation) => [operation.id, operation]),
  );
  for (const one of read) {
    const operation = byId.get(one.id);
    api.operations.set(
      operationKey(one),
      operation ? {description: name, id: one.id, operation} : one,
    );
  }
}

/** @throws Error when a step calls an operation that no description has. */
function checkSteps({steps}: Workflow, api: Api, name: string): void {
  for (const {id, operation} of steps) {
    const known = findOperation(api.operations, operation);
    if (!known.found) throw new Error(`${descriptionFile(name)}: step "${id}": ${known.why}`);
  }
}

function addFolder(api: Api, language: Language, address: string): void {
  const {root} = language;
  for (const name of descriptionNames(root)) {
    if (api.descriptions[name])
      throw new Error(
        `${descriptionFile(name)}: another folder also has a description of this name. Rename one of them.`,
      );
    api.descriptions[name] = readLocalized(api, language, name);
    api.tags[name] = readTagGroups(api.descriptions[name]);
    readAll(api, language, name, new URL(`openapi/${name}.yaml`, address).href);
  }
  for (const name of workflowDescriptionNames(root)) {
    const document = readLocalized(api, language, name);
    for (const id of workflowIds(document)) {
      if (api.workflows.has(id))
        throw new Error(
          `${descriptionFile(name)}: the workflow "${id}" exists in another API description, too. Rename one of them.`,
        );
      const workflow = readWorkflow(document, id);
      checkSteps(workflow, api, name);
      api.workflows.set(id, workflow);
    }
  }
}

/**
 * Reads every description of the site in one language.
 * @param more folders below the root that have `openapi` and `i18n/<locale>/openapi` of their own: `tests/site`.
 * @param address of the site, which serves the descriptions in `openapi/`: relative URLs of servers start from there.
 * @throws Error when a description cannot be read, or a name is used twice.
 */
export function readApi(
  root: string,
  locale: string,
  sourceLocale: string,
  more: readonly string[] = [],
  address = ADDRESS,
): Api {
  const api: Api = {
    descriptions: {},
    operations: new Map(),
    workflows: new Map(),
    tags: {},
    findings: [],
    warnings: [],
  };
  for (const folder of ['', ...more])
    addFolder(api, {site: root, root: join(root, folder), locale, sourceLocale}, address);
  tellApart(api);
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
