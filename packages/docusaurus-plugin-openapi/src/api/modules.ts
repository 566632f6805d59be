import {moduleName, workflowModuleName} from './module-name.ts';
import type {Api} from './operations.ts';

/** What the modules use of the site. */
type Options = {
  /** The module of the mock in the page. Its default export makes a `Fetch` from a description. */
  mock?: string | undefined;
};

/** Imported by the bundler, whatever the name of a description holds. */
const importOf = (path: string): string => `import(${JSON.stringify(path)})`;

/**
 * The modules that give pages their operations and workflows, by file: what they hold in `data/`, and how it is
 * reached in `server/` and `browser/`. The server's bundle holds an operation outright, so that it is rendered into
 * the page; the browser's bundle holds only the way to fetch it.
 */
export function apiModules(
  {descriptions, operations, workflows}: Api,
  {mock}: Options = {},
): Map<string, string> {
  const files = new Map<string, string>();
  const fileOf = new Map(
    Object.keys(descriptions).map((name) => [name, `description-${moduleName(name)}.json`]),
  );
  const loadMock = (name: string | undefined): string =>
    mock === undefined
      ? ''
      : `, loadMock: () => Promise.all([${importOf(mock)}, ${importOf(`../data/${fileOf.get(name ?? '')}`)}]).then(([mock, description]) => mock.default(description.default))`;
  for (const [name, document] of Object.entries(descriptions))
    files.set(`data/${fileOf.get(name)}`, JSON.stringify(document));
  for (const [id, {description, operation}] of operations) {
    const name = moduleName(id);
    files.set(`data/${name}.json`, JSON.stringify(operation));
    files.set(
      `server/${name}.js`,
      `import operation from '../data/${name}.json';\nexport default {operation};\n`,
    );
    files.set(
      `browser/${name}.js`,
      `export default {loadOperation: () => ${importOf(`../data/${name}.json`)}${loadMock(description)}};\n`,
    );
  }
  for (const [id, workflow] of workflows) {
    const name = workflowModuleName(id);
    const used = Object.fromEntries(
      workflow.steps.map(({operation}) => [operation, operations.get(operation)?.operation]),
    );
    const [description] = workflow.steps.map(
      ({operation}) => operations.get(operation)?.description,
    );
    files.set(`data/${name}.json`, JSON.stringify({workflow, operations: used}));
    files.set(`server/${name}.js`, 'export default {};\n');
    files.set(
      `browser/${name}.js`,
      `export default {load: () => ${importOf(`../data/${name}.json`)}${loadMock(description)}};\n`,
    );
  }
  return files;
}
