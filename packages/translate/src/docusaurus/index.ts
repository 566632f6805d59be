/// <reference path="./theme.d.ts" preserve="true" />
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readDefaultCodeTranslationMessages} from '@docusaurus/theme-translations';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {sourceTextsFile} from '../non-page-texts/source-texts.ts';
import {overviewOf, sourcePagesOf} from '../status/overview.ts';
import {usableStrings} from '../ui-strings/usable-strings.node.ts';
import {openWorkspace} from '../workspace/open-workspace.node.ts';
import {diagramWarning} from './diagrams.ts';
import {sidebarWith} from './docs/sidebar.ts';
import {docsOf, toOverview} from './overview.ts';
import {PLUGIN_NAME, referenceData, type TranslationsData} from './reference/global-data.ts';
import {referencePagesOf} from './reference/pages.ts';
import {readReferenceStates} from './reference/read-states.ts';

export type {Sidebar} from './docs/sidebar.ts';
export type {Cell, EntriesCell, Language, Overview, Row} from './overview.ts';

/** The options; `repository`: the address of the site's repository, for links that edit files. */
export type Options = {repository?: string};

/** The compiled code of this plugin. */
const OWN = dirname(fileURLToPath(import.meta.url));

/** The page, as a sidebar links to it. */
const PAGE = '/translations';

/** Adds the page `/translations`, which shows the same status as `npm run translate -- status`. */
export default function translationsPlugin(
  context: LoadContext,
  {repository = ''}: Options,
): Plugin {
  const {siteDir, i18n, baseUrl} = context;
  const {currentLocale, localeConfigs} = i18n;
  const permalink = baseUrl + PAGE.slice(1);
  const locales = i18n.locales.filter((locale) => locale !== i18n.defaultLocale);
  // See `usableStrings`: Docusaurus then watches the copy instead of the files that translators write.
  const readsCopy = localeConfigs[currentLocale]?.path !== currentLocale;
  return {
    name: PLUGIN_NAME,
    getThemePath: () => join(OWN, 'theme'),
    getTypeScriptThemePath: () => join(OWN, '../../src/docusaurus/theme'),
    getDefaultCodeTranslationMessages: () =>
      readDefaultCodeTranslationMessages({
        dirPath: join(OWN, '../../locales'),
        locale: currentLocale,
        name: 'translate',
      }),
    getPathsToWatch: () => [
      ...locales.map((locale) => join(siteDir, sourceTextsFile(locale))),
      ...(readsCopy ? [join(siteDir, `i18n/${currentLocale}/**/*.json`)] : []),
    ],
    async loadContent() {
      const warning = diagramWarning(context.siteConfig);
      if (warning && currentLocale === i18n.defaultLocale)
        process.stderr.write(`[WARNING] ${warning}\n`);
      if (readsCopy) usableStrings(siteDir, currentLocale);
    },
    async allContentLoaded({allContent, actions}) {
      const {workspace, save} = openWorkspace(siteDir);
      const reference = readReferenceStates(
        siteDir,
        baseUrl,
        referencePagesOf(allContent),
        locales,
      );
      actions.setGlobalData({reference: referenceData(reference, i18n)} satisfies TranslationsData);
      const given = {
        languages: overviewOf(workspace, locales),
        source: sourcePagesOf(workspace),
        docs: docsOf(allContent),
        reference,
      };
      save();
      const overview = await actions.createData(
        'overview.json',
        JSON.stringify(toOverview({...given, i18n, baseUrl, repository})),
      );
      const sidebar = await actions.createData(
        'sidebar.json',
        JSON.stringify(sidebarWith(allContent, {href: PAGE, permalink})),
      );
      actions.addRoute({
        path: permalink,
        component: '@theme/TranslationsPage',
        exact: true,
        modules: {overview, sidebar},
      });
    },
  };
}
