import {useEffect, useState} from 'react';

export type Loaded<T> = {
  module?: T;
  /** It could not be fetched, such as without a network. */ failed: boolean;
};

/**
 * Fetches a part of the program when it is first wanted.
 * @param load the same function in all renderings.
 */
export function useLoaded<T>(wanted: boolean, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({failed: false});
  const isHere = loaded.module !== undefined;
  useEffect(() => {
    if (!wanted || isHere) return undefined;
    let gone = false;
    load().then(
      (module) => !gone && setLoaded({module, failed: false}),
      () => !gone && setLoaded({failed: true}),
    );
    return () => {
      gone = true;
    };
  }, [wanted, isHere, load]);
  return loaded;
}
