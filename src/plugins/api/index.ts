import type {LoadContext, Plugin} from '@docusaurus/types';
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {TAKE_LINK} from '../../try-it/link/takeLinkFromAddress';
import type {ServerSettings} from '../../try-it/servers/servers';
import {warn} from '../warn';
import {descriptionFiles} from './files';
import {apiModules} from './modules';
import {readApi, type Api} from './operations';

type Options = {
  servers: ServerSettings;
  /** Where the site is served. */
  address: string;
  /** Folders below the site that have descriptions of their own; see `readApi`. */
  more: readonly string[];
};

/**
 * Gives the pages the API: each operation in the page's language, and the description for the mock.
 *
 * Both the server's and the browser's bundle reach an operation by `@operations/` and its `moduleName`.
 */
export default function apiPlugin(context: LoadContext, options: Options): Plugin<Api> {
  const {siteDir, generatedFilesDir, i18n} = context;
  const {servers, more, address} = options;
  const generated = join(generatedFilesDir, 'operations');
  const folders = [siteDir, ...more.map((folder) => join(siteDir, folder))];
  const namesFiles = {
    loader: join(__dirname, 'dependencies-loader.cjs'),
    options: {files: folders.flatMap((folder) => descriptionFiles(folder, i18n.currentLocale))},
  };
  return {
    name: 'batchwise-api',
    loadContent: () => readApi(siteDir, i18n.currentLocale, i18n.defaultLocale, more, address),
    contentLoaded({content, actions}) {
      warn(
        'Fix these texts of API descriptions. Until then, readers see them in English:',
        content.findings,
        i18n.currentLocale,
      );
      actions.setGlobalData({servers});
      writeModules(generated, content);
    },
    configureWebpack: (_config, isServer) => ({
      experiments: {cache: {buildDependencies: ownFiles(siteDir)}},
      // Compiled pages hold words of the descriptions, and are to be compiled again when those change.
      module: {
        rules: [
          {
            test: /\.mdx$/,
            include: folders.flatMap((folder) => [join(folder, 'docs'), join(folder, 'i18n')]),
            enforce: 'pre',
            ...namesFiles,
          },
        ],
      },
      resolve: {
        alias: {
          '@operations': join(generated, isServer ? 'server' : 'browser'),
          '@try-it/live': join(
            siteDir,
            'src/try-it/example',
            isServer ? 'live.server.ts' : 'live.browser.ts',
          ),
        },
      },
    }),
    injectHtmlTags: () => ({headTags: [{tagName: 'script', innerHTML: TAKE_LINK}]}),
    getClientModules: () =>
      ['keep-heading', 'open-link'].map((name) => join(siteDir, `src/theme/${name}.ts`)),
    getPathsToWatch: () =>
      folders.flatMap((folder) => [
        join(folder, 'static/openapi/*.yaml'),
        join(folder, 'i18n', i18n.currentLocale, 'openapi/*.yaml'),
      ]),
  };
}

/** What takes part in compiling a page, beside the page itself: whatever reads descriptions, and puts what was read into pages. */
const READERS = ['src/plugins/api', 'src/openapi'];

function ownFiles(siteDir: string): string[] {
  const sources = READERS.flatMap((folder) =>
    readdirSync(join(siteDir, folder), {recursive: true, encoding: 'utf8'}).map((file) =>
      join(folder, file),
    ),
  );
  return [
    'package.json',
    ...sources.filter((file) => /\.c?[jt]s$/.test(file) && !file.endsWith('.test.ts')),
  ].map((file) => join(siteDir, file));
}

function writeModules(folder: string, api: Api): void {
  for (const part of ['data', 'server', 'browser'])
    mkdirSync(join(folder, part), {recursive: true});
  for (const [name, text] of apiModules(api)) {
    const file = join(folder, name);
    // A file that is written, if only with what it held, makes the development server compile it again.
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}
