import type {Parameter, ParameterLocation, ParameterStyle} from '../src/operation/types.ts';
import {operation, parameter} from './operation-fixture.ts';
import {validateRequest} from '../src/validate/validate-request.ts';

export const server = 'https://x.example';

/** Returns the parameter in the request: the end of the path, the query, or the header. */
export function sent(
  one: Parameter,
  typed: string,
  empty: string[] = [],
): {text: string; codes: string[]} {
  const path = one.in === 'path' ? `/p{${one.name}}` : '/p';
  const {request, problems} = validateRequest(
    operation({path, accept: '', parameters: [one]}),
    {parameters: {[one.key ?? one.name]: typed}, empty},
    {server},
  );
  const header =
    request.headers.find(([name]) => name === (one.in === 'cookie' ? 'cookie' : one.name))?.[1] ??
    '';
  const text =
    one.in === 'header' || one.in === 'cookie'
      ? header
      : request.url.slice(`${server}/p`.length).replace(/^\?/, '');
  return {text, codes: problems.map(({code}) => code)};
}

export const color = (
  place: ParameterLocation,
  style?: ParameterStyle,
  explode?: boolean,
  more: Partial<Parameter> = {},
): Parameter =>
  parameter({
    name: 'color',
    in: place,
    kind: 'json',
    schema: {},
    ...(style ? {style} : {}),
    ...(explode === undefined ? {} : {explode}),
    ...more,
  });
