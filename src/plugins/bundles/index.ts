import {join} from 'node:path';
import type {Configuration} from 'webpack';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {cacheOf} from './cache';

/**
 * Keeps what a page fetches at once free of what it may never need.
 *
 * Docusaurus puts a module that half of all chunks share into one file for every page. Counted over all chunks, that is
 * what the many parts of a library or of the live examples share. Chunks of pages have a name, those of `import()` have none,
 * so only the former count.
 */
const PAGES_SHARE: Configuration = {
  optimization: {splitChunks: {cacheGroups: {common: {chunks: ({name}) => Boolean(name)}}}},
};

/** Leaves out the words for translators, which stand beside each text of the interface and which readers would fetch. */
const WITHOUT_NOTES = join(__dirname, 'without-notes.mjs');

/** The bundler's side of the site: what pages share, what they leave out, what is kept between builds, and how the development servers of several languages stay apart. */
export default function bundlesPlugin({baseUrl, siteDir, i18n}: LoadContext): Plugin {
  // Behind `npm run dev` the servers of all languages share an address, so each needs a path of its own for its news.
  const path = `${baseUrl}ws`;
  const devServer = {
    webSocketServer: {type: 'ws', options: {path}},
    client: {webSocketURL: {pathname: path}},
  };
  return {
    name: 'batchwise-bundles',
    configureWebpack(config, isServer) {
      const kept = cacheOf(config, siteDir, i18n.currentLocale);
      if (isServer) return {experiments: {cache: kept} as Configuration['experiments']};
      return {
        module: {
          rules: [
            {test: /\.tsx?$/, include: join(siteDir, 'src'), enforce: 'pre', use: WITHOUT_NOTES},
          ],
        },
        // By itself, the cache would not know that modules depend on that file.
        experiments: {
          cache: {...kept, buildDependencies: [WITHOUT_NOTES]},
        } as Configuration['experiments'],
        ...PAGES_SHARE,
        devServer,
      };
    },
  };
}
