import {parseCurl} from '../../request/paste/curl';
import {fitToOperation} from '../../request/paste/fit';
import type {Misfit} from '../../request/paste/misfit';
import {keyOf} from '../../request/typed';
import {baseUrl, type ServerSettings} from '../servers';
import type {Example} from '../useExample';

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
  const bases = servers.offered.map((kind) => baseUrl(operation, servers, kind, ownUrl)).filter((base) => base !== '');
  const fit = fitToOperation(request, operation, bases);
  const {parameters, body} = fit.values;
  for (const parameter of operation.parameters) {
    const key = keyOf(parameter);
    const text = parameters[key];
    if (text !== undefined || !(parameter.required || parameter.secret)) example.setParameter(key, text ?? '');
    if (text !== undefined) example.leave(key);
  }
  if (body !== undefined) {
    example.setBody(body);
    for (const {name} of [{name: 'body'}, ...(operation.body?.fields ?? [])]) example.leave(name);
  }
  return {isFilled: true, misfits: [...misfits, ...fit.misfits]};
}
