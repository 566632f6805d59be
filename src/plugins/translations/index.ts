import type {AllContent, LoadContext, Plugin} from '@docusaurus/types';
import type {Cache, Made} from '../../translations/cache/node';
import {beginSourceInterface, interfaceKey} from '../../translations/interface/node';
import {openWorkspace} from '../../translations/node';
import {overviewOf, withPagesOfNow, type LanguageOverview} from '../../translations/overview';
import {recordFile} from '../../translations/texts/records';
import {docsOf, toOverview} from './overview';
import {stringsOfBuild} from './source/strings';

/** The strings of the source as the build of its language finds them; what it cannot be sure of is read where it is needed. */
async function readStrings(
  context: LoadContext,
  allContent: AllContent,
  {has}: Cache,
): Promise<Made> {
  const key = interfaceKey(context.siteDir);
  const strings = has(key)
    ? undefined
    : await stringsOfBuild(context, allContent).catch(() => undefined);
  return strings ? {[key]: strings} : {};
}

type Given = {
  context: LoadContext;
  allContent: AllContent;
  locales: readonly string[];
  begun: Promise<Made>;
};

/** How far the translations are, read in a build. */
async function readOverview({
  context,
  allContent,
  locales,
  begun,
}: Given): Promise<LanguageOverview[]> {
  const {workspace, cache, save} = openWorkspace(context.siteDir);
  cache.add(await begun);
  cache.add(await readStrings(context, allContent, cache));
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
export default function translationsPlugin(
  context: LoadContext,
  {repository}: {repository: string},
): Plugin {
  const {siteDir, i18n, baseUrl} = context;
  const locales = i18n.locales.filter((locale) => locale !== i18n.defaultLocale);
  let languages: LanguageOverview[] | undefined;
  let begun: Promise<Made> = Promise.resolve({});
  return {
    name: 'batchwise-translations',
    async loadContent() {
      languages = undefined;
      // Of a translation alone, which does not know the strings of the source. An error comes again where it is told.
      if (process.env.NODE_ENV === 'production' && i18n.currentLocale !== i18n.defaultLocale)
        begun = beginSourceInterface(siteDir, openWorkspace(siteDir).cache).catch(() => ({}));
    },
    // What is recorded as translated outside of pages; those are watched by the docs plugin.
    getPathsToWatch: () => locales.map((locale) => recordFile(locale)),
    // Not with the content of the plugin: that is also loaded to extract the strings which are compared here.
    async allContentLoaded({allContent, actions}) {
      // The development server comes here after each change, and has to be quick.
      languages = languages
        ? readPages(siteDir, languages)
        : await readOverview({context, allContent, locales, begun});
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
