import {toPointer} from './pointer';
import {bodyFields, bundleSchema, dereference, isObject, resolve} from './schema';
import type {Answer, Example, Json, JsonObject, Operation, Parameter, ParameterLocation, RequestBody, Schema} from './types';

const LOCATIONS: readonly ParameterLocation[] = ['path', 'query', 'header', 'cookie'];

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

type Found = {operation: JsonObject; pathItem: JsonObject; path: string; method: string; at: string[]};

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const members = (value: Json | undefined): [string, Json][] => (isObject(value) ? Object.entries(value) : []);

function allOperations(document: JsonObject): Found[] {
  return members(document.paths).flatMap(([path, item]) => {
    const found = resolve(document, item, ['paths', path]);
    const pathItem = found.value;
    if (!isObject(pathItem)) return [];
    return METHODS.flatMap((method) => {
      const operation = pathItem[method];
      return isObject(operation) ? [{operation, pathItem, path, method, at: [...found.path, method]}] : [];
    });
  });
}

/** The ids of a description's operations, in the order of the description. */
export function operationIds(document: JsonObject): string[] {
  return allOperations(document).flatMap(({operation}) => (typeof operation.operationId === 'string' ? [operation.operationId] : []));
}

/** A JSON media type (RFC 6839, 3.1) is written as JSON; of any other, text is written as it is. */
function exampleText(mediaType: string, value: Json): string {
  return typeof value === 'string' && !/[/+]json\b/.test(mediaType) ? value : JSON.stringify(value, null, 2);
}

function readExamples(document: JsonObject, media: JsonObject, at: string[]): Example[] {
  const mediaType = at.at(-1) ?? '';
  if (media.example !== undefined) return [{name: 'example', summary: '', text: exampleText(mediaType, media.example)}];
  return members(media.examples).flatMap(([name, raw]) => {
    const example = resolve(document, raw, [...at, 'examples', name]).value;
    if (!isObject(example) || example.value === undefined) return [];
    return [{name, summary: text(example.summary), text: exampleText(mediaType, example.value)}];
  });
}

/** The schema of a parameter, with its own `$ref` followed, so that its type is seen at once. */
function parameterSchema(document: JsonObject, schema: Json, at: string[]): Schema {
  const bundled = bundleSchema(document, schema, at);
  const {$defs} = bundled;
  return $defs ? {...dereference(bundled, $defs), $defs} : bundled;
}

function sharedName(owner: JsonObject): {shared?: string} {
  const name = text(owner['x-value']);
  return name ? {shared: name} : {};
}

function readParameter(document: JsonObject, raw: Json, at: string[]): Parameter | undefined {
  const {value, path} = resolve(document, raw, at);
  const place = isObject(value) ? LOCATIONS.find((one) => one === value.in) : undefined;
  if (!isObject(value) || typeof value.name !== 'string' || !place) {
    throw new Error(`${toPointer(path)}: this parameter has no name or no place. Give it a "name", and an "in" that is one of: ${LOCATIONS.join(', ')}.`);
  }
  // OpenAPI 3.1, 4.8.12.2: these three are described by media types and security schemes instead.
  if (place === 'header' && ['accept', 'content-type', 'authorization'].includes(value.name.toLowerCase())) return undefined;
  return {
    name: value.name,
    in: place,
    required: value.required === true,
    secret: false,
    description: text(value.description),
    schema: parameterSchema(document, value.schema ?? {}, [...path, 'schema']),
    placeholder: text(value['x-placeholder']) || `{${value.name}}`,
    ...(value.example === undefined ? {} : {example: String(value.example)}),
    ...sharedName(value),
  };
}

