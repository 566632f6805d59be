import type {Preset, Typed} from './selectors';
import type {Received} from '../send/sendRequest';
import type {ServerKind} from '../servers/servers';

/** What an example was doing when the reader went to another page of the site. */
export type Kept = {server: ServerKind; typed: Typed; outcome: Received | undefined};

/** In memory only: it may hold secrets. */
const kept = new Map<string, Kept>();

/** Tells one example of the site from all others. */
export function exampleKey(operation: string, preset: Preset): string {
  return JSON.stringify([
    typeof window === 'undefined' ? '' : window.location.pathname,
    operation,
    preset,
  ]);
}

export const recall = (key: string): Kept | undefined => kept.get(key);

export function remember(key: string, state: Kept): void {
  kept.set(key, state);
}
