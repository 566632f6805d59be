import {useEffect, useEffectEvent} from 'react';
import {createStore} from './createStore.ts';

/** An alternative of a request body that the reader has chosen in the form or in the schema on the page, for the other. */
type Chosen = {
  for: 'form' | 'schema';
  body: string;
  /** The path of the alternative in the schema: `payment.card/`. */
  path: string;
};

const store = createStore<readonly Chosen[]>(() => []);

/** The name of the body of an operation in one media type. */
export const bodyName = (operation: string, mediaType: string): string =>
  `${operation} ${mediaType}`;

export const passAlternative = (chosen: Chosen): void => store.set([...store.get(), chosen]);

/**
 * Takes the alternatives that were chosen on the other side. They wait there until this side is rendered.
 * @param within the path of the part of the body that the caller shows; empty for the whole body.
 */
export function useAlternatives(
  {for: side, body, within}: Omit<Chosen, 'path'> & {within: string},
  take: (paths: string[]) => void,
): void {
  const takeOwn = useEffectEvent(() => {
    const isOwn = (one: Chosen): boolean =>
      one.for === side &&
      one.body === body &&
      (within === '' || [`${within}.`, `${within}[`].some((start) => one.path.startsWith(start)));
    const own = store.get().filter(isOwn);
    if (own.length === 0) return;
    store.set(store.get().filter((one) => !isOwn(one)));
    take(own.map(({path}) => path));
  });
  useEffect(() => {
    takeOwn();
    return store.subscribe(() => takeOwn());
  }, [side, body, within]);
}

/** Forgets the alternatives that the other side has not taken. */
export const forgetAlternatives = (body: string): void =>
  store.set(store.get().filter((one) => one.body !== body));
