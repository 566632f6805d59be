import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {ASSETS_CACHE, PAGES_CACHE} from './cache-names';

/** Writes the service worker. Workbox copies the functions into it; the result of `fetch`, such as an API call, matches none. */
async function writeWorker(file: string): Promise<void> {
  const {generateSW} = await import('workbox-build');
  await generateSW({
    swDest: file,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    skipWaiting: true,
    clientsClaim: true,
    runtimeCaching: [
      {
        urlPattern: ({request}) => request.mode === 'navigate',
        handler: 'NetworkFirst',
        options: {
          cacheName: PAGES_CACHE,
          cacheableResponse: {statuses: [200]},
          expiration: {maxEntries: 200},
          matchOptions: {ignoreSearch: true},
          networkTimeoutSeconds: 4,
        },
      },
      {
        urlPattern: ({request, sameOrigin, url}) =>
          sameOrigin && request.destination !== '' && /\/(assets|img)\//.test(url.pathname),
        handler: 'StaleWhileRevalidate',
        options: {cacheName: ASSETS_CACHE, expiration: {maxEntries: 600}},
      },
    ],
  });
}

/** Lets readers open the pages that they opened before without a network. The languages share a service worker. */
export default function offlinePlugin({i18n}: LoadContext): Plugin {
  const {currentLocale, defaultLocale, localeConfigs} = i18n;
  const worker = JSON.stringify(`${localeConfigs[defaultLocale]?.baseUrl}sw.js`);
  const script = `addEventListener('load',()=>navigator.serviceWorker?.register(${worker}))`;
  return {
    name: 'site-offline',
    getClientModules: () => [join(__dirname, 'client.ts')],
    injectHtmlTags: () => ({headTags: [{tagName: 'script', innerHTML: script}]}),
    async postBuild({outDir}) {
      if (currentLocale === defaultLocale) await writeWorker(join(outDir, 'sw.js'));
    },
  };
}
