/// <reference path="./theme.d.ts" preserve="true" />
import {readDefaultCodeTranslationMessages} from '@docusaurus/theme-translations';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {harmless} from '@batchwise/openapi/finding';
import {publicText, throwAny, warn, warnOfDescriptions} from '@batchwise/openapi/node';
import {operationKey} from '@batchwise/openapi/operation';
import type {ReferencePage} from '@batchwise/openapi/reference';
import {TAKE_LINK} from './try-it/link/takeLinkFromAddress.ts';
import {PLUGIN_NAME, type GlobalData} from './try-it/site/global-data.ts';
import {describedFiles, descriptionFiles} from './api/files.ts';
import {apiModules} from './api/modules.ts';
import {readApi, type Api} from './api/operations.ts';
import {foldersOf, resolveDescriptions} from './descriptions/resolve-descriptions.ts';
import {checkMocks} from './mock/check-mocks.node.ts';
import type {Settings} from './options.ts';
import {guidePages, guidesOf, withGuides} from './reference/build/guides.ts';
import {readReferences, type Reference} from './reference/build/reference.ts';
import {addRoutes} from './reference/build/routes.ts';
import type {PageLink} from './reference/types.ts';

export {validateOptions, type Options} from './options.ts';
export type {DescriptionOptions, MockOptions, ReferenceOptions} from './descriptions/types.ts';

/** The content of the plugin, which other plugins read: the API, and the pages of its reference. */
export type Content = Api & {reference: ReferencePage[]; references: Reference[]};

/** The compiled code of this package. */
const OWN = dirname(fileURLToPath(import.meta.url));
/** The module that starts a mock in the page. */
const START_MOCK = join(OWN, 'mock/start-mock.js');

type Configuration = Parameters<NonNullable<Plugin['configureWebpack']>>[0];
type BundlerPlugin = Exclude<
  NonNullable<Configuration['plugins']>[number],
  ((...given: never[]) => unknown) | false | 0 | '' | null | undefined
>;

/**
 * Gives the pages the API: each operation in the page's language, and the description for the mock.
 *
 * Both the server's and the browser's bundle reach an operation by `@operations/` and its `moduleName`.
 */
