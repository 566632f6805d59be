import type {Operation, Parameter} from '../../operation/types.ts';
import {buildRequest} from '../../request/build-request.ts';
import {cookiesOf, headerValue, splitPairs} from '../../http/header-fields.ts';
import {prefixOf, withoutPrefix} from '../../parameters/credentials.ts';
import {keyOf} from '../../parameters/parse-input.ts';
import type {HttpRequest, Values} from '../../request/types.ts';
import {responseTypes} from '../../response/find-response.ts';
import type {Misfit} from '../misfit.ts';
import {findMissing} from './compare-requests.ts';
import {bodyFor, matchBody} from './match-body.ts';
import {matchPath, matchServer} from './match-url.ts';
import {decodeText} from '../../http/encoding.ts';
import {decodeQueryText, readPairs, readStyled} from './parse-style.ts';

export type OperationMatch = {
  values: Values;
  /** The base URL of the request. */
  base: string;
  /** The parts of the request that the operation would not send with these values. */
  misfits: Misfit[];
};

type Pair = [name: string, raw: string];

/** Decodes the user and password of `Basic`; returns the value unchanged where that fails. */
function typedBasic(value: string): string {
  try {
    const bytes = Uint8Array.from(atob(withoutPrefix(value, 'Basic ')), (character) =>
      character.charCodeAt(0),
    );
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return value;
  }
}

function readHeader(parameter: Parameter, value: string): string | undefined {
  const prefix = prefixOf(parameter);
  if (prefix === '') return readStyled(parameter, value, (raw) => raw);
  // Another scheme is another credential.
  if (!value.toLowerCase().startsWith(prefix.toLowerCase())) return undefined;
  return parameter.credential === 'basic' ? typedBasic(value) : withoutPrefix(value, prefix);
}

const decodeNames = (pairs: readonly Pair[], decode: (raw: string) => string): Pair[] =>
  pairs.map(([name, raw]) => [decode(name), raw]);

/**
 * Returns the input of a parameter outside of the path; undefined where the request does not have
 * it.
 */
function readParameter(
  parameter: Parameter,
  headers: HttpRequest['headers'],
  query: Pair[],
  cookies: Pair[],
): string | undefined {
  if (parameter.in === 'query') return readPairs(parameter, query);
  if (parameter.in === 'cookie') return readPairs(parameter, cookies);
  const header = headerValue(headers, parameter.name);
  return header === undefined ? undefined : readHeader(parameter, header);
}

/**
 * Chooses the alternative of credentials with the most keys among those that the request has
 * completely.
 */
function chosenSecurity(
  {security = []}: Operation,
  given: ReadonlySet<string>,
): Pick<Values, 'security'> {
  const complete = security.filter((keys) => keys.every((key) => given.has(key)));
  const most = Math.max(...complete.map((keys) => keys.length));
  const chosen = complete.find((keys) => keys.length === most);
  return chosen ? {security: security.indexOf(chosen)} : {};
}

/**
 * Finds the values with which an operation sends a given request again, and reports the parts that
 * it cannot send, by building the request and comparing.
 * @param bases base URLs besides those of the operation that are equivalent.
 */
export function matchOperation(
  request: HttpRequest,
  operation: Operation,
  bases: readonly string[] = [],
): OperationMatch {
  const url = new URL(request.url);
  const path = matchPath(url, operation);
  const base = path?.base ?? url.origin;
  const query = decodeNames(splitPairs(url.search.slice(1), '&'), decodeQueryText);
  const cookies = decodeNames(cookiesOf(request.headers), decodeText);
  const found = operation.parameters
    .filter((one) => one.in !== 'path')
    .flatMap((parameter): [Parameter, string][] => {
      const text = readParameter(parameter, request.headers, query, cookies);
      return text === undefined ? [] : [[parameter, text]];
    });
  // A placeholder that was never filled in is not a value, and is shown again.
  const unfilled = new Set(
    found.filter(([{placeholder}, text]) => text === placeholder).map(([parameter]) => parameter),
  );
  const read = found.filter(([parameter]) => !unfilled.has(parameter));
  const mediaType = headerValue(request.headers, 'content-type');
  const accept = headerValue(request.headers, 'accept');
  const isOffered = accept !== operation.accept && responseTypes(operation).includes(accept ?? '');
  const server = matchServer(base, operation.servers);
  const empty = read.filter(([, text]) => text === '').map(([parameter]) => keyOf(parameter));
  const values: Values = {
    parameters: {
      ...path?.parameters,
      ...Object.fromEntries(
        read.filter(([, text]) => text !== '').map(([parameter, text]) => [keyOf(parameter), text]),
      ),
    },
    ...(empty.length > 0 ? {empty} : {}),
    ...chosenSecurity(operation, new Set(found.map(([parameter]) => keyOf(parameter)))),
    ...(server ? {server} : {}),
    ...(isOffered ? {accept} : {}),
    ...matchBody(operation, request.body, mediaType),
  };
  const asPasted = {
    ...operation,
    parameters: operation.parameters.map((one) =>
      unfilled.has(one) ? {...one, required: true} : one,
    ),
  };
  const built = buildRequest(asPasted, values, {server: base, placeholders: true}).request;
  const known = [operation.server, ...bases].map((one) => one.replace(/\/+$/, ''));
  const misfits: Misfit[] = [
    ...(path ? [] : [{code: 'path', text: url.pathname} as const]),
    ...(server || known.includes(base) || !path ? [] : [{code: 'server', text: base} as const]),
    ...findMissing(built, request),
  ];
  const hasNoBody = request.body !== undefined && bodyFor(operation, undefined) === undefined;
  return {
    values,
    base,
    misfits: hasNoBody ? misfits.filter(({code}) => code !== 'mediaType') : misfits,
  };
}
