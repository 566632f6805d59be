import {cacheNames, type WorkerScope} from './scope';

/** Takes the place of a worker on a site that has none any more: it takes away what that kept, and itself. */
export function start({base}: {base: string}): void {
  const scope = globalThis as unknown as WorkerScope;
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener('activate', (event) =>
    event.waitUntil(
      (async () => {
        await Promise.all(Object.values(cacheNames(base)).map((name) => scope.caches.delete(name)));
        await scope.registration.unregister();
      })(),
    ),
  );
}
