import {
  type ApiResponse,
  findOperation,
  type Operation,
  type Server,
} from '@batchwise/openapi/operation';
import type {MockFiles} from '../descriptions/types.ts';
import type {DescribedOperation} from '../try-it/field/rich-text.ts';
import type {PageLink} from '../reference/types.ts';
import type {Preparation} from '../try-it/prepare/types.ts';
import {dataModule} from './data-module.ts';
import {moduleName, workflowModuleName} from './module-name.ts';
import type {Api} from './operations.ts';
import {calledBy, preparationsOf} from './preparations.ts';
import {richTextsOf, withoutMarks} from './read-rich-text.ts';

/** The mocks in the page, and the module that starts them. */
type Options = {
  /** The pages of operations, by the unique names of these. */
  pages?: ReadonlyMap<string, PageLink>;
  /** The module that exports `startMock`. */
  startMock: string;
  /** The mocks, by the id of their description. */
  mocks: ReadonlyMap<string, MockFiles>;
};

const NO_MOCKS: Options = {startMock: '', mocks: new Map()};

/** Imported by the bundler, whatever the name of a description holds. */
const importOf = (path: string): string => `import(${JSON.stringify(path)})`;

const descriptionFile = (name: string): string => `description-${moduleName(name)}`;

/** A module that loads a description, and starts its mock. Each `import()` is written once, since it makes a chunk of its own. */
function descriptionModule(id: string, file: string, mock: MockFiles | undefined): string {
  const load = `export const loadDescription = () => ${importOf(`../data/${file}.js`)};\n`;
  if (!mock) return load;
  const {handlers, seed, state} = mock;
  const options = [
    `id: ${JSON.stringify(id)}`,
    `state: ${state}`,
    ...(handlers === undefined ? [] : [`loadHandlers: () => ${importOf(handlers)}`]),
    ...(seed === undefined ? [] : ['seed: seed.default']),
  ];
  return [
    "import loadStart from './start-mock.js';\n",
    load,
    `const loadSeed = () => ${seed === undefined ? 'undefined' : importOf(seed)};\n`,
    'export const loadMock = () =>\n',
    '  Promise.all([loadStart(), loadDescription(), loadSeed()]).then(([start, description, seed]) =>\n',
    `    start.startMock(description.default, {${options.join(', ')}}),\n`,
    '  );\n',
  ].join('');
}

const isSuccess = ({status}: ApiResponse): boolean => status.startsWith('2');

/** The parts of a response that a page needs without a check. Only `<Answer>` shows further examples of successful responses. */
function slimResponse(response: ApiResponse, isShown: boolean): ApiResponse {
  const {status, description, mediaType, examples, shared} = response;
  const needed = isSuccess(response) ? examples.slice(0, isShown ? 1 : 0) : examples;
  return {
    status,
    description,
    ...(mediaType === undefined ? {} : {mediaType}),
    examples: needed,
    ...(shared ? {shared} : {}),
  };
}

/** A server with plain descriptions, since the options of a menu hold text only. */
const plainServer = (server: Server): Server => ({
  ...server,
  description: withoutMarks(server.description),
  variables: server.variables.map((one) => ({...one, description: withoutMarks(one.description)})),
});

/**
 * The parts of an operation that a page needs for form, sample and example. The schemas of its responses are in the description,
 * which is loaded to check a response; see `describedResponses`.
 */
function slim(operation: Operation | undefined): DescribedOperation | undefined {
  if (!operation) return undefined;
  const others = {...operation};
  // They are in a module of their own.
  delete others.preparations;
  const {responses} = operation;
  const shown = responses.find((one) => isSuccess(one) && one.examples.length > 0);
  const richTexts = richTextsOf(operation);
  return {
    ...others,
    responses: responses.map((one) => slimResponse(one, one === shown)),
    ...(operation.servers ? {servers: operation.servers.map(plainServer)} : {}),
    ...(Object.keys(richTexts).length > 0 ? {richTexts} : {}),
  };
}

type StepOperation = {operation: string; description?: string | undefined};

/** A module that loads a workflow, and the mocks of its operations. */
function workflowModule(
  name: string,
  steps: readonly StepOperation[],
  mocks: Options['mocks'],
): string {
  const used = [...new Set(steps.map(({description = ''}) => description))].filter((one) =>
    mocks.has(one),
  );
  const loaderOf = (description: string): string => `loadMock${used.indexOf(description)}`;
  const loaders = steps.flatMap(({operation, description = ''}) =>
    used.includes(description) ? [`${JSON.stringify(operation)}: ${loaderOf(description)}`] : [],
  );
  return [
    ...used.map(
      (one) => `import {loadMock as ${loaderOf(one)}} from './${descriptionFile(one)}.js';\n`,
    ),
    `const load = () => ${importOf(`../data/${name}.js`)};\n`,
    `export default {load, loadMocks: {${[...new Set(loaders)].join(', ')}}};\n`,
  ].join('');
}

