import {toPointer} from '../json/pointer';
import {DescriptionError, resolve} from '../document/reference';
import {isObject, list, members, text} from '../json/coerce';
import type {Json, JsonObject, Operation, Parameter, Scope, SecurityChoice} from '../types';
/** What an operation needs to know of its caller. */
export type Security = {
  parameters: Parameter[];
  /** Names of the schemes that go together, by choice. */
  choices: SecurityChoice[];
  /** The names of schemes that need a certificate of the client (`mutualTLS`), and what is said of them. */
  certificates: NonNullable<Operation['certificates']>;
};

type Scheme = {name: string; path: string[]; value: JsonObject};

function findScheme(document: JsonObject, name: string): Scheme {
  const at =
    document.swagger === undefined
      ? ['components', 'securitySchemes', name]
      : ['securityDefinitions', name];
  const owner =
    document.swagger === undefined
      ? isObject(document.components)
        ? document.components.securitySchemes
        : undefined
      : document.securityDefinitions;
  const raw = isObject(owner) && Object.hasOwn(owner, name) ? owner[name] : undefined;
  const {value, path} = resolve(document, raw ?? null, at);
  if (!isObject(value))
    throw new DescriptionError(
      toPointer(at),
      `the security scheme "${name}" is used but not described. Describe it there.`,
    );
  return {name, path, value};
}

/** What a scope allows, where the scheme says it: in one of its flows, or, in Swagger 2.0, beside them. */
function readScopes(scheme: JsonObject, names: Json): Scope[] {
  const owners = [scheme, ...members(scheme.flows).map(([, flow]) => flow)];
  const told = Object.fromEntries(
    owners.flatMap((owner) => (isObject(owner) ? members(owner.scopes) : [])),
  );
  return list(names)
    .filter((name) => typeof name === 'string')
    .map((name) => ({name, description: text(told[name])}));
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
  // Digest, HOBA and whatever else is registered: the caller writes the whole value.
  if (value.type === 'http' && kind) return {...header, credential: 'apiKey'};
  if (value.type === 'oauth2' || value.type === 'openIdConnect')
    return {...header, prefix: 'Bearer ', credential: value.type};
  if (value.type === 'mutualTLS') return undefined;
  throw new DescriptionError(
    toPointer(path),
    `a security scheme of type "${text(value.type)}" cannot be shown. Use "apiKey" with a "name" and an "in", "http" with a "scheme", "oauth2", "openIdConnect" or "mutualTLS".`,
  );
}

function readScheme(scheme: Scheme, required: boolean, scopes: Scope[]): Parameter[] {
  const credential = credentialOf(scheme);
  if (!credential) return [];
  const {value} = scheme;
  const shared = text(value['x-value']);
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
      ...(value['x-example'] === undefined ? {} : {example: String(value['x-example'])}),
      ...(scopes.length > 0 ? {scopes} : {}),
      ...(shared ? {shared} : {}),
    },
  ];
}

/**
 * Reads which credentials an operation asks for (OpenAPI 3.1, 4.8.30): its own requirements, or those of the
 * description. Each choice is a list of schemes; until keys are given out, a parameter's `key` is its scheme's name.
 */
export function readSecurity(document: JsonObject, operation: JsonObject): Security {
  const choices = list(operation.security ?? document.security).filter(isObject);
  const names = [...new Set(choices.flatMap((choice) => members(choice).map(([name]) => name)))];
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
      members(choice)
        .map(([name]) => name)
        .filter((name) => parameters.some(({key}) => key === name)),
    ),
    certificates,
  };
}
