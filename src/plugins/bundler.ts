import type {LoadContext, Plugin} from '@docusaurus/types';

type Configuration = Parameters<NonNullable<Plugin['configureWebpack']>>[0];

/**
 * Behind `npm run dev` the development servers of all languages share one address. Each one needs its own path for the web
 * socket that reloads its pages.
 */
export default function bundlerPlugin({baseUrl}: LoadContext): Plugin {
  const path = `${baseUrl}ws`;
  return {
    name: 'batchwise-bundler',
    configureWebpack: (): Configuration & {devServer: object} => ({
      devServer: {
        webSocketServer: {type: 'ws', options: {path}},
        client: {webSocketURL: {pathname: path}},
      },
    }),
  };
}
