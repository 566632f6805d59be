import {isBaseUrl} from '@batchwise/openapi/request';
import type {Relay} from '../relay/relay.ts';
import {isReal, SERVER_KINDS, type ServerKind, type ServerSettings} from '../servers/servers.ts';
import {createStore, useStore} from './createStore.ts';
import {readSessionEntries, writeSessionEntries} from './sessionEntries.ts';

/** The server that all examples of the site send to, with the URL that the reader typed for `own`. */
export type ServerChoice = {
  server: ServerKind;
  ownUrl: string;
  /** In memory only, since it has a key. */
  relay?: Relay | undefined;
};

const STORAGE_KEY = 'try-it.server';

const store = createStore(readChoice);

const isText = (value: unknown): value is string => typeof value === 'string';

/** The choice of an earlier page in this tab. */
function readChoice(): ServerChoice | undefined {
  const {server, ownUrl = ''} = readSessionEntries(STORAGE_KEY, isText);
  const kept = SERVER_KINDS.find((one) => one === server && !isReal(one));
  return kept && {server: kept, ownUrl};
}

// A page from the back/forward cache may be older than the last choice.
if (typeof window !== 'undefined')
  window.addEventListener('pageshow', ({persisted}) => {
    if (persisted) store.set(readChoice());
  });

/** The last choice, where these settings offer it, or else their default. */
export function resolveChoice(
  choice: ServerChoice | undefined,
  {offered, default: otherwise}: ServerSettings,
): ServerChoice {
  const server = offered.find((one) => one === choice?.server) ?? otherwise;
  return {server, ownUrl: choice?.ownUrl ?? '', relay: choice?.relay};
}

/** The reader's relay. */
export const currentRelay = (): Relay | undefined => store.get()?.relay;

/** Uses a relay for the real endpoint until the page is reloaded. */
export function setRelay(relay: Relay): void {
  const choice = store.get();
  if (choice) store.set({...choice, relay});
}

/** The server that an example with these settings sends to. */
export const serverChoice = (settings: ServerSettings): ServerChoice =>
  resolveChoice(store.get(), settings);

/**
 * Chooses the server of all examples. The choice lasts for the session of the tab, except the real endpoint: after a
 * reload, nothing is sent there unless the reader chooses it again.
 */
export function setServerChoice(choice: ServerChoice): void {
  store.set({...store.get(), ...choice});
  const {server, ownUrl} = choice;
  if (isReal(server)) return;
  // Other URLs may hold a password or a key.
  const url = ownUrl.trim();
  writeSessionEntries(STORAGE_KEY, {server, ownUrl: isBaseUrl(url) ? url : ''});
}

/** Returns to the default of each example. */
export function forgetServerChoice(): void {
  store.set(undefined);
  writeSessionEntries(STORAGE_KEY, {});
}

/** The server that an example with these settings sends to; the default during hydration, as on the server. */
export const useServerChoice = (settings: ServerSettings): ServerChoice =>
  resolveChoice(useStore(store, undefined), settings);