const preparationFile = (key: string): string => `prepare-${moduleName(key)}`;

/** A module of preparations, with the ways to fetch the operations that they call. */
function preparationModule(
  preparations: readonly Preparation[],
  api: Api,
  mocks: Options['mocks'],
): string {
  const called = calledBy(preparations).flatMap((name) => {
    const named = findOperation(api.operations, name);
    return named.found?.operation
      ? [{name, key: named.key, description: named.found.description}]
      : [];
  });
  const imports = called.flatMap(({key, description}, index) => [
    `import {loadOperation as operation${index}} from './${moduleName(key)}.js';\n`,
    ...(mocks.has(description)
      ? [`import {loadMock as mock${index}} from './${descriptionFile(description)}.js';\n`]
      : []),
  ]);
  const operations = called.map(({name, description}, index) => {
    const mock = mocks.has(description) ? `, loadMock: mock${index}` : '';
    return `${JSON.stringify(name)}: {loadOperation: operation${index}${mock}}`;
  });
  return [
    ...imports,
    `const preparations = ${JSON.stringify(preparations)};\n`,
    `export default {preparations, operations: {${operations.join(', ')}}};\n`,
  ].join('');
}

/**
 * The modules that give pages their operations and workflows, by file: what they hold in `data/`, and how it is
 * reached in `server/` and `browser/`. The server's bundle holds an operation outright, so that it is rendered into
 * the page; the browser's bundle holds only the way to fetch it.
 */
export function apiModules(
  api: Api,
  {startMock, mocks, pages = new Map<string, PageLink>()}: Options = NO_MOCKS,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, document] of Object.entries(api.descriptions)) {
    const file = descriptionFile(name);
    files.set(`data/${file}.js`, dataModule(document));
    files.set(`browser/${file}.js`, descriptionModule(name, file, mocks.get(name)));
  }
  if (mocks.size > 0)
    files.set('browser/start-mock.js', `export default () => ${importOf(startMock)};\n`);
  const loadersOf = (description: string): string =>
    mocks.has(description) ? 'loadDescription, loadMock' : 'loadDescription';
  const prepared = preparationsOf(api);
  for (const [key, {description, operation, problem}] of api.operations) {
    const name = moduleName(key);
    if (!operation) {
      for (const part of ['server', 'browser'])
        files.set(`${part}/${name}.js`, `export default ${JSON.stringify({problem})};\n`);
      continue;
    }
    const page = pages.get(key);
    const reference = page ? `, reference: ${JSON.stringify(page)}` : '';
    files.set(`data/${name}.js`, dataModule(slim(operation)));
    files.set(
      `server/${name}.js`,
      `import operation from '../data/${name}.js';\nexport default {operation, hasMock: ${mocks.has(description)}${reference}};\n`,
    );
    const loaders = loadersOf(description);
    const preparations = prepared.get(key);
    if (preparations)
      files.set(`browser/${preparationFile(key)}.js`, preparationModule(preparations, api, mocks));
    const loadPreparations = preparations
      ? `loadPreparations: () => ${importOf(`./${preparationFile(key)}.js`)}, `
      : '';
    files.set(
      `browser/${name}.js`,
      [
        `import {${loaders}} from './${descriptionFile(description)}.js';`,
        `export const loadOperation = () => ${importOf(`../data/${name}.js`)};`,
        `export default {loadOperation, ${loaders}, ${loadPreparations}hasMock: ${mocks.has(description)}${reference}};`,
        '',
      ].join('\n'),
    );
  }
  for (const [id, workflow] of api.workflows) {
    const name = workflowModuleName(id);
    const found = workflow.steps.map(({operation}) => ({
      operation,
      found: findOperation(api.operations, operation).found,
    }));
    const used = Object.fromEntries(
      found.map(({operation, found: one}) => [operation, slim(one?.operation)]),
    );
    const steps = found.map(({operation, found: one}) => ({
      operation,
      description: one?.description,
    }));
    files.set(`data/${name}.js`, dataModule({workflow, operations: used}));
    files.set(`server/${name}.js`, 'export default {};\n');
    files.set(`browser/${name}.js`, workflowModule(name, steps, mocks));
  }
  return files;
}
