import type {ApiResponse, Operation} from '../../openapi/types';
import {findOperation} from '../../openapi/operation/find-by-name';
import {moduleName, workflowModuleName} from './module-name';
import type {Api} from './operations';

/** Imported by the bundler, whatever the name of a description holds. */
const importOf = (path: string): string => `import(${JSON.stringify(path)})`;

const isSuccess = ({status}: ApiResponse): boolean => status.startsWith('2');

/** What a page needs of a response before it is checked. Further examples of success are shown nowhere but in `<Answer>`. */
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
 * What a page needs of an operation for form, sample and example. The schemas of its responses are in the description,
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
export function apiModules(api: Api): Map<string, string> {
  const {descriptions, workflows} = api;
  const files = new Map<string, string>();
  const fileOf = new Map(
    Object.keys(descriptions).map((name) => [name, `description-${moduleName(name)}.json`]),
  );
  const loadDescription = (name: string | undefined): string =>
    `loadDescription: () => ${importOf(`../data/${fileOf.get(name ?? '')}`)}`;
  for (const [name, document] of Object.entries(descriptions))
    files.set(`data/${fileOf.get(name)}`, JSON.stringify(document));
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
    files.set(
      `browser/${name}.js`,
      `export default {loadOperation: () => ${importOf(`../data/${name}.json`)}, ${loadDescription(description)}};\n`,
    );
  }
  for (const [id, workflow] of workflows) {
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
    files.set(
      `browser/${name}.js`,
      `export default {load: () => ${importOf(`../data/${name}.json`)}, ${loadDescription(description)}};\n`,
    );
  }
  return files;
}
