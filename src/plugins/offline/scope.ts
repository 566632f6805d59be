/** The part of a service worker's world that is used here; the types of pages and those of workers exclude each other. */
type Extendable = Event & {waitUntil: (work: Promise<unknown>) => void};

export type FetchEvent = Extendable & {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
};

export type WorkerScope = {
  location: Location;
  caches: CacheStorage;
  navigator: {connection?: {saveData?: boolean}};
  registration: {
    navigationPreload?: {enable: () => Promise<void>};
    unregister: () => Promise<boolean>;
  };
  clients: {claim: () => Promise<void>};
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: Extendable) => void): void;
    (type: 'fetch', listener: (event: FetchEvent) => void): void;
    (type: 'message', listener: (event: Extendable & {data: unknown}) => void): void;
  };
};

/** What pages tell the worker. */
export type Told = {type: 'visited'; page: string; urls: string[]} | {type: 'take-over'};

/** The caches of a language: pages as they were when they were last opened, and what they are made of. */
export const cacheNames = (base: string): {pages: string; assets: string} => ({
  pages: `offline-pages ${base}`,
  assets: `offline-assets ${base}`,
});
