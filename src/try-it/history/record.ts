import type {Operation} from '../../openapi/types';
import {buildRequest} from '../../request/build/build-request';
import type {Outcome} from '../../request/http/send';
import {keyOf} from '../../request/parameters/parse-input';
import type {HttpRequest, Values} from '../../request/types';
import type {ServerKind} from '../servers/servers';
import {changeHistory, history, type HistoryEntry} from './entries';

export type Sent = {
  operation: Operation;
  values: Values;
  base: string;
  server: ServerKind;
  ownUrl: string;
};

const MOST = 20;
/** Characters of a body that is kept. */
const LARGEST_BODY = 200_000;
/** Shorter secrets would be found in any text by chance. */
const SHORTEST_SECRET = 4;

let count = 0;

/** Takes out what was typed as a secret, wherever else it stands. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (masked, secret) =>
      masked.replaceAll(secret, '••••••').replaceAll(encodeURIComponent(secret), '••••••'),
    text,
  );
}

const chosenOf = ({mediaType, security}: Values): HistoryEntry['chosen'] => ({
  ...(mediaType === undefined ? {} : {mediaType}),
  ...(security === undefined ? {} : {security}),
});

/** A URL may hold a user name and a password. */
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

/** Takes a request into the history; the oldest one goes when there are more than 20. */
export function record(sent: Sent, outcome: Outcome): void {
  count += 1;
  const {operation, server} = sent;
  const answered = outcome.kind === 'answer' ? outcome : undefined;
  const isKept =
    answered &&
    answered.text.length <= LARGEST_BODY &&
    (answered.text !== '' || answered.size === 0);
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
  changeHistory([entry, ...history()].slice(0, MOST));
}
