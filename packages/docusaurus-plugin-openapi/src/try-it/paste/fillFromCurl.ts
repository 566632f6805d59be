import {assumeJson, matchOperation, type Misfit, parseCurl} from '@batchwise/openapi/paste';
import {keyOf, type Values} from '@batchwise/openapi/request';
import {baseUrl, type ServerSettings} from '../servers/servers.ts';
import type {ExampleActions} from '../state/actions.ts';
import {bodyFieldId, parameterId} from '../state/earlyInput.ts';
import type {Example} from '../state/selectors.ts';

export type Filled = {
  isFilled: boolean;
  /** The method and the path of the command, where it is for another operation. */
  other?: string;
  /** Whether data that curl would have sent as a form was taken for JSON. */
  isAssumedJson?: boolean;
  misfits: Misfit[];
  /** The controls that were filled in, by their ids after the prefix of the example. */
  ids?: string[];
};

/**
 * Fills an example in from a curl command, as if the reader had typed each value: secrets stay in memory, and nothing
 * is sent. The choice of the server does not change. Values that the command lacks are emptied if they are optional;
 * required values and secrets are retained. Of a command for another operation, only the parameters are used.
 */
export function fillFromCurl(
  command: string,
  example: Example,
  actions: ExampleActions,
  servers: ServerSettings,
): Filled {
  const parsed = parseCurl(command);
  const {misfits} = parsed;
  if (!parsed.request) return {isFilled: false, misfits};
  const {operation, ownUrl} = example;
  const bases = servers.offered
    .map((kind) => baseUrl(operation, servers, kind, ownUrl))
    .filter((base) => base !== '');
  const asJson = assumeJson(parsed, operation);
  const request = asJson ?? parsed.request;
  const fit = matchOperation(request, operation, bases);
  if (fit.misfits.some(({code}) => code === 'path' || code === 'method')) {
    const ids = fillParameters(example, actions, fit.values);
    const other = `${request.method} ${new URL(request.url).pathname}`;
    return {isFilled: true, other, ids: [...ids, 'body'], misfits};
  }
  const {server, security, body} = fit.values;
  if (server) actions.setPlace(server);
  if (security !== undefined) actions.chooseSecurity(security);
  if (fit.values.accept !== undefined) actions.chooseAccept(fit.values.accept);
  emptyOthers(example, actions, fit.values);
  const ids = fillParameters(example, actions, fit.values);
  if (body !== undefined) fillBody(example, actions, fit.values, body);
  return {
    isFilled: true,
    ids: [
      ...ids,
      ...(body === undefined
        ? []
        : (example.body?.fields ?? []).map((_, index) => bodyFieldId(index))),
      'body',
    ],
    isAssumedJson: asJson !== undefined,
    misfits: [...misfits, ...fit.misfits],
  };
}

/** Fills in the parameters that a command has. @returns the ids of their controls. */
function fillParameters(
  {operation}: Example,
  actions: ExampleActions,
  {parameters}: Values,
): string[] {
  return operation.parameters.map(keyOf).flatMap((key) => {
    const text = parameters[key];
    if (text === undefined) return [];
    actions.setParameter(key, text);
    actions.setEmpty(key, false);
    actions.touch(key);
    return [parameterId(operation, key)];
  });
}

/** Empties the optional parameters that a command lacks. */
function emptyOthers(
  {operation}: Example,
  actions: ExampleActions,
  {parameters, empty = []}: Values,
): void {
  for (const parameter of operation.parameters) {
    const key = keyOf(parameter);
    if (parameters[key] !== undefined) continue;
    if (!(parameter.required || parameter.secret)) actions.setParameter(key, '');
    actions.setEmpty(key, empty.includes(key));
  }
}

function fillBody(
  {operation, body: shown}: Example,
  actions: ExampleActions,
  {mediaType, files = {}}: Values,
  body: string,
): void {
  const wanted = mediaType ?? operation.body?.mediaType;
  if (wanted !== undefined && wanted !== shown?.mediaType) actions.chooseMediaType(wanted);
  // A chosen file would be sent instead of the text.
  actions.setFile(undefined);
  actions.setBody(body);
  for (const [name, some] of Object.entries(files)) actions.setFiles(name, some);
  actions.touch('body', ...(shown?.fields ?? []).map((field) => field.name));
}
