import {useSyncExternalStore} from 'react';
import type {Outcome} from '../../request/http/send';
import type {HttpRequest, Values} from '../../request/types';
import type {ServerKind} from '../servers/servers';

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
  /** The media type of its body and its security requirement. */
  chosen: Pick<Values, 'mediaType' | 'security'>;
  server: ServerKind;
  ownUrl: string;
  /** The outcome, without the body. */
  outcome: Outcome;
  /** The body as text; undefined where it was not text or too large. */
  body?: string;
};

/** In memory only, since responses may be private. */
let entries: readonly HistoryEntry[] = [];
const NONE: readonly HistoryEntry[] = [];
const listeners = new Set<() => void>();

export const history = (): readonly HistoryEntry[] => entries;

export function changeHistory(next: readonly HistoryEntry[]): void {
  entries = next;
  listeners.forEach((listener) => listener());
}

/** The last requests of the session, the newest first. */
export function useEntries(): readonly HistoryEntry[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => entries,
    () => NONE,
  );
}

export function forgetHistory(): void {
  changeHistory([]);
}
