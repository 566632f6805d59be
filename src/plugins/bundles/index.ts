import type {Configuration} from 'webpack';
import type {LoadContext, Plugin} from '@docusaurus/types';

/**
 * Keeps what a page fetches at once free of what it may never need.
 *
 * Docusaurus puts a module that half of all chunks share into one file for every page. Counted over all chunks, that is the
 * core of Mermaid, whose diagrams are many chunks of its own. Chunks of pages have a name, those of `import()` in a library
 * have none, so only the former count.
 */
const PAGES_SHARE: Configuration = {optimization: {splitChunks: {cacheGroups: {common: {chunks: ({name}) => Boolean(name)}}}}};

/** The bundler's side of the site: what pages share, and how the development servers of several languages stay apart. */
export default function bundlesPlugin({baseUrl}: LoadContext): Plugin {
  // Behind `npm run dev` the servers of all languages share an address, so each needs a path of its own for its news.
  const path = `${baseUrl}ws`;
  const devServer = {webSocketServer: {type: 'ws', options: {path}}, client: {webSocketURL: {pathname: path}}};
  return {name: 'batchwise-bundles', configureWebpack: (_config, isServer) => (isServer ? {} : {...PAGES_SHARE, devServer})};
}
