import {type ApiResponse, findOperation, type Operation} from '@batchwise/openapi/operation';
import {moduleName, workflowModuleName} from './module-name.ts';
import type {Api} from './operations.ts';

/** The parts of the site that the modules import. */
type Options = {
  /** The module of the mock in the page. Its default export makes a `Fetch` from a description. */
  mock?: string | undefined;
};

/** Imported by the bundler, whatever the name of a description holds. */
const importOf = (path: string): string => `import(${JSON.stringify(path)})`;

const descriptionFile = (name: string): string => `description-${moduleName(name)}`;

/** A module that loads a description, and starts the mock of it. Each `import()` is written once, since it makes a chunk of its own. */
function descriptionModule(file: string, withMock: boolean): string {
  const load = `export const loadDescription = () => ${importOf(`../data/${file}.json`)};\n`;
  if (!withMock) return load;
  return [
    "import loadModule from './mock.js';",
    load,
    'export const loadMock = () =>',
    '  Promise.all([loadModule(), loadDescription()]).then(([mock, description]) =>',
    '    mock.default(description.default),',
    '  );',
    '',
  ].join('\n');
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

/**
 * The parts of an operation that a page needs for form, sample and example. The schemas of its responses are in the description,
 * which is loaded to check a response; see `describedResponses`.
 */
function slim(operation: Operation | undefined): Operation | undefined {
  if (!operation) return undefined;
  const {responses} = operation;
  const shown = responses.find((one) => isSuccess(one) && one.examples.length > 0);
  return {...operation, responses: responses.map((one) => slimResponse(one, one === shown))};
}

/**
 * The modules that give pages their operations and workflows, by file: what they hold in `data/`, and how it is
 * reached in `server/` and `browser/`. The server's bundle holds an operation outright, so that it is rendered into
 * the page; the browser's bundle holds only the way to fetch it.
 */
export function apiModules(api: Api, {mock}: Options = {}): Map<string, string> {
  const files = new Map<string, string>();
  const withMock = mock !== undefined;
  if (withMock) files.set('browser/mock.js', `export default () => ${importOf(mock)};\n`);
  for (const [name, document] of Object.entries(api.descriptions)) {
    const file = descriptionFile(name);
    files.set(`data/${file}.json`, JSON.stringify(document));
    files.set(`browser/${file}.js`, descriptionModule(file, withMock));
  }
  const loaders = withMock ? 'loadDescription, loadMock' : 'loadDescription';
  const browserModule = (name: string, load: string, description = ''): void => {
    files.set(
      `browser/${name}.js`,
      `import {${loaders}} from './${descriptionFile(description)}.js';\nexport default {${load}: () => ${importOf(`../data/${name}.json`)}, ${loaders}};\n`,
    );
  };
  for (const [key, {description, operation, problem}] of api.operations) {
    const name = moduleName(key);
    if (!operation) {
      for (const part of ['server', 'browser'])
        files.set(`${part}/${name}.js`, `export default ${JSON.stringify({problem})};\n`);
      continue;
    }
    files.set(`data/${name}.json`, JSON.stringify(slim(operation)));
    files.set(
      `server/${name}.js`,
      `import operation from '../data/${name}.json';\nexport default {operation};\n`,
    );
    browserModule(name, 'loadOperation', description);
  }
  for (const [id, workflow] of api.workflows) {
    const name = workflowModuleName(id);
    const used = Object.fromEntries(
      workflow.steps.map(({operation}) => [
        operation,
        slim(findOperation(api.operations, operation).found?.operation),
      ]),
    );
    const [description] = workflow.steps.map(
      ({operation}) => findOperation(api.operations, operation).found?.description,
    );
    files.set(`data/${name}.json`, JSON.stringify({workflow, operations: used}));
    files.set(`server/${name}.js`, 'export default {};\n');
    browserModule(name, 'load', description);
  }
  return files;
}
