import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {noticeOf, packageFolder} from './packages';

type Configuration = ReturnType<NonNullable<Plugin['configureWebpack']>>;
/** The part of the bundler that is used; webpack and Rspack have it alike. */
type Compiler = {
  hooks: {
    done: {
      tap: (
        name: string,
        act: (stats: {compilation: {fileDependencies: Iterable<string>}}) => void,
      ) => void;
    };
  };
};

/** The notices of third parties, below the base URL of the source language. */
export const NOTICES = 'third-party-notices.txt';

/** Packages with files in the built site that the bundler does not see: the search, and the service worker. */
export type NoticesOptions = {packages: string[]};

const HEAD = 'The site contains code and fonts of these packages.\n';
const LINE = `\n${'-'.repeat(80)}\n\n`;

/**
 * Writes the licences of the packages whose files are in the built site. The bundler knows which files it read. Some are left out
 * of the bundle later, so the list may be too long, and never too short.
 */
export default function noticesPlugin(
  {siteDir, i18n}: LoadContext,
  {packages}: NoticesOptions,
): Plugin {
  const name = 'site-notices';
  const folders = new Set<string>();
  const collect = {
    apply: ({hooks}: Compiler) =>
      hooks.done.tap(name, ({compilation}) => {
        for (const file of compilation.fileDependencies) {
          const folder = /\.(m?js|cjs|css|woff2|wasm)$/.test(file)
            ? packageFolder(file)
            : undefined;
          if (folder) folders.add(folder);
        }
      }),
  };
  return {
    name,
    configureWebpack: (_config, isServer): Configuration => ({plugins: isServer ? [] : [collect]}),
    postBuild({outDir}) {
      if (i18n.currentLocale !== i18n.defaultLocale) return;
      for (const one of packages) folders.add(join(siteDir, 'node_modules', one));
      const notices = new Set([...folders].sort().map(noticeOf));
      writeFileSync(join(outDir, NOTICES), [HEAD, ...notices].join(LINE));
    },
  };
}
