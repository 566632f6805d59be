import {moduleName, workflowModuleName} from './module-name.ts';
import type {Api} from './operations.ts';

/** What the modules use of the site. */
type Options = {
  /** The module of the mock in the page. Its default export makes a `Fetch` from a description. */
  mock?: string | undefined;
};

/** Imported by the bundler, whatever the name of a description holds. */
const importOf = (path: string): string => `import(${JSON.stringify(path)})`;

const descriptionFile = (name: string): string => `description-${moduleName(name)}`;

/** A module that starts the mock of a description. */
const mockLoader = (file: string): string =>
  [
    "import loadMock from './mock.js';",
    'export default () =>',
    `  Promise.all([loadMock(), ${importOf(`../data/${file}.json`)}]).then(`,
    '    ([mock, description]) => mock.default(description.default),',
    '  );',
    '',
  ].join('\n');

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
  // Docusaurus merges no equal chunks, so each `import()` of a file would make one of its own.
  if (mock !== undefined) files.set('browser/mock.js', `export default () => ${importOf(mock)};\n`);
  for (const [name, document] of Object.entries(descriptions)) {
    const file = descriptionFile(name);
    files.set(`data/${file}.json`, JSON.stringify(document));
    if (mock !== undefined) files.set(`browser/${file}.js`, mockLoader(file));
  }
  const browserModule = (name: string, load: string, description = ''): void => {
    const withMock = mock !== undefined;
    files.set(
      `browser/${name}.js`,
      `${withMock ? `import loadMock from './${descriptionFile(description)}.js';\n` : ''}export default {${load}: () => ${importOf(`../data/${name}.json`)}${withMock ? ', loadMock' : ''}};\n`,
    );
  };
  for (const [id, {description, operation}] of operations) {
    const name = moduleName(id);
    files.set(`data/${name}.json`, JSON.stringify(operation));
    files.set(
      `server/${name}.js`,
      `import operation from '../data/${name}.json';\nexport default {operation};\n`,
    );
    browserModule(name, 'loadOperation', description);
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
    browserModule(name, 'load', description);
  }
  return files;
}
