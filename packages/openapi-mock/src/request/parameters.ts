import {parseJson} from '@batchwise/openapi/json/exact';
import {setMember} from '@batchwise/openapi/sampler';
import type {Json} from '@batchwise/openapi/json';
import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {checkValue} from '@batchwise/openapi/validate';
import {describeViolation} from '../http/violation.ts';
import {splitPairs} from '@batchwise/openapi/http';
import {mergeAllOf, typesOf} from '@batchwise/openapi/schema';
import {inputToJson, toJsonText, isExploded, styleOf} from '@batchwise/openapi/request';
import {
  decodeQueryText,
  decodeText,
  jsonObject,
  readPairs,
  readStyled,
} from '@batchwise/openapi/paste';
import type {FaultError} from '../response/fault.ts';
import type {Route} from '../route/router.ts';
import {canSendHeader, headerOf} from './can-send.ts';

/** The values of the parameters, by name; those that the request does not have are absent. */
export type ParameterValues = {
  params: Record<string, Json>;
  query: Record<string, Json>;
  headers: Record<string, Json>;
  cookies: Record<string, Json>;
};

/** The values of the parameters, and the mistakes in them. */
export type ReadParameters = {values: ParameterValues; errors: FaultError[]};

type Pair = [name: string, raw: string];

/** The parts of a request that hold parameters. */
type Source = {params: Route['params']; query: Pair[]; cookies: Pair[]; headers: Headers};

/** Reads the places in which an operation has parameters. */
function createSource(request: Request, {params}: Route, {parameters}: Operation): Source {
  const has = (place: Parameter['in']): boolean => parameters.some((one) => one.in === place);
  const decoded = (pairs: Pair[], decode: (raw: string) => string): Pair[] =>
    pairs.map(([name, raw]) => [decode(name), raw]);
  const search = has('query') ? new URL(request.url).search : '';
  const cookie = has('cookie') ? (request.headers.get('cookie') ?? '') : '';
  return {
    params,
    query: decoded(splitPairs(search.slice(1), '&'), decodeQueryText),
    cookies: decoded(splitPairs(cookie, /; */), decodeText),
    headers: request.headers,
  };
}

/** Reads a map without described names from the pairs that no other parameter takes. */
function readMap(
  parameter: Parameter,
  {query}: Source,
  {parameters}: Operation,
): string | undefined {
  if (parameter.kind !== 'json' || !isExploded(parameter) || styleOf(parameter) !== 'form')
    return undefined;
  const types = typesOf(mergeAllOf(parameter.schema, parameter.schema.$defs ?? {}));
  if (types.length > 0 && !types.includes('object')) return undefined;
  const left = query.filter(([name]) => !parameters.some((one) => one.name === name));
  if (left.length === 0) return undefined;
  const members = left.map(([name, raw]): Pair => [name, decodeQueryText(raw)]);
  return jsonObject(parameter.schema, members);
}

/** Returns the text of a parameter; undefined where the request does not have it. */
function readText(parameter: Parameter, source: Source, operation: Operation): string | undefined {
  const {in: place, name} = parameter;
  if (place === 'query')
    return readPairs(parameter, source.query) ?? readMap(parameter, source, operation);
  if (place === 'cookie') return readPairs(parameter, source.cookies);
  const raw = place === 'path' ? source.params[name] : headerOf(source.headers, name);
  if (raw === undefined || raw === null) return undefined;
  return place === 'path' ? readStyled(parameter, raw) : readStyled(parameter, raw, (text) => text);
}

/** Returns the text of a parameter as one value, whatever its style. */
function readSingle({in: place, name}: Parameter, source: Source): string | undefined {
  if (place === 'path') return decodeText(source.params[name] ?? '');
  if (place === 'header') return headerOf(source.headers, name) ?? undefined;
  const pairs = place === 'query' ? source.query : source.cookies;
  const raw = pairs.find(([one]) => one === name)?.[1];
  return raw === undefined ? undefined : decodeQueryText(raw);
}

/** Whether a parameter can be missing: some headers cannot be sent, and a path is always whole. */
function canBeMissing({in: place, name, required}: Parameter): boolean {
  if (!required || place === 'path') return false;
  return place === 'query' || canSendHeader(place === 'cookie' ? 'cookie' : name);
}

type ReadParameter = {value?: Json; errors: string[]};

function checkText(parameter: Parameter, json: string | undefined, text: string): ReadParameter {
  if (json === undefined) return {value: text, errors: ['must be JSON']};
  const value = JSON.parse(json) as Json;
  const violations = checkValue(parameter.schema, parseJson(json));
  return {
    value,
    errors: violations.map((one) => describeViolation(one).replace(/^it /, '')),
  };
}

function readParameter(parameter: Parameter, source: Source, operation: Operation): ReadParameter {
  const {required, allowEmpty, kind, schema} = parameter;
  const text = readText(parameter, source, operation);
  if (text === undefined) return {errors: canBeMissing(parameter) ? ['is missing'] : []};
  if (text === '' && (allowEmpty || !required)) return {value: '', errors: []};
  const read = checkText(parameter, inputToJson(parameter, text), text);
  if (kind !== 'json' || read.errors.length === 0) return read;
  // A schema with a choice may take a text as well as an array.
  const single = readSingle(parameter, source);
  const whole =
    single === undefined ? read : checkText(parameter, toJsonText(schema, single), text);
  return whole.errors.length === 0 ? whole : read;
}

const OWNERS = {path: 'params', query: 'query', header: 'headers', cookie: 'cookies'} as const;

/** Reads the parameters of a request by their styles, except credentials, and checks them. */
export function readParameters(
  request: Request,
  route: Route,
  operation: Operation,
): ReadParameters {
  const source = createSource(request, route, operation);
  const values: ParameterValues = {params: {}, query: {}, headers: {}, cookies: {}};
  const errors: FaultError[] = [];
  for (const parameter of operation.parameters) {
    if (parameter.secret) continue;
    const {name, in: place} = parameter;
    const read = readParameter(parameter, source, operation);
    if (read.value !== undefined) setMember(values[OWNERS[place]], name, read.value);
    for (const reason of read.errors)
      errors.push({detail: `The ${place} parameter ${name} ${reason}`, in: place, name});
  }
  return {values, errors};
}
