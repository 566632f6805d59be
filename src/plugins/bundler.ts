import type {LoadContext, Plugin} from '@docusaurus/types';

type Configuration = Parameters<NonNullable<Plugin['configureWebpack']>>[0];

/**
 * Every page fetches the chunk `common`, into which Docusaurus moves modules that many chunks share. Only the chunks of pages
 * count here, which have names. Otherwise the API description would be in it, which the mock in the page needs after *Send*.
 */
const optimization = {
  splitChunks: {cacheGroups: {common: {chunks: ({name}: {name?: string | null}) => Boolean(name)}}},
};

/**
 * Behind `npm run dev` the development servers of all languages share one address. Each one needs its own path for the web
 * socket that reloads its pages.
 */
export default function bundlerPlugin({baseUrl}: LoadContext): Plugin {
  const path = `${baseUrl}ws`;
  return {
    name: 'site-bundler',
    configureWebpack: (_config, isServer): Configuration & {devServer: object} => ({
      optimization: isServer ? {} : optimization,
      devServer: {
        webSocketServer: {type: 'ws', options: {path}},
        client: {webSocketURL: {pathname: path}},
      },
    }),
  };
}
