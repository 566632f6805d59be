import type {LoadContext, Plugin} from '@docusaurus/types';
import {beginSourceInterface} from '../../translations/interface/node';
import {openWorkspace} from '../../translations/node';
import {overviewOf, withPagesOfNow, type LanguageOverview} from '../../translations/overview';
import {recordFile} from '../../translations/texts/records';
import {docsOf, toOverview} from './overview';

/** Adds the page that tells how far the translations are; by the same code as `npm run translate -- status`. */
export default function translationsPlugin({siteDir, i18n, baseUrl}: LoadContext, {repository}: {repository: string}): Plugin {
  const locales = i18n.locales.filter((locale) => locale !== i18n.defaultLocale);
  let languages: LanguageOverview[] | undefined;
  let strings: ReturnType<typeof beginSourceInterface> | undefined;
  return {
    name: 'batchwise-translations',
    async loadContent() {
      languages = undefined;
      // A build is not what extracts the strings, and is busy with the pages meanwhile; an error comes again where it is told.
      if (process.env.NODE_ENV === 'production') strings = beginSourceInterface(siteDir, openWorkspace(siteDir).cache).catch(() => ({}));
    },
    // What is recorded as translated outside of pages; those are watched by the docs plugin.
    getPathsToWatch: () => locales.map((locale) => recordFile(locale)),
    // Not with the content of the plugin: that is also loaded to extract the strings which are compared here.
    async allContentLoaded({allContent, actions}) {
      const {workspace, cache, save} = openWorkspace(siteDir);
      cache.add((await strings) ?? {});
      // The development server comes here after each change, and has to be quick.
      languages = languages ? withPagesOfNow(workspace, languages) : overviewOf(workspace, locales);
      save();
      const overview = await actions.createData('overview.json', JSON.stringify(toOverview({languages, docs: docsOf(allContent), i18n, repository})));
      actions.addRoute({path: `${baseUrl}translations`, component: '@site/src/plugins/translations/TranslationsPage.tsx', exact: true, modules: {overview}});
    },
  };
}
