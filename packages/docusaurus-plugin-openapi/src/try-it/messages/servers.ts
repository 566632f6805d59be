import {translate} from '@docusaurus/Translate';
import type {ServerKind} from '../servers/servers.ts';

const NAMES: Record<ServerKind, () => string> = {
  mock: () =>
    translate({
      id: 'tryIt.server.mock',
      message: 'Mock',
      description: 'Option of the menu of servers (tryIt.server): a mock in the browser',
    }),
  local: () =>
    translate({
      id: 'tryIt.server.local',
      message: 'Local mock',
      description: 'Option of the menu of servers (tryIt.server): a mock server on the computer',
    }),
  real: () =>
    translate({
      id: 'tryIt.server.real',
      message: 'Real API',
      description: 'Option of the menu of servers (tryIt.server): that of the API provider',
    }),
  relay: () =>
    translate({
      id: 'tryIt.server.relay',
      message: 'Real API via relay',
      description:
        'Option of the menu of servers (tryIt.server): through a relay. At most 22 characters',
    }),
  own: () =>
    translate({
      id: 'tryIt.server.own',
      message: 'Custom URL',
      description: 'Option of the menu of servers (tryIt.server): one whose URL the reader enters',
    }),
};

/** The name of a server in the menu. */
export const serverName = (server: ServerKind): string => NAMES[server]();
