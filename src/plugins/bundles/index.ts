import type {Plugin} from '@docusaurus/types';

/**
 * Keeps what a page fetches at once free of what it may never need.
 *
 * Docusaurus puts a module that half of all chunks share into one file for every page. Counted over all chunks, that is the
 * core of Mermaid, whose diagrams are many chunks of its own. Chunks of pages have a name, those of `import()` in a library
 * have none, so only the former count.
 */
export default function bundlesPlugin(): Plugin {
  return {
    name: 'batchwise-bundles',
    configureWebpack: (_config, isServer) =>
      isServer ? {} : {optimization: {splitChunks: {cacheGroups: {common: {chunks: ({name}: {name?: string | null}) => Boolean(name)}}}}},
  };
}
