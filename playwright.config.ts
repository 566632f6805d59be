import {defineConfig} from '@playwright/test';
import {chromiumPath} from './scripts/chromium';

/** Chromium must stay on this machine: nothing that it does on its own may look for the network. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];
const isRoot = process.getuid?.() === 0;
const PORT = 3210;

export default defineConfig({
  testDir: 'tests/browser',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A loaded machine may miss a deadline once; a test that needs its second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    // They would answer requests that tests route. The test of offline reading allows them.
    serviceWorkers: 'block',
    // A trace of every test would take a good part of the time of all; `--trace on` makes one where it is wanted.
    trace: 'on-first-retry',
    launchOptions: {
      ...chromiumPath(),
      args: [...(isRoot ? ['--no-sandbox'] : []), ...QUIET],
    },
  },
  webServer: [
    {
      command: `node --import tsx scripts/serve.ts --port ${PORT}`,
      url: `http://localhost:${PORT}/`,
    },
    {command: 'node --import tsx src/mock/cli.ts', port: 4010},
  ],
});
