import {scalarText} from '../json/exact-number.ts';
import {DescriptionError, resolve} from '../document/reference.ts';
import {entries, isObject, list, members, text} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import type {Json, JsonObject, Operation, Parameter, Scope, SecurityChoice} from './types.ts';

/** The credentials that an operation asks for. */
export type Security = {
  parameters: Parameter[];
  /** The alternatives, each as the names of schemes that are needed together. */
  choices: SecurityChoice[];
  /** The schemes that need a client certificate (`mutualTLS`). */
  certificates: NonNullable<Operation['certificates']>;
};

export type Scheme = {name: string; path: string[]; value: JsonObject};

export function schemesOf(document: JsonObject): {schemes: Json | undefined; path: string[]} {
  if (document.swagger !== undefined)
    return {schemes: document.securityDefinitions, path: ['securityDefinitions']};
  const components = isObject(document.components) ? document.components : {};
  return {schemes: components.securitySchemes, path: ['components', 'securitySchemes']};
}

export function findScheme(document: JsonObject, name: string): Scheme {
  const {schemes, path: owner} = schemesOf(document);
  const at = [...owner, name];
  const raw = isObject(schemes) && Object.hasOwn(schemes, name) ? schemes[name] : undefined;
  const {value, path} = resolve(document, raw ?? null, at);
  if (!isObject(value))
    throw new DescriptionError(
      toPointer(at),
      `the security scheme "${name}" is used but not defined. Define it here.`,
    );
  return {name, path, value};
}

/**
 * Reads the scopes by name; the flows of the scheme describe them, in Swagger 2.0 the scheme
 * itself.
 */
export function readScopes(scheme: JsonObject, names: Json): Scope[] {
  const owners = [scheme, ...members(scheme.flows).map(([, flow]) => flow)];
  const descriptions = Object.fromEntries(
    owners.flatMap((owner) => (isObject(owner) ? members(owner.scopes) : [])),
  );
  return list(names)
    .filter((name) => typeof name === 'string')
    .map((name) => ({name, description: text(descriptions[name])}));
}

function credentialOf(
  scheme: Scheme,
): Pick<Parameter, 'name' | 'in' | 'prefix' | 'credential'> | undefined {
  const {value, path} = scheme;
  const header = {name: 'Authorization', in: 'header' as const};
  const place = (['query', 'header', 'cookie'] as const).find((one) => one === value.in);
  if (value.type === 'apiKey' && place && text(value.name))
    return {name: text(value.name), in: place, credential: 'apiKey'};
  const kind = text(value.scheme).toLowerCase();
  if (value.type === 'basic' || (value.type === 'http' && kind === 'basic'))
    return {...header, prefix: 'Basic ', credential: 'basic'};
  if (value.type === 'http' && kind === 'bearer')
    return {...header, prefix: 'Bearer ', credential: 'bearer'};
  // Digest, HOBA and other registered schemes: the caller types the whole header value.
  if (value.type === 'http' && kind) return {...header, credential: 'apiKey'};
  if (value.type === 'oauth2' || value.type === 'openIdConnect')
    return {...header, prefix: 'Bearer ', credential: value.type};
  if (value.type === 'mutualTLS') return undefined;
  throw new DescriptionError(
    toPointer(path),
    `the security scheme type "${text(value.type)}" is not supported. Use "apiKey" with a "name" and an "in", "http" with a "scheme", "oauth2", "openIdConnect" or "mutualTLS".`,
  );
}

/** A value for mocks that looks like a credential without being taken for a real one. */
const exampleCredential = ({credential}: Pick<Parameter, 'credential'>): string =>
  credential === 'basic' ? 'user:password' : 'example-token';

function readScheme(scheme: Scheme, required: boolean, scopes: Scope[]): Parameter[] {
  const credential = credentialOf(scheme);
  if (!credential) return [];
  const {value} = scheme;
  const shared = text(value['x-value']) || scheme.name;
  return [
    {
      ...credential,
      key: scheme.name,
      required,
      secret: true,
      description: text(value.description),
      schema: {type: 'string', minLength: 1},
      kind: 'string',
      placeholder: text(value['x-placeholder']) || `{${scheme.name}}`,
      example: scalarText(value['x-example'] ?? exampleCredential(credential)),
      ...(scopes.length > 0 ? {scopes} : {}),
      shared,
    },
  ];
}

/**
 * Reads the security requirements of an operation (OpenAPI 3.1, 4.8.30), or else those of the
 * description. Until keys are assigned, the `key` of a parameter is the name of its scheme.
 */
export function readSecurity(document: JsonObject, operation: JsonObject): Security {
  const choices = list(operation.security ?? document.security).filter(isObject);
  const names = [...new Set(choices.flatMap((choice) => entries(choice).map(([name]) => name)))];
  const schemes = names.map((name) => findScheme(document, name));
  const parameters = schemes.flatMap((scheme) => {
    const needed = choices.filter((choice) => choice[scheme.name] !== undefined);
    const scopes = readScopes(
      scheme.value,
      needed.flatMap((choice) => list(choice[scheme.name])),
    );
    const once = scopes.filter(
      ({name}, index) => scopes.findIndex((other) => other.name === name) === index,
    );
    return readScheme(scheme, needed.length === choices.length, once);
  });
  const certificates = schemes
    .filter(({value}) => value.type === 'mutualTLS')
    .map(({name, value}) => ({
      name,
      description: text(value.description),
      choices: choices.flatMap((choice, index) => (choice[name] === undefined ? [] : [index])),
    }));
  return {
    parameters,
    choices: choices.map((choice) =>
      entries(choice)
        .map(([name]) => name)
        .filter((name) => parameters.some(({key}) => key === name)),
    ),
    certificates,
  };
}
