import {join, relative} from 'node:path';
import {type Finding, formatFinding} from '@batchwise/openapi/finding';
import type {JsonObject} from '@batchwise/openapi/json';
import {
  descriptionFile,
  descriptionPlaces,
  posixPath,
  readDescription,
  readTranslatedDescription,
  withinCheckTime,
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
import {foldersOf, locateDescriptions, trimSlashes} from '../descriptions/resolve-descriptions.ts';
import type {DescriptionOptions} from '../descriptions/types.ts';
import {checkPreparations} from './preparations.ts';
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
  /** Where the reference of a description is, without the base URL: `api/trains`. */
  routeBasePaths: Record<string, string>;
  /** The texts of each description that have no translation, by JSON pointer. */
  untranslated: Record<string, ReadonlyMap<string, string>>;
  /** Missing or invalid translations. Readers see these texts in the source language. */
  findings: Finding[];
  /** Problems of the descriptions that do not stop the build. */
  warnings: Finding[];
};

type Language = {
  site: string;
  /** The folder of the site that has the description. */
  root: string;
  locale: string;
  sourceLocale: string;
};

/** The descriptions to read, and the language. */
export type ReadOptions = {
  siteDir: string;
  locale: string;
  /** The language of the descriptions. */
  sourceLocale: string;
  /** As in the options of the plugin. */
  descriptions?: readonly DescriptionOptions[] | undefined;
  /** The URL of the site, which serves the descriptions in `openapi/`: relative URLs of servers start from there. */
  address?: string;
};

/** Where the site is served when nothing else is said. */
const ADDRESS = 'http://localhost:3000/';

function readLocalized(api: Api, {root, locale, sourceLocale}: Language, name: string): JsonObject {
  if (locale === sourceLocale) return readDescription(root, name);
  const {document, findings, untranslated} = readTranslatedDescription(root, name, locale);
  api.findings.push(...findings);
  api.untranslated[name] = untranslated;
  return document;
}

const HINTS: Record<string, string> = {
  operation: 'Its examples say that it cannot be shown.',
  request: 'Add examples that match their schemas.',
  prepare: 'Correct it in x-prepare.',
};

/** Makes findings of the problems of a description; files are relative to the site. */
function createFindings({site, root}: Language, name: string): (problem: CheckProblem) => Finding {
  const placeOf = descriptionPlaces(root, name);
  return ({pointer, rule, message}) => {
    const {file, line, column, pointer: written} = placeOf(pointer);
    return {
      file: posixPath(relative(site, file)),
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
  for (const {result, operation} of checkDescription(document, {within: withinCheckTime})) {
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

function addDescription(api: Api, language: Language, name: string, address: string): void {
  const document = readLocalized(api, language, name);
  api.descriptions[name] = document;
  api.tags[name] = readTagGroups(document);
  readAll(api, language, name, new URL(`openapi/${name}.yaml`, address).href);
}

function addWorkflows(api: Api, language: Language): void {
  for (const name of workflowDescriptionNames(language.root)) {
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
 * Reads the descriptions and workflows of the site in one language.
 * @throws Error when a description cannot be read, or the id of a workflow is used twice.
 */
export function readApi({
  siteDir,
  locale,
  sourceLocale,
  descriptions: given,
  address = ADDRESS,
}: ReadOptions): Api {
  const descriptions = locateDescriptions(siteDir, given);
  const api: Api = {
    descriptions: {},
    operations: new Map(),
    workflows: new Map(),
    tags: {},
    untranslated: {},
    routeBasePaths: Object.fromEntries(
      descriptions.flatMap(({id, reference}) =>
        reference ? [[id, trimSlashes(reference.routeBasePath)]] : [],
      ),
    ),
    findings: [],
    warnings: [],
  };
  const languageOf = (folder: string): Language => ({
    site: siteDir,
    root: join(siteDir, folder),
    locale,
    sourceLocale,
  });
  for (const {id, folder} of descriptions) addDescription(api, languageOf(folder), id, address);
  for (const folder of foldersOf(descriptions)) addWorkflows(api, languageOf(folder));
  for (const {id, folder} of descriptions)
    checkPreparations(api, id, createFindings(languageOf(folder), id));
  tellApart(api);
  return api;
}
