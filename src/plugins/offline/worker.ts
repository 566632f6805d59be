import {kindOf, OFFLINE_PAGE, surplus, type WorkerSettings} from './requests';
import {cacheNames, type FetchEvent, type Told, type WorkerScope} from './scope';

/** After so long, a page that was opened before is shown as it was then; what comes later is for the next time. */
const PATIENCE_MS = 4000;
const MOST_PAGES = 200;
const MOST_ASSETS = 600;

/** The worker of a language. Pages come from the network while there is one, so that none is old; assets from where they are at hand. */
export function start(settings: WorkerSettings): void {
  const scope = globalThis as unknown as WorkerScope;
  const {base, shell, heavy} = settings;
  const {origin} = scope.location;
  const names = cacheNames(base);
  const isKept = (url: string): boolean =>
    ['asset', 'picture'].includes(kindOf({url, mode: '', method: 'GET'}, origin, settings));

  async function trim(name: string, most: number): Promise<void> {
    const cache = await scope.caches.open(name);
    const keys = (await cache.keys()).map(({url}) => url);
    await Promise.all(surplus(keys, most, [...shell, ...heavy]).map((url) => cache.delete(url)));
  }

  async function keepPage(url: string, answer: Response): Promise<void> {
    if (
      !answer.ok ||
      answer.redirected ||
      !answer.headers.get('content-type')?.startsWith('text/html')
    )
      return;
    const cache = await scope.caches.open(names.pages);
    const {origin: from, pathname} = new URL(url);
    // Anew at the end: what was opened last stays longest.
    await cache.delete(from + pathname);
    await cache.put(from + pathname, answer);
    await trim(names.pages, MOST_PAGES);
  }

  async function keptPage(url: string): Promise<Response | undefined> {
    return (await scope.caches.open(names.pages)).match(url, {ignoreSearch: true});
  }

  async function answerPage(event: FetchEvent): Promise<Response> {
    const {url} = event.request;
    const fresh = (async () => {
      const answer = (await event.preloadResponse) ?? (await fetch(event.request));
      event.waitUntil(keepPage(url, answer.clone()));
      return answer;
    })();
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS));
    try {
      const first = await Promise.race([fresh, late]);
      if (first !== 'late') return first;
      event.waitUntil(fresh.catch(() => undefined));
      return (await keptPage(url)) ?? (await fresh);
    } catch (error) {
      const kept = (await keptPage(url)) ?? (await keptPage(origin + base + OFFLINE_PAGE));
      if (kept) return kept;
      throw error;
    }
  }

  async function answerAsset(event: FetchEvent): Promise<Response> {
    const cache = await scope.caches.open(names.assets);
    const kept = await cache.match(event.request);
    if (kept) return kept;
    const answer = await fetch(event.request);
    if (answer.ok)
      event.waitUntil(
        cache.put(event.request.url, answer.clone()).then(() => trim(names.assets, MOST_ASSETS)),
      );
    return answer;
  }

  /** A picture may change without its name. */
  async function answerPicture(event: FetchEvent): Promise<Response> {
    const cache = await scope.caches.open(names.assets);
    try {
      const answer = await fetch(event.request);
      if (answer.ok) event.waitUntil(cache.put(event.request.url, answer.clone()));
      return answer;
    } catch (error) {
      const kept = await cache.match(event.request);
      if (kept) return kept;
      throw error;
    }
  }

  async function install(): Promise<void> {
    const wanted = scope.navigator.connection?.saveData ? shell : [...shell, ...heavy];
    const cache = await scope.caches.open(names.assets);
    await cache.addAll(wanted);
    const url = origin + base + OFFLINE_PAGE;
    await keepPage(url, await fetch(url, {cache: 'no-cache'}));
  }

  async function keepAsset(url: string): Promise<void> {
    const cache = await scope.caches.open(names.assets);
    if (!(await cache.match(url))) await cache.add(url);
  }

  /** Keeps a page that the worker did not see go by, and what was fetched for it. */
  async function keepVisited(page: string, urls: readonly string[]): Promise<void> {
    const visited = async () => keepPage(page, await fetch(page));
    await Promise.allSettled([visited(), ...urls.filter(isKept).map(keepAsset)]);
  }

  scope.addEventListener('install', (event) => event.waitUntil(install()));
  scope.addEventListener('activate', (event) =>
    event.waitUntil(
      Promise.all([scope.registration.navigationPreload?.enable(), scope.clients.claim()]),
    ),
  );
  scope.addEventListener('message', (event) => {
    const told = event.data as Told;
    event.waitUntil(
      told.type === 'visited' ? keepVisited(told.page, told.urls) : scope.skipWaiting(),
    );
  });
  scope.addEventListener('fetch', (event) => {
    const kind = kindOf(event.request, origin, settings);
    if (kind === 'page') event.respondWith(answerPage(event));
    if (kind === 'asset') event.respondWith(answerAsset(event));
    if (kind === 'picture') event.respondWith(answerPicture(event));
  });
}
