import {isObject, list, members, text} from '../json/coerce.ts';
import {findScheme, readScopes, schemesOf, type Scheme} from '../operation/security.ts';
import type {Json, JsonObject, Scope} from '../operation/types.ts';
import {attempt, type Reading} from './reading.ts';
import {compact} from './schema/compact.ts';
import type {FlowNode, SchemeNode} from './types.ts';

const ADDRESSES = ['authorizationUrl', 'deviceAuthorizationUrl', 'tokenUrl', 'refreshUrl'] as const;

/** The names of the flows of Swagger 2.0 in OpenAPI 3. */
const OLDER_FLOWS: Record<string, string> = {
  accessCode: 'authorizationCode',
  application: 'clientCredentials',
};

function readFlow(flow: string, value: Json, needed: readonly string[]): FlowNode {
  const given = isObject(value) ? value : {};
  const addresses = ADDRESSES.map((key) => [key, text(given[key])]).filter(([, url]) => url);
  return {
    flow,
    ...(Object.fromEntries(addresses) as Omit<FlowNode, 'flow' | 'scopes'>),
    scopes: members(given.scopes)
      .filter(([name]) => needed.includes(name))
      .map(([name, description]) => ({name, description: text(description)})),
  };
}

function flowsOf(scheme: JsonObject, needed: readonly string[]): FlowNode[] | undefined {
  if (scheme.type !== 'oauth2') return undefined;
  if (typeof scheme.flow === 'string')
    return [readFlow(OLDER_FLOWS[scheme.flow] ?? scheme.flow, scheme, needed)];
  return members(scheme.flows).map(([flow, value]) => readFlow(flow, value, needed));
}

/** The flows whose tokens can have all scopes that an operation needs; all flows where none can. */
function usableFlows(scheme: SchemeNode): SchemeNode {
  const {flows = [], scopes} = scheme;
  const usable = flows.filter((flow) =>
    scopes.every(({name}) => flow.scopes.some((one) => one.name === name)),
  );
  return usable.length > 0 ? {...scheme, flows: usable} : scheme;
}

const KEY_PLACES = ['header', 'query', 'cookie'] as const;

const TYPES: readonly SchemeNode['type'][] = [
  'apiKey',
  'http',
  'oauth2',
  'openIdConnect',
  'mutualTLS',
];

/** Reads a security scheme (OpenAPI 3.1, 4.8.27), with the scopes that are shown. */
function readScheme({name, value}: Scheme, scopes: Scope[]): SchemeNode[] {
  // Swagger 2.0 has the type `basic`.
  const type = value.type === 'basic' ? 'http' : TYPES.find((one) => one === value.type);
  if (!type) return [];
  const place = KEY_PLACES.find((one) => one === value.in);
  const scheme = value.type === 'basic' ? 'basic' : text(value.scheme);
  return [
    compact<SchemeNode>({
      name,
      type,
      description: text(value.description),
      key: type === 'apiKey' && place ? {name: text(value.name), in: place} : undefined,
      scheme: type === 'http' ? scheme : undefined,
      bearerFormat: text(value.bearerFormat) || undefined,
      flows: flowsOf(
        value,
        scopes.map((scope) => scope.name),
      ),
      openIdConnectUrl: text(value.openIdConnectUrl) || undefined,
      oauth2MetadataUrl: text(value.oauth2MetadataUrl) || undefined,
      scopes,
      deprecated: value.deprecated === true ? true : undefined,
    }),
  ];
}

/** The names of all scopes of a scheme; in Swagger 2.0, it has them itself. */
function allScopes(scheme: JsonObject): string[] {
  const owners = [scheme, ...members(scheme.flows).map(([, flow]) => flow)];
  const names = owners.flatMap((owner) => (isObject(owner) ? members(owner.scopes) : []));
  return [...new Set(names.map(([name]) => name))];
}

/** Reads all security schemes of a description. */
export function readSchemes(reading: Reading): SchemeNode[] {
  const {schemes, path} = schemesOf(reading.document);
  return Object.keys(isObject(schemes) ? schemes : {}).flatMap((name) =>
    attempt(reading, [...path, name], () => {
      const scheme = findScheme(reading.document, name);
      return readScheme(scheme, readScopes(scheme.value, allScopes(scheme.value)));
    }),
  );
}

/** Reads the alternatives of credentials of an operation, or else those of the description (OpenAPI 3.1, 4.8.30). */
export function readRequirements(
  reading: Reading,
  operation: JsonObject,
  at: string[],
): SchemeNode[][] {
  const {document} = reading;
  return list(operation.security ?? document.security)
    .filter(isObject)
    .map((requirement) =>
      Object.entries(requirement).flatMap(([name, scopes]) =>
        attempt(reading, [...at, 'security'], () => {
          const scheme = findScheme(document, name);
          return readScheme(scheme, readScopes(scheme.value, scopes)).map(usableFlows);
        }),
      ),
    );
}
