import type {Outcome, ReceivedResponse} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import {buildRequest, type HttpRequest, keyOf, type Values} from '@batchwise/openapi/request';
import type {ServerKind} from '../servers/servers.ts';
import {defined} from '../values/defined.ts';
import {changeHistory, history, type HistoryEntry} from './entries.ts';

export type Sent = {
  operation: Operation;
  values: Values;
  base: string;
  server: ServerKind;
  ownUrl: string;
};

const MOST = 20;
/** The number of characters of the longest body that is stored. */
const LARGEST_BODY = 200_000;
/** Shorter secrets also occur in other texts by chance. */
const SHORTEST_SECRET = 4;

let count = 0;

/** Masks secrets wherever they occur in a text. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (masked, secret) =>
      masked.replaceAll(secret, '••••••').replaceAll(encodeURIComponent(secret), '••••••'),
    text,
  );
}

const chosenOf = ({mediaType, accept, security}: Values): HistoryEntry['chosen'] =>
  defined({mediaType, accept, security});

/** Removes the user name and password from a URL. */
const withoutUser = (url: string): string => url.replace(/\/\/[^/@]*@/, '//');

function maskedRequest({operation, values, base}: Sent): {
  request: HttpRequest;
  parameters: Record<string, string>;
} {
  const secret = operation.parameters.filter((one) => one.secret).map(keyOf);
  const parameters = Object.fromEntries(
    Object.entries(values.parameters).filter(([key]) => !secret.includes(key)),
  );
  const typed = secret
    .map((key) => values.parameters[key]?.trim() ?? '')
    .filter((text) => text.length >= SHORTEST_SECRET);
  const {request} = buildRequest(
    operation,
    {...values, parameters},
    {server: withoutUser(base), placeholders: true},
  );
  const mask = (text: string): string => withoutSecrets(text, typed);
  return {
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([key, text]) => [key, mask(text)]),
    ),
    request: {
      ...request,
      url: mask(request.url),
      headers: request.headers.map(([name, value]) => [name, mask(value)]),
      ...(typeof request.body === 'string' ? {body: mask(request.body)} : {}),
    },
  };
}

/** The body is dropped, so that the history does not hold large responses in memory. */
function withoutBody({
  kind,
  status,
  statusText,
  headers,
  size,
  milliseconds,
}: ReceivedResponse): ReceivedResponse {
  return {kind, status, statusText, headers, size, milliseconds, text: ''};
}

/** Adds a request to the history, which holds the last 20. */
export function record(sent: Sent, outcome: Outcome): void {
  count += 1;
  const {operation, server} = sent;
  const response = outcome.kind === 'response' ? outcome : undefined;
  const isStored =
    response &&
    response.text.length <= LARGEST_BODY &&
    (response.text !== '' || response.size === 0);
  const entry: HistoryEntry = {
    number: count,
    time: Date.now(),
    operation: operation.id,
    page: window.location.pathname,
    ...maskedRequest(sent),
    chosen: chosenOf(sent.values),
    server,
    base: withoutUser(sent.base),
    ownUrl: withoutUser(sent.ownUrl),
    outcome: response ? withoutBody(response) : outcome,
    ...(isStored ? {body: response.text} : {}),
  };
  changeHistory([entry, ...history()].slice(0, MOST));
}
