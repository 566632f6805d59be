import {isObject, type Json, type JsonObject, toPointer} from '@batchwise/openapi/json';
import {nearestNames} from '@batchwise/openapi/finding';
import {
  locatedOperations,
  type OperationNode,
  readReferenceOperation,
  readReferenceSchema,
  schemaPointer,
} from '@batchwise/openapi/reference';
import type {Api} from '../../api/operations.ts';
import type {ReferencePartData, SchemaPartData, SectionName} from '../types.ts';
import {planOf} from './reference.ts';
import {createShownData} from './shown-data.ts';
import {toSlug} from './slugs.ts';

/** The data of an MDX component, or the reason why there are none. */
export type Part<T> = {data: T; why?: undefined} | {data?: undefined; why: string};

/** Links without the base URL, which the site adds. */
function shownDataOf(api: Api, description: string) {
  const document = api.descriptions[description] ?? {};
  const routeBasePath = api.routeBasePaths[description];
  const plan = planOf(document, '/', routeBasePath ?? '');
  const linked =
    routeBasePath === undefined ? {...plan, schemas: [], groups: [], untagged: []} : plan;
  const untranslated = api.untranslated[description] ?? new Map<string, string>();
  return createShownData({document, plan: linked, untranslated});
}

/** The parts of an operation that a section shows; others are empty. */
function onlySection(node: OperationNode, only: SectionName | undefined): OperationNode {
  if (only === undefined) return {...node, description: '', summary: '', codeSamples: []};
  const {body, ...others} = node;
  return {
    ...others,
    description: '',
    summary: '',
    codeSamples: [],
    security: only === 'authentication' ? node.security : [],
    parameters: only === 'parameters' ? node.parameters : [],
    responses: only === 'responses' ? node.responses : [],
    callbacks: only === 'callbacks' ? node.callbacks : [],
    servers: only === 'servers' ? node.servers : [],
    ...(body && only === 'body' ? {body} : {}),
  };
}

/** Reads what `<Reference>` shows of an operation. */
export function referencePart(
  api: Api,
  {description, id}: {description: string; id: string},
  only?: SectionName,
): Part<ReferencePartData> {
  const document = api.descriptions[description] ?? {};
  const {operation, elsewhere, findings} = readReferenceOperation(document, id);
  if (!operation) return {why: findings[0]?.message ?? `the operation "${id}" cannot be read.`};
  const node = onlySection(operation, only);
  const {data} = shownDataOf(
    api,
    description,
  )({
    description: '',
    shown: {node},
    pointers: [toPointer(locatedOperations(document).get(id)?.at ?? [])],
    elsewhere,
  });
  const prefix = `${toSlug(id)}-${only === undefined ? '' : `${only}-`}`;
  return {data: {...data, prefix, node, ...(only === undefined ? {} : {only})}};
}

const membersOf = (value: Json | undefined): string[] =>
  isObject(value) ? Object.keys(value) : [];

const schemaNames = (document: JsonObject): string[] => [
  ...membersOf(isObject(document.components) ? document.components.schemas : undefined),
  ...membersOf(document.definitions),
];

/** Reads what `<Schema>` shows: `Batch`, or `trains:Trip` where several descriptions have the name. */
export function schemaPart(api: Api, written: string): Part<SchemaPartData> {
  const known = Object.entries(api.descriptions).flatMap(([description, document]) =>
    schemaNames(document).map((name) => ({description, document, name})),
  );
  const isNamed = ({description, name}: {description: string; name: string}): boolean =>
    name === written || `${description}:${name}` === written;
  const [found, ...others] = known.filter(isNamed);
  const names = known.map(({name}) => name);
  if (!found)
    return {
      why: `the schema "${written}" does not exist. Similar: ${nearestNames(written, names).join(', ')}.`,
    };
  const {description, document, name} = found;
  if (others.length > 0) {
    const all = [found, ...others].map((one) => `${one.description}:${one.name}`);
    return {
      why: `several API descriptions have the schema "${written}". Use one of ${all.join(', ')}.`,
    };
  }
  const {schema: node, elsewhere, findings} = readReferenceSchema(document, name);
  if (!node) return {why: findings[0]?.message ?? `the schema "${name}" cannot be read.`};
  const {data} = shownDataOf(
    api,
    description,
  )({
    description: '',
    shown: {node},
    pointers: [schemaPointer(document, name) ?? ''],
    elsewhere,
  });
  return {data: {...data, prefix: `${toSlug(name)}-`, node}};
}
