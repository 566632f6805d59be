import {asList, asRaw, follow, isRaw, noFacts, type Facts, type Raw} from './raw';
import {findHeirs, type Heirs} from './raw-parts';
import {addSchemaFacts, type Direction, type IsEnd} from './raw-schema';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** An operation of a document. */
export type RawOperation = {path: string; method: string; pathItem: Raw; operation: Raw};

/** Lists the operations of a document. */
export function listOperations(document: Raw): RawOperation[] {
  return Object.entries(asRaw(document.paths)).flatMap(([path, item]) => {
    const pathItem = asRaw(follow(document, item));
    return METHODS.filter((method) => isRaw(pathItem[method])).map((method) => ({
      path,
      method,
      pathItem,
      operation: asRaw(pathItem[method]),
    }));
  });
}

type Reader = {
  document: Raw;
  heirs: Heirs;
  facts: Facts;
  isEnd: IsEnd;
};

function addSchema(reader: Reader, schema: unknown, at: string, direction: Direction): void {
  addSchemaFacts(reader.facts, reader, schema, at, direction, reader.isEnd);
}

/** The members of a parameter or header of Swagger 2.0 that are not of its schema. */
const OUTSIDE = ['name', 'in', 'description', 'required', 'collectionFormat', 'allowEmptyValue'];

const schemaOf = (owner: Raw): Raw =>
  Object.fromEntries(Object.entries(owner).filter(([key]) => !OUTSIDE.includes(key)));

function valueOf(reader: Reader, owner: Raw): unknown {
  if (reader.document.swagger !== undefined) return schemaOf(owner);
  const [media] = Object.values(asRaw(owner.content));
  return owner.schema ?? asRaw(follow(reader.document, media)).schema;
}

function parametersOf({document}: Reader, {pathItem, operation}: RawOperation): Raw[] {
  const read = (owner: Raw): Raw[] =>
    asList(owner.parameters).map((one) => asRaw(follow(document, one)));
  const own = read(operation);
  const isOverridden = (one: Raw): boolean =>
    own.some((other) => other.in === one.in && (other.name === one.name || one.in === 'body'));
  return [...read(pathItem).filter((one) => !isOverridden(one)), ...own];
}

const IGNORED = ['accept', 'content-type', 'authorization'];

function addParameters(reader: Reader, parameters: Raw[], path: string): void {
  const {facts} = reader;
  for (const one of parameters) {
    const [place, name] = [String(one.in), String(one.name)];
    if (!['path', 'query', 'header', 'cookie'].includes(place)) continue;
    if (place === 'header' && IGNORED.includes(name.toLowerCase())) continue;
    const isRequired = one.required === true || place === 'path';
    facts.must.add(`parameter ${place} ${name}: ${isRequired ? 'required' : 'optional'}`);
    addSchema(reader, valueOf(reader, one), `parameter ${place} ${name}`, 'request');
  }
  for (const [, name] of path.matchAll(/\{([^{}]+)\}/g)) {
    facts.may.add(`parameter path ${name}: required`);
    facts.may.add(`parameter path ${name}: type string`);
  }
}

function addContent(reader: Reader, content: unknown, at: string, direction: Direction): void {
  for (const [mediaType, raw] of Object.entries(asRaw(content))) {
    if (mediaType.startsWith('x-')) continue;
    const media = asRaw(follow(reader.document, raw));
    reader.facts.must.add(`${at} ${mediaType}: media type`);
    addSchema(reader, media.schema, `${at} ${mediaType}`, direction);
  }
}

const texts = (value: unknown): string[] =>
  asList(value).filter((one): one is string => typeof one === 'string');

const isForm = (type: string): boolean =>
  /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type);

function addSwaggerBody(reader: Reader, {operation}: RawOperation, parameters: Raw[]): void {
  const {document, facts} = reader;
  const consumes = texts(operation.consumes ?? document.consumes);
  const body = parameters.find((one) => one.in === 'body');
  const fields = parameters.filter((one) => one.in === 'formData');
  if (body) {
    facts.must.add(`body: ${body.required === true ? 'required' : 'optional'}`);
    const given = consumes.filter((type) => !isForm(type) && !type.startsWith('multipart/'));
    for (const type of given.length > 0 ? given : ['application/json']) {
      facts.must.add(`body ${type}: media type`);
      addSchema(reader, body.schema, `body ${type}`, 'request');
    }
  } else if (fields.length > 0) {
    const required = fields.filter((one) => one.required === true).map(({name}) => name);
    facts.must.add(`body: ${required.length > 0 ? 'required' : 'optional'}`);
    const properties = Object.fromEntries(fields.map((one) => [String(one.name), schemaOf(one)]));
    const forms = consumes.filter(isForm);
    const hasFile = fields.some((one) => one.type === 'file');
    const [first = 'application/x-www-form-urlencoded', ...others] = forms;
    for (const type of hasFile ? ['multipart/form-data'] : [first, ...others]) {
      facts.must.add(`body ${type}: media type`);
      addSchema(reader, {type: 'object', properties, required}, `body ${type}`, 'request');
    }
  }
}

function addBody(reader: Reader, {operation}: RawOperation): void {
  const body = follow(reader.document, operation.requestBody);
  if (!isRaw(body)) return;
  reader.facts.must.add(`body: ${body.required === true ? 'required' : 'optional'}`);
  addContent(reader, body.content, 'body', 'request');
}

function addResponses(reader: Reader, {operation}: RawOperation): void {
  const {document, facts} = reader;
  for (const [status, raw] of Object.entries(asRaw(operation.responses))) {
    const response = follow(document, raw);
    if (status.startsWith('x-') || !isRaw(response)) continue;
    const at = `response ${status}`;
    facts.must.add(`${at}: status`);
    for (const [name, value] of Object.entries(asRaw(response.headers))) {
      const header = follow(document, value);
      if (name.toLowerCase() === 'content-type' || !isRaw(header)) continue;
      facts.must.add(`${at} header ${name}: ${header.required === true ? 'required' : 'optional'}`);
      addSchema(reader, valueOf(reader, header), `${at} header ${name}`, 'response');
    }
    if (document.swagger === undefined) {
      addContent(reader, response.content, at, 'response');
      continue;
    }
    const examples = Object.keys(asRaw(response.examples)).filter((key) => !key.startsWith('x-'));
    if (response.schema === undefined && examples.length === 0) continue;
    const produces = texts(operation.produces ?? document.produces);
    const types = [produces, examples].find((some) => some.length > 0) ?? ['application/json'];
    for (const type of types) {
      facts.must.add(`${at} ${type}: media type`);
      addSchema(reader, response.schema, `${at} ${type}`, 'response');
    }
  }
}

const heirsOf = new WeakMap<Raw, Heirs>();

/** Lists what a document says about an operation. */
export function factsOf(document: Raw, found: RawOperation, isEnd: IsEnd): Facts {
  const heirs = heirsOf.get(document) ?? findHeirs(document);
  heirsOf.set(document, heirs);
  const reader: Reader = {document, heirs, facts: noFacts(), isEnd};
  const parameters = parametersOf(reader, found);
  addParameters(reader, parameters, found.path);
  if (document.swagger === undefined) addBody(reader, found);
  else addSwaggerBody(reader, found, parameters);
  addResponses(reader, found);
  return reader.facts;
}
