import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {warn} from '../warn';
import {CODE, THEME, isLive, stringsFolder, themeFile, writeOthers} from './folder';
import {withMessages, withThemeWords} from './fresh';
import {readsLastGood} from './last-good';

const OWN_FILES = ['index.ts', 'folder.ts', 'fresh.ts', 'last-good.ts', 'rewrite-loader.cjs'];

/**
 * Shows a changed string of the interface at once in the open page, behind `npm run dev`.
 *
 * When a string changes, Docusaurus loads its configuration and all plugins anew, which takes seconds, to write two modules
 * that hold strings. So it is given none (`prepareStrings`), and these modules take them from the translators' files when the
 * bundler reads them, and depend on those files.
 */
export default function stringsPlugin({
  siteDir,
  generatedFilesDir,
  i18n: {currentLocale},
}: LoadContext): Plugin | null {
  if (!isLive(currentLocale)) return null;
  const folder = `i18n/${currentLocale}`;
  const messagesOf = readsLastGood(siteDir, (findings) =>
    warn('These words of the interface cannot be used:', findings, currentLocale),
  );
  const rule = (name: string, files: readonly string[], rewrite: (source: string) => string) => ({
    test: join(generatedFilesDir, name),
    use: {
      loader: join(__dirname, 'rewrite-loader.cjs'),
      options: {files: files.map((file) => join(siteDir, folder, file)), rewrite},
    },
  });
  const messages = (file: string) => messagesOf(`${folder}/${file}`);
  return {
    name: 'batchwise-strings',
    // What it writes is what makes Docusaurus load all anew, as few of the other strings can be shown otherwise.
    loadContent: async () =>
      void writeOthers(siteDir, currentLocale, join(siteDir, stringsFolder(currentLocale))),
    getPathsToWatch: () => [`${folder}/docusaurus-plugin-*/*.json`],
    getClientModules: () => [join(siteDir, 'src/plugins/strings/keep-place.ts')],
    configureWebpack: () => ({
      experiments: {
        cache: {
          buildDependencies: OWN_FILES.map((name) => join(siteDir, 'src/plugins/strings', name)),
        },
      },
      module: {
        rules: [
          rule('codeTranslations.json', [CODE], (source) => withMessages(source, messages(CODE))),
          rule('docusaurus.config.mjs', THEME.map(themeFile), (source) =>
            withThemeWords(
              source,
              Object.fromEntries(THEME.map((name) => [name, messages(themeFile(name))])),
            ),
          ),
        ],
      },
    }),
  };
}
