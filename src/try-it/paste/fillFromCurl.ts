import {parseCurl} from '../../request/paste/curl/parse-curl';
import {matchOperation} from '../../request/paste/match/match-operation';
import type {Misfit} from '../../request/paste/misfit';
import {keyOf} from '../../request/parameters/parse-input';
import type {Values} from '../../request/types';
import {baseUrl, type ServerSettings} from '../servers/servers';
import type {Example} from '../state/ExampleProvider';

export type Filled = {isFilled: boolean; misfits: Misfit[]};

/**
 * Fills an example in from a curl command, as if each value had been typed: secrets stay in memory, and nothing is
 * sent. The server stays as it is chosen. What the command leaves out is emptied where it is optional; values that
 * have to be there, and secrets, are kept.
 */
export function fillFromCurl(command: string, example: Example, servers: ServerSettings): Filled {
  const {request, misfits} = parseCurl(command);
  if (!request) return {isFilled: false, misfits};
  const {operation, ownUrl} = example;
  const bases = servers.offered
    .map((kind) => baseUrl(operation, servers, kind, ownUrl))
    .filter((base) => base !== '');
  const fit = matchOperation(request, operation, bases);
  const {parameters, empty = [], server, security, body} = fit.values;
  if (server) example.setPlace(server);
  if (security !== undefined) example.chooseSecurity(security);
  for (const parameter of operation.parameters) {
    const key = keyOf(parameter);
    const text = parameters[key];
    if (text !== undefined || !(parameter.required || parameter.secret))
      example.setParameter(key, text ?? '');
    example.setEmpty(key, empty.includes(key));
    if (text !== undefined) example.leave(key);
  }
  if (body !== undefined) fillBody(example, fit.values, body);
  return {isFilled: true, misfits: [...misfits, ...fit.misfits]};
}

function fillBody(example: Example, {mediaType, files = {}}: Values, body: string): void {
  const wanted = mediaType ?? example.operation.body?.mediaType;
  if (wanted !== undefined && wanted !== example.body?.mediaType) example.chooseMediaType(wanted);
  // A file that was chosen goes before the text.
  example.setFile(undefined);
  example.setBody(body);
  for (const [name, some] of Object.entries(files)) example.setFiles(name, some);
  for (const name of ['body', ...(example.body?.fields ?? []).map((field) => field.name)])
    example.leave(name);
}
