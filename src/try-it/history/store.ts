import {useSyncExternalStore} from 'react';
import type {Operation} from '../../openapi/types';
import type {Outcome} from '../../request/send';
import {keyOf} from '../../request/typed';
import type {HttpRequest, Values} from '../../request/types';
import {writeRequest} from '../../request/write';
import type {ServerKind} from '../servers';

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

export type Sent = {operation: Operation; values: Values; base: string; server: ServerKind; ownUrl: string};

const MOST = 20;
/** Characters of a body that is kept. */
const LARGEST_BODY = 200_000;
/** Shorter secrets would be found in any text by chance. */
const SHORTEST_SECRET = 4;

/** In memory only: what an API answers may be private, and is gone with the page. */
let entries: readonly HistoryEntry[] = [];
let count = 0;
const listeners = new Set<() => void>();

function change(next: readonly HistoryEntry[]): void {
  entries = next;
  listeners.forEach((listener) => listener());
}

/** Takes out what was typed as a secret, wherever else it stands. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, '••••••').replaceAll(encodeURIComponent(secret), '••••••'), text);
}

const chosenOf = ({mediaType, security}: Values): HistoryEntry['chosen'] => ({...(mediaType === undefined ? {} : {mediaType}), ...(security === undefined ? {} : {security})});

/** A URL may hold a user name and a password. */
const withoutUser = (url: string): string => url.replace(/\/\/[^/@]*@/, '//');

function maskedRequest({operation, values, base}: Sent): {request: HttpRequest; parameters: Record<string, string>} {
  const secret = operation.parameters.filter((one) => one.secret).map(keyOf);
  const parameters = Object.fromEntries(Object.entries(values.parameters).filter(([key]) => !secret.includes(key)));
  const typed = secret.map((key) => values.parameters[key]?.trim() ?? '').filter((text) => text.length >= SHORTEST_SECRET);
  const {request} = writeRequest(operation, {...values, parameters}, {server: withoutUser(base), placeholders: true});
  const mask = (text: string): string => withoutSecrets(text, typed);
  return {
    parameters: Object.fromEntries(Object.entries(parameters).map(([key, text]) => [key, mask(text)])),
    request: {
      ...request,
      url: mask(request.url),
      headers: request.headers.map(([name, value]) => [name, mask(value)]),
      ...(typeof request.body === 'string' ? {body: mask(request.body)} : {}),
    },
  };
}

/** Takes a request into the history; the oldest one goes when there are more than 20. */
export function record(sent: Sent, outcome: Outcome): void {
  count += 1;
  const {operation, server} = sent;
  const answered = outcome.kind === 'answer' ? outcome : undefined;
  const isKept = answered && answered.text.length <= LARGEST_BODY && (answered.text !== '' || answered.size === 0);
  const entry: HistoryEntry = {
    number: count,
    time: Date.now(),
    operation: operation.id,
    page: window.location.pathname,
    ...maskedRequest(sent),
    chosen: chosenOf(sent.values),
    server,
    ownUrl: withoutUser(sent.ownUrl),
    outcome: answered ? {...answered, text: '', body: undefined} : outcome,
    ...(isKept ? {body: answered.text} : {}),
  };
  change([entry, ...entries].slice(0, MOST));
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

const NONE: readonly HistoryEntry[] = [];

export const history = (): readonly HistoryEntry[] => entries;

export function forgetHistory(): void {
  change([]);
}
