import {assumeJson, matchOperation, type Misfit, parseCurl} from '@batchwise/openapi/paste';
import {keyOf, type Values} from '@batchwise/openapi/request';
import {baseUrl, type ServerSettings} from '../servers/servers.ts';
import type {ExampleActions} from '../state/actions.ts';
import {bodyFieldId, parameterId} from '../state/earlyInput.ts';
import type {Example} from '../state/selectors.ts';

export type Filled = {
  isFilled: boolean;
  /** Whether data that curl would have sent as a form was taken for JSON. */
  isAssumedJson?: boolean;
  misfits: Misfit[];
  /** The controls that were filled in, by their ids after the prefix of the example. */
  ids?: string[];
};

/**
 * Fills an example in from a curl command, as if the reader had typed each value: secrets stay in memory, and nothing
 * is sent. The choice of the server does not change. Values that the command lacks are emptied if they are optional;
 * required values and secrets are retained.
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
  const fit = matchOperation(asJson ?? parsed.request, operation, bases);
  const {parameters, empty = [], server, security, body} = fit.values;
  if (server) actions.setPlace(server);
  if (security !== undefined) actions.chooseSecurity(security);
  if (fit.values.accept !== undefined) actions.chooseAccept(fit.values.accept);
  for (const parameter of operation.parameters) {
    const key = keyOf(parameter);
    const text = parameters[key];
    if (text !== undefined || !(parameter.required || parameter.secret))
      actions.setParameter(key, text ?? '');
    actions.setEmpty(key, empty.includes(key));
    if (text !== undefined) actions.touch(key);
  }
  if (body !== undefined) fillBody(example, actions, fit.values, body);
  return {
    isFilled: true,
    ids: [
      ...operation.parameters
        .map(keyOf)
        .filter((key) => parameters[key] !== undefined)
        .map((key) => parameterId(operation, key)),
      ...(body === undefined
        ? []
        : (example.body?.fields ?? []).map((_, index) => bodyFieldId(index))),
      'body',
    ],
    isAssumedJson: asJson !== undefined,
    misfits: [...misfits, ...fit.misfits],
  };
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
