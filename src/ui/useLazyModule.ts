import {useEffect, useState} from 'react';

export type LazyModule<T> = {module?: T; failed: boolean};

/**
 * Loads a module once it is wanted.
 * @param load the same function at each rendering.
 */
export function useLazyModule<T>(isWanted: boolean, load: () => Promise<T>): LazyModule<T> {
  const [state, setState] = useState<LazyModule<T>>({failed: false});
  const isLoaded = state.module !== undefined;
  useEffect(() => {
    if (!isWanted || isLoaded) return undefined;
    let isUnmounted = false;
    load().then(
      (module) => !isUnmounted && setState({module, failed: false}),
      () => !isUnmounted && setState({failed: true}),
    );
    return () => {
      isUnmounted = true;
    };
  }, [isWanted, isLoaded, load]);
  return state;
}
