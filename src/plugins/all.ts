import type {
  LoadContext,
  Plugin,
  PluginConfig,
  PluginModule,
  PluginOptions,
} from '@docusaurus/types';
import docsPlugin, {validateOptions, type DocsOptions} from './docs';

/* What `docusaurus.config.ts` takes from `src`; see `compiled.ts`. */
export {default as apiPlugin} from './api';
export {createApiReader} from './api/operations';
export {remarkApi} from './api/remark-api';
export {default as bundlesPlugin} from './bundles';
export {default as cardsPlugin} from './cards';
export {default as classNamesPlugin} from './class-names';
export {translatedRoutes} from './docs/sitemap';
export {default as diagramsPlugin} from './diagrams';
export {default as interestPlugin} from './interest';
export {PAGE_TEMPLATE} from './interest/template';
export {default as languageOfferPlugin} from './language-offer';
export {default as markdownPlugin} from './markdown';
export {createSkeletons} from './markdown/skeletons';
export {default as notFoundPlugin} from './not-found';
export {default as offlinePlugin} from './offline';
export {default as ownPagePlugin} from './own-page';
export {default as renderedPlugin} from './rendered';
export {default as robotsPlugin} from './robots';
export {default as searchPlugin} from './search';
export {default as translationsPlugin} from './translations';
export {default as turnsPlugin} from './turns';
export {warn} from './warn';
export {historyOf} from '../translations/workspace/git.node';
export {usableStrings} from '../translations/ui-strings/usable-strings.node';
export {PSEUDO_LOCALE} from '../translations/xliff-po/pseudo';
export {readLocales} from '../translations/workspace/locales.node';
export {SOURCE_LOCALE} from '../translations/workspace/workspace';
export {serversFromEnvironment} from '../try-it/servers';

/** An entry of the list of plugins, whose options are those that the plugin takes. */
export const withOptions = <Options, Content>(
  plugin: (context: LoadContext, options: Options) => Plugin<Content>,
  options: Options,
): PluginConfig => [plugin as unknown as PluginModule, options as PluginOptions];

/** An instance of the plugin that has the pages. */
export const pagesOf = (options: DocsOptions): PluginConfig => [
  Object.assign(docsPlugin, {validateOptions}) as unknown as PluginModule,
  options,
];