export default function apiPlugin(context: LoadContext, options: Settings): Plugin<Content> {
  const {siteDir, siteConfig, generatedFilesDir, i18n} = context;
  const {servers, errorPage, strict = false} = options;
  const descriptions = resolveDescriptions(siteDir, options.descriptions);
  const mocks = new Map(descriptions.flatMap(({id, mock}) => (mock ? [[id, mock] as const] : [])));
  const generated = join(generatedFilesDir, 'operations');
  const folders = foldersOf(descriptions).map((folder) => join(siteDir, folder));
  const namesFiles = {
    loader: join(OWN, 'api/dependencies-loader.cjs'),
    options: {files: descriptionFiles(siteDir, descriptions, i18n.currentLocale)},
  };
  return {
    name: PLUGIN_NAME,
    getThemePath: () => join(OWN, 'theme'),
    getTypeScriptThemePath: () => join(OWN, '../src/theme'),
    loadContent: async () => {
      const {url = siteConfig.url, baseUrl = '/'} = i18n.localeConfigs[i18n.defaultLocale] ?? {};
      const address = new URL(baseUrl, url).href;
      const api = readApi({
        siteDir,
        locale: i18n.currentLocale,
        sourceLocale: i18n.defaultLocale,
        descriptions: options.descriptions,
        address,
      });
      if (strict) throwAny(api.warnings);
      // The mocks are the same in all languages.
      if (i18n.currentLocale === i18n.defaultLocale) {
        const problems = await checkMocks(siteDir, api.descriptions, mocks);
        if (strict && problems.length > 0) throw new Error(problems.join('\n'));
        for (const problem of problems) process.stderr.write(`[WARNING] ${harmless(problem)}\n`);
      }
      const references = readReferences(api, descriptions, {
        siteDir,
        baseUrl: context.baseUrl,
        locale: i18n.currentLocale,
        sourceLocale: i18n.defaultLocale,
      });
      const reference = references.flatMap(({pages}) => pages.map(({page}) => page));
      return {...api, reference, references};
    },
    contentLoaded({content, actions}) {
      warnOfDescriptions(content.warnings);
      warn(
        'Fix these texts of API descriptions. Until then, readers see them in English:',
        content.findings,
        i18n.currentLocale,
      );
      actions.setGlobalData({servers, errorPage} satisfies GlobalData);
      writeModules(
        generated,
        apiModules(content, {startMock: START_MOCK, mocks, pages: operationPages(content)}),
      );
    },
    async allContentLoaded({allContent, actions}) {
      const content = allContent[PLUGIN_NAME]?.[options.id] as Content | undefined;
      if (!content) return;
      const guides = guidesOf(content, guidePages(allContent, siteDir));
      for (const reference of content.references)
        await addRoutes(content, withGuides(reference, guides), actions);
    },
    configureWebpack: (_config, isServer) => ({
      plugins: isServer ? [] : [emitDescriptions(siteDir, describedFiles(siteDir, descriptions))],
      experiments: {cache: {buildDependencies: ownFiles(siteDir)}},
      module: {
        rules: [
          // Compiled pages hold words of the descriptions, and are to be compiled again when those change.
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
            OWN,
            'try-it/example',
            isServer ? 'live.server.js' : 'live.browser.js',
          ),
        },
      },
    }),
    getDefaultCodeTranslationMessages: () =>
      readDefaultCodeTranslationMessages({
        dirPath: join(OWN, '../locales'),
        locale: i18n.currentLocale,
        name: PLUGIN_NAME,
      }),
    injectHtmlTags: () => ({headTags: [{tagName: 'script', innerHTML: TAKE_LINK}]}),
    getClientModules: () => [
      join(OWN, 'ui/variables.css'),
      join(OWN, 'reference/sidebar/sidebar.css'),
      join(OWN, 'try-it/link/open-link.client.js'),
    ],
    getPathsToWatch: () => [
      ...folders.flatMap((folder) => [
        join(folder, 'openapi/*.yaml'),
        join(folder, 'i18n', i18n.currentLocale, 'openapi/*.yaml'),
      ]),
      // Docusaurus looks for interface strings in these files, too.
      join(OWN, '{reference,try-it,ui}/**/*.js'),
    ],
  };
}

/** The pages of operations, by the unique names of these. */
const operationPages = ({references}: Content): Map<string, PageLink> =>
  new Map(
    references.flatMap(({description, pages}) =>
      pages.flatMap((page): [string, PageLink][] => {
        if (page.kind !== 'operation' || page.isWebhook) return [];
        const {title, permalink} = page.page;
        return [[operationKey({description, id: page.id}), {title, permalink}]];
      }),
    ),
  );

/**
 * Offers the descriptions and workflows for download in `openapi/`, in a build and from the development server: as they
 * are written, but without their internal parts.
 */
const emitDescriptions = (
  siteDir: string,
  files: ReturnType<typeof describedFiles>,
): BundlerPlugin => ({
  apply({hooks, webpack}) {
    hooks.thisCompilation.tap(PLUGIN_NAME, (compilation) => {
      compilation.hooks.processAssets.tap(PLUGIN_NAME, () => {
        for (const {name, folder} of files)
          compilation.emitAsset(
            `openapi/${name}.yaml`,
            new webpack.sources.RawSource(publicText(join(siteDir, folder), name)),
          );
      });
    });
  },
});

/** The files that the compiled pages depend on, besides the pages: the code that reads descriptions and inserts them into pages. */
function ownFiles(siteDir: string): string[] {
  const openapi = dirname(createRequire(import.meta.url).resolve('@batchwise/openapi/node'));
  const sources = [join(OWN, 'api'), openapi].flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((file) => join(folder, file)),
  );
  return [join(siteDir, 'package.json'), ...sources.filter((file) => /\.c?js$/.test(file))];
}

function writeModules(folder: string, modules: Map<string, string>): void {
  for (const part of ['data', 'server', 'browser'])
    mkdirSync(join(folder, part), {recursive: true});
  for (const [name, text] of modules) {
    const file = join(folder, name);
    // A file that is written, if only with what it held, makes the development server compile it again.
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}
