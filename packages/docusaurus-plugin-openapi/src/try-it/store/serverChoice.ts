import type {ServerKind} from '../servers/servers.ts';
import {createStore, useStore} from './createStore.ts';

/** The server that the reader chose last in an example, with the URL typed there. */
export type ServerChoice = {server: ServerKind; ownUrl: string};

/** In memory only. *Run all* sends its steps to the server that was chosen last. */
const store = createStore<ServerChoice | undefined>(() => undefined);

export const setServerChoice: (choice: ServerChoice) => void = store.set;

/** The last choice; undefined before the first one and during hydration. */
export const useServerChoice = (): ServerChoice | undefined => useStore(store, undefined);
