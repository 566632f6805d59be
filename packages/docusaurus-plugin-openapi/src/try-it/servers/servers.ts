import type {Operation} from '@batchwise/openapi/operation';
import {isBaseUrl, withBasePath} from '@batchwise/openapi/request';

/**
 * Where an example can be sent. `mock` runs in the page, `relay` is the real endpoint through a program on the reader's
 * computer, `own` is typed by the reader.
 */
export const SERVER_KINDS = ['mock', 'local', 'real', 'relay', 'own'] as const;
export type ServerKind = (typeof SERVER_KINDS)[number];

/** Which servers the site offers; set in `docusaurus.config.ts`. */
export type ServerSettings = {
  /** In the order of the menu. */
  offered: ServerKind[];
  default: ServerKind;
  /** The local mock; without a path, that of the API description is used. */
  localUrl: string;
  /** The command that starts the local mock, for readers: `npm run mock`. */
  localCommand?: string;
  /** The real endpoint; empty stands for the first server of the API description. */
  realUrl: string;
  /** The command that starts a relay, for readers: `npx openapi-relay`. */
  relayCommand?: string;
};

const isKind = (name: string): name is ServerKind =>
  (SERVER_KINDS as readonly string[]).includes(name);

/**
 * Lets environment variables override the settings: `TRY_IT_SERVERS` (a comma-separated list),
 * `TRY_IT_DEFAULT_SERVER`, `TRY_IT_LOCAL_URL`, `TRY_IT_REAL_URL`.
 * @throws Error that names the variable, its value and what is allowed.
 */
export function serversFromEnvironment(
  settings: ServerSettings,
  environment: Record<string, string | undefined>,
): ServerSettings {
  const names =
    environment.TRY_IT_SERVERS?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? settings.offered;
  const allowed = `Use one or more of ${SERVER_KINDS.join(', ')}.`;
  const unknown = names.find((name) => !isKind(name));
  if (unknown !== undefined)
    throw new Error(`TRY_IT_SERVERS contains the unknown server "${unknown}". ${allowed}`);
  const offered = names.filter(isKind);
  const [first] = offered;
  if (!first) throw new Error(`TRY_IT_SERVERS is empty. ${allowed}`);
  const wanted = environment.TRY_IT_DEFAULT_SERVER;
  const chosen = offered.find((name) => name === (wanted ?? settings.default));
  if (wanted && !chosen)
    throw new Error(
      `TRY_IT_DEFAULT_SERVER is "${wanted}", which is not one of the offered servers. Use one of ${offered.join(', ')}.`,
    );
  const address = (name: 'TRY_IT_LOCAL_URL' | 'TRY_IT_REAL_URL', otherwise: string): string => {
    const url = environment[name] ?? otherwise;
    if (url !== '' && !isBaseUrl(url))
      throw new Error(
        `${name} is "${url}", which is not a base URL. Use a full http(s) URL without a username, query or fragment.`,
      );
    return url;
  };
  return {
    ...settings,
    offered,
    default: chosen ?? first,
    // Without an address there is no local mock to call.
    localUrl: address('TRY_IT_LOCAL_URL', settings.localUrl) || settings.localUrl,
    realUrl: address('TRY_IT_REAL_URL', settings.realUrl),
  };
}

/** The servers for an operation: without the mock in the page, where its description has none. */
export function availableServers(settings: ServerSettings, hasMock: boolean): ServerSettings {
  if (hasMock) return settings;
  const offered = settings.offered.filter((kind) => kind !== 'mock');
  const [first = settings.default] = offered;
  return {...settings, offered, default: settings.default === 'mock' ? first : settings.default};
}

/** Whether a request reaches the real endpoint. Its fields are empty at first, because it changes real data. */
export const isReal = (server: ServerKind): boolean => server === 'real' || server === 'relay';

/**
 * The base URL that requests go to. The mock in the page stands in for the description's first server.
 * An address without a path gets the path of that server, so that `http://127.0.0.1:4010` is enough; one with a path
 * stands for the servers of all operations, see `withBasePath`.
 */
export function baseUrl(
  operation: Operation,
  settings: ServerSettings,
  server: ServerKind,
  ownUrl: string,
): string {
  const real = settings.realUrl || operation.server;
  const typed = {
    mock: operation.server,
    local: settings.localUrl,
    real,
    relay: real,
    own: ownUrl.trim(),
  }[server];
  return withBasePath(typed, operation.server, operation.serverPaths);
}

/** Whether the real endpoint is one of the servers that the description names, to be chosen and filled in by the reader. */
export const hasPlaces = (
  {servers}: Operation,
  {realUrl}: ServerSettings,
  server: ServerKind,
): boolean => isReal(server) && realUrl === '' && servers !== undefined;
