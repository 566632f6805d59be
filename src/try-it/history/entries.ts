import {useSyncExternalStore} from 'react';
import type {Outcome} from '../../request/http/send';
import type {HttpRequest, Values} from '../../request/types';
import type {ServerKind} from '../servers/servers';

/** A request that was sent, and what came back. */
export type HistoryEntry = {
  /** Counted from 1 over all requests of the session. */
  number: number;
  /** Milliseconds since 1970. */
  time: number;
  operation: string;
  /** The page on which it was sent. */
  page: string;
  /** The request without secrets: in their place stand placeholders, as in documentation. */
  request: HttpRequest;
  /** The values that it was made of, without secrets. */
  parameters: Record<string, string>;
  /** Which of the operation's bodies and choices of credentials it was made with. */
  chosen: Pick<Values, 'mediaType' | 'security'>;
  server: ServerKind;
  ownUrl: string;
  /** What came back, without the body. */
  outcome: Outcome;
  /** The body as text; undefined where it was no text or too large to keep. */
  body?: string;
};

/** In memory only: what an API answers may be private, and is gone with the page. */
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
