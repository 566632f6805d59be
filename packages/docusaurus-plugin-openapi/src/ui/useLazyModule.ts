import {useEffect, useState} from 'react';

export type LazyModule<T> = {module?: T; failed: boolean};

/**
 * Loads a module once it is needed.
 * @param load the same function at each rendering.
 */
export function useLazyModule<T>(isNeeded: boolean, load: () => Promise<T>): LazyModule<T> {
  const [state, setState] = useState<LazyModule<T>>({failed: false});
  const isLoaded = state.module !== undefined;
  useEffect(() => {
    if (!isNeeded || isLoaded) return undefined;
    let isUnmounted = false;
    load().then(
      (module) => !isUnmounted && setState({module, failed: false}),
      () => !isUnmounted && setState({failed: true}),
    );
    return () => {
      isUnmounted = true;
    };
  }, [isNeeded, isLoaded, load]);
  return state;
}
