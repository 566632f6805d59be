import type {OptionValidationContext} from '@docusaurus/types';
import {nearestNames} from '@batchwise/openapi/finding';
import {trimSlashes} from './descriptions/resolve-descriptions.ts';
import type {DescriptionOptions, ReferenceOptions} from './descriptions/types.ts';
import {SERVER_KINDS, type ServerSettings} from './try-it/servers/servers.ts';

export type Options = {
  /** The API descriptions; by default every file in `openapi/`. */
  descriptions?: readonly DescriptionOptions[];
  /** The servers that a live example offers; by default the mock in the page. */
  servers?: Partial<ServerSettings>;
  /** The page about failing calls: `/errors`, or `/errors#{heading}` if it has the headings that the README lists. */
  errorPage?: string;
  /** Whether a build stops at warnings about descriptions, such as an example that does not match its schema. */
  strict?: boolean;
};

/** The options with their default values. */
export type Settings = Omit<Options, 'servers'> & {id: string; servers: ServerSettings};

/** `any` is checked on its own. */
type Kind = 'text' | 'boolean' | 'list' | 'object' | 'any';

const EXPECTED: Record<Kind, string> = {
  text: 'Use a text in quotation marks.',
  boolean: 'Use true or false.',
  list: 'Use a list: [].',
  object: 'Use an object: {}.',
  any: '',
};

const OPTIONS: Record<string, Kind> = {
  descriptions: 'list',
  servers: 'object',
  errorPage: 'text',
  strict: 'boolean',
  id: 'text',
};
const DESCRIPTION: Record<string, Kind> = {
  id: 'text',
  path: 'text',
  mock: 'any',
  reference: 'object',
};
const REFERENCE: Record<string, Kind> = {routeBasePath: 'text', groupBy: 'text'};
const MOCK: Record<string, Kind> = {handlers: 'text', seed: 'text', state: 'boolean'};
const SERVERS: Record<string, Kind> = {
  offered: 'list',
  default: 'text',
  localUrl: 'text',
  localCommand: 'text',
  realUrl: 'text',
  relayCommand: 'text',
};

const fail = (message: string): never => {
  throw new Error(`docusaurus-plugin-openapi: ${message}`);
};

const shown = (value: unknown): string => (value === undefined ? 'missing' : JSON.stringify(value));

function isKind(value: unknown, kind: Kind): boolean {
  if (kind === 'any') return true;
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'object')
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === (kind === 'text' ? 'string' : 'boolean');
}

/** Checks the names and types of the members of an option. */
function checkMembers(
  option: string,
  value: unknown,
  kinds: Record<string, Kind>,
  required: readonly string[] = [],
): void {
  if (!isKind(value, 'object')) fail(`"${option}" is ${shown(value)}. ${EXPECTED.object}`);
  const members = value as Record<string, unknown>;
  const nameOf = (name: string): string => (option === '' ? name : `${option}.${name}`);
  const known = Object.keys(kinds);
  for (const [name, member] of Object.entries(members)) {
    const kind = kinds[name];
    if (kind === undefined)
      return fail(
        `there is no option "${nameOf(name)}". Similar: ${nearestNames(name, known, 1).join(', ')}. Use ${known.join(', ')}.`,
      );
    if (member !== undefined && !isKind(member, kind))
      fail(`"${nameOf(name)}" is ${shown(member)}. ${EXPECTED[kind]}`);
  }
  for (const name of required)
    if (members[name] === undefined)
      fail(`"${nameOf(name)}" is missing. ${EXPECTED[kinds[name] ?? 'text']}`);
}

/** The segments of a path below the base URL: `api/trains`. */
const ROUTE_BASE_PATH = /^\/?[\w.~-]+(?:\/[\w.~-]+)*\/?$/;

/** Checks the option for reference pages, and returns their place in a form that can be compared. */
function checkReference(option: string, reference: ReferenceOptions): string {
  checkMembers(option, reference, REFERENCE, ['routeBasePath']);
  const {routeBasePath, groupBy} = reference;
  if (!ROUTE_BASE_PATH.test(routeBasePath))
    fail(
      `"${option}.routeBasePath" is ${shown(routeBasePath)}. Use a path below the base URL, such as "api/trains".`,
    );
  if (groupBy !== undefined && groupBy !== 'tag')
    fail(`"${option}.groupBy" is ${shown(groupBy)}. Use "tag", or leave it out.`);
  return trimSlashes(routeBasePath);
}

function checkDescriptions(descriptions: readonly DescriptionOptions[]): void {
  const ids = new Set<string>();
  const places = new Set<string>();
  descriptions.forEach((one, index) => {
    const option = `descriptions[${index}]`;
    checkMembers(option, one, DESCRIPTION, ['id', 'path']);
    const {mock} = one;
    if (mock !== undefined && mock !== false) checkMembers(`${option}.mock`, mock, MOCK);
    if (ids.has(one.id))
      fail(`"${option}.id" is "${one.id}", which another description has. Rename one of them.`);
    ids.add(one.id);
    if (one.reference === undefined) return;
    const place = checkReference(`${option}.reference`, one.reference);
    if (places.has(place))
      fail(
        `"${option}.reference.routeBasePath" is "${place}", which another description has. Use another path.`,
      );
    places.add(place);
  });
}

function completeServers(servers: Partial<ServerSettings>): ServerSettings {
  checkMembers('servers', servers, SERVERS);
  const {offered = ['mock'], localUrl = 'http://127.0.0.1:4010', realUrl = ''} = servers;
  const allowed = SERVER_KINDS.join(', ');
  const wrong = offered.find((kind) => !SERVER_KINDS.includes(kind));
  if (wrong !== undefined)
    fail(`"servers.offered" contains the unknown server ${shown(wrong)}. Use ${allowed}.`);
  const [first = fail(`"servers.offered" is empty. Use one or more of ${allowed}.`)] = offered;
  const chosen = servers.default ?? first;
  if (!offered.includes(chosen))
    fail(
      `"servers.default" is "${chosen}", which "servers.offered" does not contain. Use ${offered.join(', ')}.`,
    );
  return {...servers, offered, default: chosen, localUrl, realUrl};
}

/**
 * Checks the options of the plugin and adds their default values.
 * @throws Error that names the option, the wrong value and what is allowed.
 */
export function validateOptions({
  options,
}: Pick<OptionValidationContext<Options & {id?: string}, Settings>, 'options'>): Settings {
  checkMembers('', options, OPTIONS);
  const {descriptions, servers = {}, id = 'default'} = options;
  checkDescriptions(descriptions ?? []);
  const complete = completeServers(servers);
  const without = descriptions?.findIndex(({mock}) => mock === false) ?? -1;
  if (without >= 0 && complete.offered.every((kind) => kind === 'mock'))
    fail(
      `"descriptions[${without}].mock" is false, but "servers.offered" has no other server than "mock". Add one, such as "real".`,
    );
  return {...options, id, servers: complete};
}
