import {useSyncExternalStore} from 'react';

const subscribe = () => () => {};

/** False on the server and during hydration, which has to render the same as the server. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
