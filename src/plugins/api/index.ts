import type {LoadContext, Plugin} from '@docusaurus/types';
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {
  descriptionNames,
  publicText,
  workflowDescriptionNames,
} from '../../openapi/description/description.node';
import {TAKE_LINK} from '../../try-it/link/takeLinkFromAddress';
import type {ServerSettings} from '../../try-it/servers/servers';
import {throwAny, warn, warnOfDescriptions} from '../warn';
import {descriptionFiles} from './files';
import {apiModules} from './modules';
import {readApi, type Api} from './operations';

type Configuration = Parameters<NonNullable<Plugin['configureWebpack']>>[0];
type BundlerPlugin = Exclude<
  NonNullable<Configuration['plugins']>[number],
  ((...given: never[]) => unknown) | false | 0 | '' | null | undefined
>;

type Options = {
  servers: ServerSettings;
  /** Where the site is served. */
  address: string;
  /** Folders below the site that have descriptions of their own; see `readApi`. */
  more: readonly string[];
  /** Whether the build stops at what it otherwise warns of. */
  strict?: boolean;
};

/**
 * Gives the pages the API: each operation in the page's language, and the description for the mock.
 *
 * Both the server's and the browser's bundle reach an operation by `@operations/` and its `moduleName`.
 */
export default function apiPlugin(context: LoadContext, options: Options): Plugin<Api> {
  const {siteDir, generatedFilesDir, i18n} = context;
  const {servers, more, address, strict = false} = options;
  const generated = join(generatedFilesDir, 'operations');
  const folders = [siteDir, ...more.map((folder) => join(siteDir, folder))];
  const namesFiles = {
    loader: join(__dirname, 'dependencies-loader.cjs'),
    options: {files: folders.flatMap((folder) => descriptionFiles(folder, i18n.currentLocale))},
  };
  return {
    name: 'batchwise-api',
    loadContent() {
      const api = readApi(siteDir, i18n.currentLocale, i18n.defaultLocale, more, address);
      if (strict) throwAny(api.warnings);
      return api;
    },
    contentLoaded({content, actions}) {
      warnOfDescriptions(content.warnings);
      warn(
        'These words of the API descriptions cannot be used; readers get the English ones:',
        content.findings,
        i18n.currentLocale,
      );
      actions.setGlobalData({servers});
      writeModules(generated, content);
    },
    configureWebpack: (_config, isServer) => ({
      plugins: isServer ? [] : [emitDescriptions(folders)],
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
        join(folder, 'openapi/*.yaml'),
        join(folder, 'i18n', i18n.currentLocale, 'openapi/*.yaml'),
      ]),
  };
}

/**
 * Offers the descriptions and workflows for download in `openapi/`, in a build and from the development server: as they
 * are written, but without their internal parts.
 */
const emitDescriptions = (folders: readonly string[]): BundlerPlugin => ({
  apply({hooks, webpack}) {
    hooks.thisCompilation.tap('batchwise-api', (compilation) => {
      compilation.hooks.processAssets.tap('batchwise-api', () => {
        for (const folder of folders)
          for (const name of [...descriptionNames(folder), ...workflowDescriptionNames(folder)])
            compilation.emitAsset(
              `openapi/${name}.yaml`,
              new webpack.sources.RawSource(publicText(folder, name)),
            );
      });
    });
  },
});

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