function readSecurity(document: JsonObject, operation: JsonObject): Parameter[] {
  const [first] = list(operation.security ?? document.security);
  return members(first).map(([name]) => {
    const at = ['components', 'securitySchemes', name];
    const components = isObject(document.components) ? document.components : {};
    const schemes = isObject(components.securitySchemes) ? components.securitySchemes : {};
    const scheme = resolve(document, schemes[name] ?? null, at).value;
    if (!isObject(scheme)) throw new Error(`${toPointer(at)}: the security scheme "${name}" is used but not described. Describe it there.`);
    const common = {
      required: true,
      secret: true,
      description: text(scheme.description),
      schema: {type: 'string', minLength: 1},
      placeholder: text(scheme['x-placeholder']) || `{${name}}`,
      ...(scheme['x-example'] === undefined ? {} : {example: String(scheme['x-example'])}),
      ...sharedName(scheme),
    };
    if (scheme.type === 'apiKey') return {...common, name: text(scheme.name), in: scheme.in as ParameterLocation};
    if (scheme.type === 'http' && text(scheme.scheme).toLowerCase() === 'bearer') {
      return {...common, name: 'Authorization', in: 'header' as const, prefix: 'Bearer '};
    }
    throw new Error(`${toPointer(at)}: a security scheme of type "${text(scheme.type)}" cannot be shown. Use "apiKey", or "http" with "bearer".`);
  });
}

function readBody(document: JsonObject, operation: JsonObject, at: string[]): RequestBody | undefined {
  if (operation.requestBody === undefined) return undefined;
  const {value: body, path} = resolve(document, operation.requestBody, [...at, 'requestBody']);
  const [first] = isObject(body) ? members(body.content) : [];
  if (!isObject(body) || !first) throw new Error(`${toPointer(path)}: this request body has no media type. Add one under "content".`);
  const [mediaType, media] = first;
  if (!isObject(media)) throw new Error(`${toPointer([...path, 'content', mediaType])}: this has to be an object.`);
  const schema = bundleSchema(document, media.schema ?? {}, [...path, 'content', mediaType, 'schema']);
  return {
    required: body.required === true,
    description: text(body.description),
    mediaType,
    schema,
    fields: bodyFields(schema),
    examples: readExamples(document, media, [...path, 'content', mediaType]),
  };
}

function readAnswers(document: JsonObject, operation: JsonObject, at: string[]): Answer[] {
  return members(operation.responses).flatMap(([status, raw]): Answer[] => {
    const {value: response, path} = resolve(document, raw, [...at, 'responses', status]);
    if (!isObject(response)) return [];
    const description = text(response.description);
    const content = members(response.content);
    if (content.length === 0) return [{status, description, examples: []}];
    return content.map(([mediaType, media]) => ({
      status,
      description,
      mediaType,
      ...(isObject(media) && media.schema !== undefined ? {schema: bundleSchema(document, media.schema, [...path, 'content', mediaType, 'schema'])} : {}),
      examples: isObject(media) ? readExamples(document, media, [...path, 'content', mediaType]) : [],
    }));
  });
}

/** The servers of an operation go before those of its path, and these before those of the description (OpenAPI 3.1, 4.8.9). */
function baseUrl(...owners: JsonObject[]): string {
  const owner = owners.find(({servers}) => list(servers).length > 0);
  const [first] = list(owner?.servers);
  return (isObject(first) ? text(first.url) : '').replace(/\/+$/, '');
}

/**
 * Reads one operation of an OpenAPI 3.1 description into plain data.
 * @param document the description, parsed; words in it are taken as they are, so apply an overlay first.
 * @param id the operation's `operationId`.
 * @throws Error that begins with a JSON pointer, when the description cannot be used as it is.
 */
export function readOperation(document: JsonObject, id: string): Operation {
  const found = allOperations(document).find(({operation}) => operation.operationId === id);
  if (!found) {
    throw new Error(`/paths: there is no operation "${id}". The description has: ${operationIds(document).join(', ')}.`);
  }
  const {operation, pathItem, path, method, at} = found;
  const own = list(operation.parameters).map((raw, index) => readParameter(document, raw, [...at, 'parameters', String(index)]));
  const shared = list(pathItem.parameters).map((raw, index) => readParameter(document, raw, [...at.slice(0, -1), 'parameters', String(index)]));
  const inherited = shared.filter((one) => !own.some((other) => other?.name === one?.name && other?.in === one?.in));
  const answers = readAnswers(document, operation, at);
  const body = readBody(document, operation, at);
  return {
    id,
    method: method.toUpperCase(),
    path,
    summary: text(operation.summary),
    description: text(operation.description),
    server: baseUrl(operation, pathItem, document),
    accept: answers.find(({status, mediaType}) => status.startsWith('2') && mediaType)?.mediaType ?? '*/*',
    parameters: [...inherited, ...own, ...readSecurity(document, operation)].filter((one) => one !== undefined),
    ...(body ? {body} : {}),
    answers,
  };
}
