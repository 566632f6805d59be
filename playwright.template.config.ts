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

/**
 * Features that tests do without. For each page, a whole Chromium also renders the two pop-ups of its address bar, which took a sixth
 * of the processor time of all tests. Only the last such switch counts, so those of Playwright (chromiumSwitches.ts) follow.
 */
const DISABLED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
  ...['AimEnabled', 'PreconnectToSearch'],
];

const isRoot = process.getuid?.() === 0;
const PORT = 3213;
const baseURL = `http://localhost:${PORT}/`;

export const PROJECTS = [
  {name: 'packages', testDir: 'tests/template', use: {baseURL}},
  {name: 'template', testDir: 'template/tests', use: {baseURL}},
];

export const SERVERS = [
  {
    command: `node node_modules/@docusaurus/core/bin/docusaurus.mjs serve template --dir ../.cache/test-template --port ${PORT} --no-open`,
    url: baseURL,
  },
];

/** The browser tests of the packages, and those of the template, on the template with the pages of `template/tests/packages`. */
export default defineConfig({
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A loaded machine may miss a deadline once; a test that needs its second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    // They would answer requests that tests route. The test of offline reading allows them.
    serviceWorkers: 'block',
    // A trace of every test would take a good part of the time of all; `--trace on` makes one where it is wanted.
    trace: 'on-first-retry',
    launchOptions: {
      ...chromiumPath(),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        ...QUIET,
        `--disable-features=${DISABLED_FEATURES.join()}`,
      ],
    },
  },
  projects: PROJECTS,
  webServer: SERVERS,
});
