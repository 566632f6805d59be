import {translate} from '@docusaurus/Translate';
import type {ServerKind} from '../servers/servers.ts';

const NAMES: Record<ServerKind, () => string> = {
  mock: () =>
    translate({
      id: 'tryIt.server.mock',
      message: 'Mock (in this page)',
      description: 'A choice in the menu of servers',
    }),
  local: () =>
    translate({
      id: 'tryIt.server.local',
      message: 'Local mock',
      description: 'A choice in the menu of servers',
    }),
  real: () =>
    translate({
      id: 'tryIt.server.real',
      message: 'Real endpoint',
      description: 'A choice in the menu of servers',
    }),
  own: () =>
    translate({
      id: 'tryIt.server.own',
      message: 'Own URL',
      description: 'A choice in the menu of servers',
    }),
};

/** The name of a server in the menu. */
export const serverName = (server: ServerKind): string => NAMES[server]();
