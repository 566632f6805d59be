import type {Outcome} from '@batchwise/openapi/http';
import type {HttpRequest, Values} from '@batchwise/openapi/request';
import type {ServerKind} from '../servers/servers.ts';
import {createStore, useStore} from '../store/createStore.ts';

/** A request that was sent, and its outcome. */
export type HistoryEntry = {
  /** Counted from 1 over all requests of the session. */
  number: number;
  /** Milliseconds since 1970. */
  time: number;
  operation: string;
  /** The page on which it was sent. */
  page: string;
  /** The request with placeholders instead of secrets. */
  request: HttpRequest;
  /** The values of its parameters, without secrets. */
  parameters: Record<string, string>;
  /** The media types of its body and its response, and its security requirement. */
  chosen: Pick<Values, 'mediaType' | 'accept' | 'security'>;
  server: ServerKind;
  /** The URL of the server, without a user name and password. */
  base: string;
  ownUrl: string;
  /** The outcome, without the body. */
  outcome: Outcome;
  /** The body as text; undefined where it was not text or too large. */
  body?: string;
};

const NO_ENTRIES: readonly HistoryEntry[] = [];

/** In memory only, since responses may be private. */
const store = createStore(() => NO_ENTRIES);

export const history = store.get;

export const changeHistory = store.set;

/** The last requests of the session, the newest first. */
export const useEntries = (): readonly HistoryEntry[] => useStore(store, NO_ENTRIES);

export const forgetHistory = (): void => store.set(NO_ENTRIES);
