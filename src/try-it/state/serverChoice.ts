import {useSyncExternalStore} from 'react';
import type {ServerKind} from '../servers/servers';

/** The server that the reader chose last in an example, with the own URL typed there. */
export type Choice = {server: ServerKind; ownUrl: string};

/** In memory only: what runs beside the examples goes where they go. */
let choice: Choice | undefined;
const listeners = new Set<() => void>();

export function chooseForAll(next: Choice): void {
  choice = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The choice; undefined as long as the reader has not chosen, and during hydration. */
export function useChoice(): Choice | undefined {
  return useSyncExternalStore(
    subscribe,
    () => choice,
    () => undefined,
  );
}
