import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import type {ClientModule} from '@docusaurus/types';
import {ASSETS_CACHE, PAGES_CACHE} from './cache-names';

/** Stores the open page and its files: the service worker only sees those that the browser loads while it runs. */
async function storePage(): Promise<void> {
  if (!navigator.serviceWorker.controller) return;
  await (await caches.open(PAGES_CACHE)).add(location.pathname);
  const loaded = performance.getEntriesByType('resource').map(({name}) => name);
  const own = loaded.filter(
    (url) => url.startsWith(location.origin) && /\/(assets|img)\//.test(url),
  );
  await (await caches.open(ASSETS_CACHE)).addAll(own);
}

const isSupported = ExecutionEnvironment.canUseDOM && 'serviceWorker' in navigator;
// It fails without a network. The page is then not stored.
const tryToStore = (): void => void storePage().catch(() => undefined);
if (isSupported) navigator.serviceWorker.addEventListener('controllerchange', tryToStore);

export const onRouteDidUpdate: ClientModule['onRouteDidUpdate'] = ({
  location,
  previousLocation,
}) => {
  if (isSupported && location.pathname !== previousLocation?.pathname) tryToStore();
};
