import {DescriptionError, resolve} from '../document/reference.ts';
import {isObject, list, text} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import type {ResponseUse} from '../schema/excluded-properties.ts';
import {readCodeSamples} from './code-samples.ts';
import {methodOf, type LocatedOperation} from './find-operations.ts';
import {readBodies} from './media/bodies.ts';
import {contentOf} from './media/media.ts';
import {readParameter} from './parameter.ts';
import {readPreparations} from './preparation.ts';
import {readResponses} from './responses.ts';
import {readSecurity} from './security.ts';
import {defaultUrl, readServers} from './servers.ts';
import {responseTypes} from '../response/find-response.ts';
import {findParameter, swaggerBody, swaggerParameter, type RawParameter} from './swagger.ts';
import type {
  JsonObject,
  Operation,
  Parameter,
  ParameterLocation,
  RequestBody,
  SecurityChoice,
} from './types.ts';

const LOCATIONS: readonly ParameterLocation[] = ['path', 'query', 'header', 'cookie'];

/** OpenAPI 3.1, 4.8.12.2: media types and security schemes describe these three headers instead. */
export const isDescribedElsewhere = ({value}: RawParameter): boolean =>
  value.in === 'header' &&
  ['accept', 'content-type', 'authorization'].includes(text(value.name).toLowerCase());

/**
 * Collects the parameters of an operation: those of its path that it does not override, then its
 * own.
 * @param attempt reads each; throws or returns nothing for one that is invalid.
 */
export function findParameters(
  document: JsonObject,
  {operation, pathItem, at}: LocatedOperation,
  attempt: (at: string[], read: () => RawParameter[]) => RawParameter[] = (_, read) => read(),
): RawParameter[] {
  const places =
    document.swagger === undefined ? LOCATIONS : ['path', 'query', 'header', 'formData', 'body'];
  const find = (owner: JsonObject, path: string[]): RawParameter[] =>
    list(owner.parameters).flatMap((raw, index) => {
      const place = [...path, 'parameters', String(index)];
      return attempt(place, () => [findParameter(document, raw, place, places)]);
    });
  const own = find(operation, at);
  const same = ({value: one}: RawParameter, {value: other}: RawParameter): boolean =>
    one.in === other.in && (one.name === other.name || one.in === 'body');
  const shared = find(pathItem, at.slice(0, -1)).filter(
    (one) => !own.some((other) => same(one, other)),
  );
  return [...shared, ...own];
}

/** Makes parameters for the variables of the path that no parameter describes. */
export function undescribed(
  path: string,
  parameters: readonly {name: string; in: string}[],
): Parameter[] {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '');
  const missing = names.filter(
    (name, index) =>
      names.indexOf(name) === index &&
      !parameters.some(
        (one) =>
          one.name === name &&
          // A query in the path may hold the variables of query parameters.
          (one.in === 'path' || (one.in === 'query' && path.includes(`=\{${name}}`))),
      ),
  );
  return missing.map((name) => ({
    name,
    in: 'path',
    required: true,
    secret: false,
    description: '',
    schema: {type: 'string'},
    kind: 'string',
    placeholder: `{${name}}`,
  }));
}

/**
 * Gives each parameter a unique key; a key that equals the name is left out. Values are stored in objects by key, so that none is
 * the name of a property that all objects have.
 */
function withKeys(parameters: readonly Parameter[]): {
  parameters: Parameter[];
  keyOf: (scheme: string) => string;
} {
  const taken = new Set(Object.getOwnPropertyNames(Object.prototype));
  const schemes = new Map<string, string>();
  const keyed = parameters.map(({key: scheme, ...parameter}) => {
    const {name, in: place} = parameter;
    const candidates = [
      name,
      `${name} (${place})`,
      ...(scheme === undefined ? [] : [`${name} (${scheme})`]),
    ];
    let key = candidates.find((one) => !taken.has(one));
    for (let n = 2; key === undefined; n += 1)
      key = taken.has(`${name} (${n})`) ? undefined : `${name} (${n})`;
    taken.add(key);
    if (scheme !== undefined) schemes.set(scheme, key);
    return key === name ? parameter : {key, ...parameter};
  });
  return {parameters: keyed, keyOf: (scheme) => schemes.get(scheme) ?? scheme};
}

