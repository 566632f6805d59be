import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {cookiesOf} from '@batchwise/openapi/http';
import {activeParameters, prefixOf} from '@batchwise/openapi/request';
import {createFault, type Fault} from '../response/fault.ts';
import {canSendHeader, headerOf} from './can-send.ts';

function valueOf({in: place, name}: Parameter, {url, headers}: Request): string | null | undefined {
  if (place === 'query') return new URL(url).searchParams.get(name);
  if (place === 'cookie') return cookiesOf([...headers]).find(([one]) => one === name)?.[1];
  return headerOf(headers, name);
}

/** Whether a request has a credential. Its value is not checked, since a mock has no accounts. */
function isGiven(parameter: Parameter, request: Request): boolean {
  const header = parameter.in === 'cookie' ? 'cookie' : parameter.name;
  if (parameter.in !== 'query' && !canSendHeader(header)) return true;
  const value = valueOf(parameter, request) ?? '';
  const prefix = prefixOf(parameter).trim();
  if (prefix === '') return value !== '';
  // The name of a scheme is case-insensitive (RFC 9110, 11.1).
  const [scheme = '', credential = ''] = value.split(/ (.*)/s);
  return scheme.toLowerCase() === prefix.toLowerCase() && credential.trim() !== '';
}

const known = new WeakMap<Operation, Parameter[][]>();

/** The credentials of each alternative; of those that share a place, the first is needed. */
function alternativesOf(operation: Operation): Parameter[][] {
  const before = known.get(operation);
  if (before) return before;
  const {security} = operation;
  const needed = (index: number): Parameter[] =>
    activeParameters(operation, {security: index, parameters: {}}).filter(
      ({credential, required}) => credential && required,
    );
  const alternatives = security ? security.map((_, index) => needed(index)) : [needed(0)];
  known.set(operation, alternatives);
  return alternatives;
}

function describe({in: place, name, credential}: Parameter): string {
  if (credential === 'apiKey')
    return `the ${place === 'query' ? 'query parameter' : place} ${name}`;
  return `the header ${name} with "${credential === 'basic' ? 'Basic' : 'Bearer'} …"`;
}

/** Returns a fault where a request lacks the credentials of every alternative. */
export function checkCredentials(request: Request, operation: Operation): Fault | undefined {
  const alternatives = alternativesOf(operation);
  if (alternatives.some((needed) => needed.every((one) => isGiven(one, request)))) return undefined;
  const [first = []] = alternatives;
  const wanted = alternatives.map((needed) => needed.map(describe).join(' and ')).join(', or ');
  const scheme = first[0]?.credential === 'basic' ? 'Basic' : 'Bearer';
  return createFault(
    'credentials',
    `Credentials are missing: send ${wanted}. The mock accepts any value.`,
    {headers: {'www-authenticate': scheme}},
  );
}
