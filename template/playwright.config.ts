import {existsSync} from 'node:fs';
import {defineConfig} from '@playwright/test';

/** An installed Chromium or Chrome. Without one, run "npx playwright install chromium" once. */
const executablePath =
  process.env.CHROMIUM_PATH ??
  ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const isRoot = process.getuid?.() === 0;

const PORT = 3220;

export default defineConfig({
  testDir: 'tests',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: new URL(process.env.BASE_URL ?? '/', `http://localhost:${PORT}`).href,
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath ? {executablePath} : {}),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `npm run serve -- --port ${PORT}`,
    url: new URL(process.env.BASE_URL ?? '/', `http://localhost:${PORT}`).href,
  },
});
