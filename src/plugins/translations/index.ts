import type {LoadContext, Plugin} from '@docusaurus/types';
import {beginSourceInterface} from '../../translations/interface/node';
import {openWorkspace} from '../../translations/node';
import {overviewOf, withPagesOfNow, type LanguageOverview} from '../../translations/overview';
import {recordFile} from '../../translations/texts/records';
import {onceABuild} from '../once-a-build';
import {docsOf, toOverview} from './overview';

/** How far the translations are, read in a build: with the strings of the source, which are collected while all else is loaded. */
async function readOverview(siteDir: string, locales: readonly string[], strings: ReturnType<typeof beginSourceInterface>): Promise<LanguageOverview[]> {
  const {workspace, cache, save} = openWorkspace(siteDir);
  cache.add(await strings);
  const languages = overviewOf(workspace, locales);
  save();
  return languages;
}

/** The same with the pages as they are now. */
function readPages(siteDir: string, before: readonly LanguageOverview[]): LanguageOverview[] {
  const {workspace, save} = openWorkspace(siteDir);
  const languages = withPagesOfNow(workspace, before);
  save();
  return languages;
}

/** Adds the page that tells how far the translations are; by the same code as `npm run translate -- status`. */
export default function translationsPlugin({siteDir, i18n, baseUrl}: LoadContext, {repository}: {repository: string}): Plugin {
  const locales = i18n.locales.filter((locale) => locale !== i18n.defaultLocale);
  const key = `${siteDir} ${locales.join()}`;
  let languages: LanguageOverview[] | undefined;
  let strings: ReturnType<typeof beginSourceInterface> = Promise.resolve({});
  return {
    name: 'batchwise-translations',
    async loadContent() {
      languages = undefined;
      // A build is not what extracts the strings, and is busy with the pages meanwhile; an error comes again where it is told.
      if (process.env.NODE_ENV === 'production') strings = onceABuild(`strings ${key}`, () => beginSourceInterface(siteDir, openWorkspace(siteDir).cache).catch(() => ({})));
    },
    // What is recorded as translated outside of pages; those are watched by the docs plugin.
    getPathsToWatch: () => locales.map((locale) => recordFile(locale)),
    // Not with the content of the plugin: that is also loaded to extract the strings which are compared here.
    async allContentLoaded({allContent, actions}) {
      // The development server comes here after each change, and has to be quick.
      languages = languages ? readPages(siteDir, languages) : await onceABuild(`overview ${key}`, () => readOverview(siteDir, locales, strings));
      const overview = await actions.createData('overview.json', JSON.stringify(toOverview({languages, docs: docsOf(allContent), i18n, repository})));
      actions.addRoute({path: `${baseUrl}translations`, component: '@site/src/plugins/translations/TranslationsPage.tsx', exact: true, modules: {overview}});
    },
  };
}
