import type {LoadContext, Plugin} from '@docusaurus/types';
import {sourceTextsFile} from '../../translations/non-page-texts/source-texts';
import {overviewOf} from '../../translations/status/overview';
import {usableStrings} from '../../translations/ui-strings/usable-strings.node';
import {openWorkspace} from '../../translations/workspace/open-workspace.node';
import {docsOf, toOverview} from './overview';

/** Adds the page `/translations`, which shows the same status as `npm run translate -- status`. */
export default function translationsPlugin(
  context: LoadContext,
  {repository}: {repository: string},
): Plugin {
  const {siteDir, i18n, baseUrl} = context;
  const {currentLocale, localeConfigs} = i18n;
  const locales = i18n.locales.filter((locale) => locale !== i18n.defaultLocale);
  // See `usableStrings`: Docusaurus then watches the copy instead of the files that translators write.
  const readsCopy = localeConfigs[currentLocale]?.path !== currentLocale;
  return {
    name: 'batchwise-translations',
    getPathsToWatch: () => [
      ...locales.map(sourceTextsFile),
      ...(readsCopy ? [`i18n/${currentLocale}/**/*.json`] : []),
    ],
    async loadContent() {
      if (readsCopy) usableStrings(siteDir, currentLocale);
    },
    async allContentLoaded({allContent, actions}) {
      const {workspace, save} = openWorkspace(siteDir);
      const languages = overviewOf(workspace, locales);
      save();
      const overview = await actions.createData(
        'overview.json',
        JSON.stringify(toOverview({languages, docs: docsOf(allContent), i18n, repository})),
      );
      actions.addRoute({
        path: `${baseUrl}translations`,
        component: '@site/src/plugins/translations/TranslationsPage.tsx',
        exact: true,
        modules: {overview},
      });
    },
  };
}
