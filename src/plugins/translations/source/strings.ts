import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, relative, resolve} from 'node:path';
import {initPlugins} from '@docusaurus/core/lib/server/plugins/init';
import {
  applyDefaultCodeTranslations,
  loadPluginsDefaultCodeTranslationMessages,
} from '@docusaurus/core/lib/server/translations/translations';
import {getPluginI18nPath, globTranslatableSourceFiles} from '@docusaurus/utils';
import type {AllContent, InitializedPlugin, LoadContext} from '@docusaurus/types';
import {SOURCE_LOCALE, type MessageFiles, type Messages} from '../../../translations/workspace';
import {SHOWS_STRINGS, moduleStrings} from './module-strings';

/** Where components come from, as Docusaurus has it: folders of plugins, and what the theme shares. */
function foldersOf(siteDir: string, plugins: readonly InitializedPlugin[]): string[] {
  const ofPlugins = plugins.flatMap((plugin) =>
    [...(plugin.getPathsToWatch?.() ?? []), ...[plugin.getThemePath?.() ?? []].flat()].map((path) =>
      resolve(plugin.path, path),
    ),
  );
  const shared = dirname(
    createRequire(require.resolve('@docusaurus/core/lib/server/plugins/init')).resolve(
      '@docusaurus/theme-common',
    ),
  );
  return [join(siteDir, 'src'), ...ofPlugins, shared];
}

/** The strings in the code of the site and its theme; undefined when one of its files may hold others than were found. */
async function codeStrings(
  siteDir: string,
  plugins: InitializedPlugin[],
): Promise<Messages | undefined> {
  const found: Messages = {};
  for (const path of await globTranslatableSourceFiles(foldersOf(siteDir, plugins))) {
    const source = readFileSync(path, 'utf8');
    const strings = source.includes(SHOWS_STRINGS) ? moduleStrings(path, source) : {};
    if (!strings) return undefined;
    Object.assign(found, strings);
  }
  return applyDefaultCodeTranslations({
    extractedCodeTranslations: found,
    defaultCodeMessages: await loadPluginsDefaultCodeTranslationMessages(plugins),
  });
}

/** Those that plugins tell of themselves: navigation, footer, sidebars; by file. */
async function pluginStrings(
  {localizationDir}: LoadContext,
  plugins: InitializedPlugin[],
  allContent: AllContent,
): Promise<[string, Messages][]> {
  const files = await Promise.all(
    plugins.map(async ({name, options: {id}, getTranslationFiles}) => {
      const made = (await getTranslationFiles?.({content: allContent[name]?.[id]})) ?? [];
      const folder = relative(
        localizationDir,
        getPluginI18nPath({localizationDir, pluginName: name, pluginId: id}),
      );
      return made.map(({path, content}): [string, Messages] => [
        join(folder, `${path}.json`).replaceAll('\\', '/'),
        content,
      ]);
    }),
  );
  return files.flat();
}

/** A file of strings as Docusaurus writes it. */
function written(messages: Messages): MessageFiles['files'][string] {
  const text = `${JSON.stringify(Object.fromEntries(Object.entries(messages).map(([id, {message, description}]) => [id, {message, description}])), null, 2)}\n`;
  return {messages: JSON.parse(text) as Messages, text};
}

/**
 * The strings of the interface in the source language, as `write-translations` of Docusaurus would write them: found in the
 * process that builds the site, which knows the plugins and their content already.
 * @param context that of the source language.
 * @returns undefined where that is not what is built, or not all strings are written in a way that can be read here.
 */
export async function stringsOfBuild(
  context: LoadContext,
  allContent: AllContent,
): Promise<MessageFiles | undefined> {
  // The pages for tests have strings of their own, which are none of the site's.
  if (context.i18n.currentLocale !== SOURCE_LOCALE || process.env.TEST_PAGES !== undefined)
    return undefined;
  const plugins = await initPlugins({...context, siteConfig: {...context.siteConfig}});
  const code = await codeStrings(context.siteDir, plugins);
  if (!code) return undefined;
  const all = [
    ['code.json', code] as [string, Messages],
    ...(await pluginStrings(context, plugins, allContent)),
  ].filter(([, messages]) => Object.keys(messages).length > 0);
  return {
    files: Object.fromEntries(
      all
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, messages]) => [name, written(messages)]),
    ),
    findings: [],
  };
}
