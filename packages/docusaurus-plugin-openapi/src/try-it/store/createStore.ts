import {useSyncExternalStore} from 'react';

/** A value outside React that components subscribe to. */
export type Store<T> = {
  get: () => T;
  set: (next: T) => void;
  /** @returns a function that ends the subscription. */
  subscribe: (listener: () => void) => () => void;
};

/** @param initial is called at the first `get`, so it may read the browser's storage. */
export function createStore<T>(initial: () => T): Store<T> {
  let current: {value: T} | undefined;
  const listeners = new Set<() => void>();
  return {
    get: () => (current ??= {value: initial()}).value,
    set: (next) => {
      if (current && Object.is(current.value, next)) return;
      current = {value: next};
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * The value of a store.
 * @param onServer the value on the server and during hydration; the same object at each rendering.
 */
export function useStore<T>(store: Store<T>, onServer: T): T {
  return useSyncExternalStore(store.subscribe, store.get, () => onServer);
}
