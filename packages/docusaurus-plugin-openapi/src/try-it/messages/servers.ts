import {translate} from '@docusaurus/Translate';
import type {ServerKind} from '../servers/servers.ts';

const NAMES: Record<ServerKind, () => string> = {
  mock: () =>
    translate({
      id: 'tryIt.server.mock',
      message: 'Mock (in this page)',
      description:
        'Option of the menu “Send to” (tryIt.server): a mock server that runs in the browser',
    }),
  local: () =>
    translate({
      id: 'tryIt.server.local',
      message: 'Local mock',
      description:
        'Option of the menu “Send to” (tryIt.server): the mock server on the computer of the reader',
    }),
  real: () =>
    translate({
      id: 'tryIt.server.real',
      message: 'Real endpoint',
      description: 'Option of the menu “Send to” (tryIt.server): the server of the API provider',
    }),
  own: () =>
    translate({
      id: 'tryIt.server.own',
      message: 'Custom URL',
      description:
        'Option of the menu “Send to” (tryIt.server): a server whose URL the reader enters',
    }),
};

/** The name of a server in the menu. */
export const serverName = (server: ServerKind): string => NAMES[server]();