function findBodies(
  document: JsonObject,
  {operation, at}: LocatedOperation,
  parameters: RawParameter[],
): RequestBody[] {
  if (document.swagger !== undefined) {
    const body = swaggerBody(document, operation, parameters, at);
    return body
      ? readBodies(document, body.media, {required: body.required, description: body.description})
      : [];
  }
  if (operation.requestBody === undefined) return [];
  const {value: body, path} = resolve(document, operation.requestBody, [...at, 'requestBody']);
  if (!isObject(body) || !isObject(body.content))
    throw new DescriptionError(
      toPointer(path),
      'this request body has no media type. Add one under "content".',
    );
  return readBodies(document, contentOf(document, body.content, path), {
    required: body.required === true,
    description: text(body.description),
  });
}

/**
 * Prefixes body fields that have the name of a parameter with `body.`, so that problems name the
 * right one.
 */
function withFieldNames(body: RequestBody, parameters: readonly Parameter[]): RequestBody {
  const taken = new Set(parameters.map(({key, name}) => key ?? name));
  const fields = body.fields.map((field) =>
    taken.has(field.name) ? {...field, name: `body.${field.name}`} : field,
  );
  return {...body, fields};
}

/**
 * Lists the alternatives of credentials by the keys of their parameters; nothing where there is
 * only one.
 */
function choicesOf(
  choices: SecurityChoice[],
  keyOf: (scheme: string) => string,
): {security?: SecurityChoice[]} {
  return choices.length > 1 ? {security: choices.map((choice) => choice.map(keyOf))} : {};
}

/**
 * Reads a located operation into plain data.
 * @param use `sample` keeps the examples in the schemas of responses, so that responses can be made
 * from them.
 * @throws DescriptionError when the description cannot be used.
 */
export function readLocatedOperation(
  document: JsonObject,
  found: LocatedOperation,
  use: ResponseUse = 'response',
): Operation {
  const {id, operation, pathItem, path, method} = found;
  const raw = findParameters(document, found);
  const outside = raw.filter(
    (one) => LOCATIONS.some((place) => place === one.value.in) && !isDescribedElsewhere(one),
  );
  const described = outside.map((one) =>
    readParameter(document, document.swagger === undefined ? one : swaggerParameter(one)),
  );
  const security = readSecurity(document, operation);
  const {parameters, keyOf} = withKeys([
    ...described,
    ...undescribed(path, described),
    ...security.parameters,
  ]);
  const servers = readServers(document, pathItem, operation);
  const [server] = servers;
  const responses = readResponses(document, found, use);
  const preparations = readPreparations(operation, found.at);
  const codeSamples = readCodeSamples(operation);
  const [body, ...otherBodies] = findBodies(document, found, raw).map((one) =>
    withFieldNames(one, parameters),
  );
  return {
    id,
    method: methodOf({method}),
    path,
    summary: text(operation.summary) || text(pathItem.summary),
    description: text(operation.description) || text(pathItem.description),
    server: server ? defaultUrl(server) : '',
    ...(servers.length > 1 || servers.some(({variables}) => variables.length > 0) ? {servers} : {}),
    accept: responseTypes({responses})[0] ?? '*/*',
    parameters,
    ...choicesOf(security.choices, keyOf),
    ...(security.certificates.length > 0 ? {certificates: security.certificates} : {}),
    ...(operation.deprecated === true ? {deprecated: true} : {}),
    ...(codeSamples.length > 0 ? {codeSamples} : {}),
    ...(preparations.length > 0 ? {preparations} : {}),
    ...(body ? {body} : {}),
    ...(otherBodies.length > 0 ? {otherBodies} : {}),
    responses,
  };
}
