import type {Operation, Parameter} from '../../../openapi/types';
import {prefixOf, withoutPrefix} from '../../parameters/credentials';
import type {Misfit} from '../misfit';
import {bodyFor, matchBody} from './match-body';
import {findMissing} from './compare-requests';
import {cookiesOf, headerValue, splitPairs} from '../../http/header-fields';
import {decodeQueryText, decodeText, readPairs, readStyled} from './parse-style';
import {matchPath, matchServer} from './match-url';
import {keyOf} from '../../parameters/parse-input';
import type {HttpRequest, Values} from '../../types';
import {buildRequest} from '../../build/build-request';

export type OperationMatch = {
  values: Values;
  /** The base URL that the request goes to. */
  base: string;
  /** What the operation, filled in so, would not send. */
  misfits: Misfit[];
};

type Pair = [name: string, raw: string];

/** The user and password behind `Basic`, as they are typed; the value as it is where they cannot be read. */
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

/** What is typed for a parameter outside the path; undefined where the request has nothing for it. */
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

/** Of the choices of credentials that the request has all of, the first that asks for most: for none, where it has none. */
function chosenSecurity(
  {security = []}: Operation,
  given: ReadonlySet<string>,
): Pick<Values, 'security'> {
  const whole = security.filter((keys) => keys.every((key) => given.has(key)));
  const most = Math.max(...whole.map((keys) => keys.length));
  const chosen = whole.find((keys) => keys.length === most);
  return chosen ? {security: security.indexOf(chosen)} : {};
}

/**
 * What is to be filled in for an operation, so that it sends a given request again; and what of that request it
 * cannot send, found by building it and comparing.
 * @param bases base URLs besides those of the operation that are as good.
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
  // A placeholder that was never filled in is no value, and stands there again until there is one.
  const unfilled = new Set(
    found.filter(([{placeholder}, text]) => text === placeholder).map(([parameter]) => parameter),
  );
  const read = found.filter(([parameter]) => !unfilled.has(parameter));
  const mediaType = headerValue(request.headers, 'content-type');
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
