import {afterAll, beforeAll, beforeEach} from 'vitest';
import {type Api, resetApi, startApi} from './api.ts';
import {makeAuthority} from './authority.ts';
import {type RelayProcess, startRelay} from './relay.ts';

/** An API with TLS, and a relay to it that adds the credential. */
export type Started = {api: Api; relay: RelayProcess};

/** Starts both before the tests of a file, and stops them afterwards. The members are there once a test runs. */
export function startWithToken(token: string): Started {
  const started = {} as Started;
  let stop = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    const authority = await makeAuthority(['localhost']);
    const api = await startApi(authority);
    const relay = await startRelay(
      ['--to', `https://localhost:${api.port}/v1`, '--header', 'Authorization: Bearer $TOKEN'],
      {NODE_EXTRA_CA_CERTS: authority.ca, TOKEN: token},
    );
    Object.assign(started, {api, relay});
    stop = async () => {
      await relay.stop();
      await api.close();
      authority.remove();
    };
  });
  beforeEach(() => resetApi(started.api));
  afterAll(() => stop());
  return started;
}
