import {translate} from '@docusaurus/Translate';
import type {ServerKind} from '../servers/servers.ts';

const NAMES: Record<ServerKind, () => string> = {
  mock: () =>
    translate({
      id: 'tryIt.server.mock',
      message: 'Mock',
      description:
        'Option of the menu of servers (tryIt.server): a mock server that runs in the browser',
    }),
  local: () =>
    translate({
      id: 'tryIt.server.local',
      message: 'Local mock',
      description:
        'Option of the menu of servers (tryIt.server): the mock server on the reader’s computer',
    }),
  real: () =>
    translate({
      id: 'tryIt.server.real',
      message: 'Real API',
      description: 'Option of the menu of servers (tryIt.server): the server of the API provider',
    }),
  relay: () =>
    translate({
      id: 'tryIt.server.relay',
      message: 'Real API via relay',
      description:
        'Option of the menu of servers (tryIt.server): the server of the API provider, through a relay on the reader’s computer. At most 22 characters',
    }),
  own: () =>
    translate({
      id: 'tryIt.server.own',
      message: 'Custom URL',
      description:
        'Option of the menu of servers (tryIt.server): a server whose URL the reader enters',
    }),
};

/** The name of a server in the menu. */
export const serverName = (server: ServerKind): string => NAMES[server]();
