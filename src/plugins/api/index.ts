import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {descriptionNames, workflowDescriptionNames} from '../../openapi/node';
import type {ServerSettings} from '../../try-it/servers';
import {EARLY_LINK} from '../../try-it/link/early';
import {EARLY_PRESS} from '../../try-it/wake';
import {readApi, type Api} from './operations';

type Options = {
  servers: ServerSettings;
  /** Folders below the site that have descriptions of their own; see `readApi`. */
  more: readonly string[];
};

/**
 * Gives the pages the API: each operation in the page's language, and the description for the mock.
 *
 * The server's bundle holds an operation outright, so that it is rendered into the page; the browser's
 * bundle holds only the way to fetch it. Both are reached by the name `@operations/<id>`.
 */
export default function apiPlugin(context: LoadContext, options: Options): Plugin<Api> {
  const {siteDir, generatedFilesDir, i18n} = context;
  const {servers, more} = options;
  const generated = join(generatedFilesDir, 'operations');
  const folders = [siteDir, ...more.map((folder) => join(siteDir, folder))];
  return {
    name: 'batchwise-api',
    loadContent: () => readApi(siteDir, i18n.currentLocale, i18n.defaultLocale, more),
    contentLoaded({content, actions}) {
      actions.setGlobalData({servers});
      writeModules(generated, content);
    },
    configureWebpack: (_config, isServer) => ({
      // The bundler's cache does not know that compiled pages hold words of the descriptions.
      experiments: {cache: {buildDependencies: [...folders.flatMap((folder) => descriptionFiles(folder, i18n.currentLocale)), ...OWN_FILES.map((file) => join(siteDir, file))]}},
      resolve: {
        alias: {
          '@operations': join(generated, isServer ? 'server' : 'browser'),
          '@try-it/live': join(siteDir, 'src/try-it', isServer ? 'live.server.ts' : 'live.browser.ts'),
        },
      },
    }),
    injectHtmlTags: () => ({headTags: [EARLY_LINK, EARLY_PRESS].map((innerHTML) => ({tagName: 'script', innerHTML}))}),
    getClientModules: () => ['keep-heading', 'open-link'].map((name) => join(siteDir, `src/theme/${name}.ts`)),
    getPathsToWatch: () => folders.flatMap((folder) => [join(folder, 'static/openapi/*.yaml'), join(folder, 'i18n/*/openapi/*.yaml')]),
  };
}

/** Files that take part in compiling a page, beside the page itself. */
const OWN_FILES = ['package.json', 'src/plugins/api/remark-api.ts', 'src/plugins/api/workflow-nodes.ts', 'src/openapi/arazzo.ts', 'src/openapi/operation.ts'];

function descriptionFiles(folder: string, locale: string): string[] {
  const names = [...descriptionNames(folder), ...workflowDescriptionNames(folder)];
  const overlays = names.map((name) => join(folder, 'i18n', locale, 'openapi', `${name}.overlay.yaml`));
  return [...names.map((name) => join(folder, 'static/openapi', `${name}.yaml`)), ...overlays.filter((file) => existsSync(file))];
}

function writeModules(folder: string, {descriptions, operations, workflows}: Api): void {
  for (const part of ['data', 'server', 'browser']) mkdirSync(join(folder, part), {recursive: true});
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  for (const [name, document] of Object.entries(descriptions)) write(`data/${name}.description.json`, JSON.stringify(document));
  for (const [id, {description, operation}] of operations) {
    write(`data/${id}.json`, JSON.stringify(operation));
    write(`server/${id}.js`, `import operation from '../data/${id}.json';\nexport default {operation};\n`);
    const fetchers = [`loadOperation: () => import('../data/${id}.json')`, `loadDescription: () => import('../data/${description}.description.json')`];
    write(`browser/${id}.js`, `export default {${fetchers.join(', ')}};\n`);
  }
  for (const [id, workflow] of workflows) {
    const used = Object.fromEntries(workflow.steps.map(({operation}) => [operation, operations.get(operation)?.operation]));
    const [description] = workflow.steps.map(({operation}) => operations.get(operation)?.description);
    write(`data/workflow-${id}.json`, JSON.stringify({workflow, operations: used}));
    write(`server/workflow-${id}.js`, 'export default {};\n');
    const fetchers = [`load: () => import('../data/workflow-${id}.json')`, `loadDescription: () => import('../data/${description}.description.json')`];
    write(`browser/workflow-${id}.js`, `export default {${fetchers.join(', ')}};\n`);
  }
}
