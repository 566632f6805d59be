import {defineConfig} from '@playwright/test';
import template, {PROJECTS, SERVERS} from './playwright.template.config';

const PORT = 3210;
const baseURL = `http://localhost:${PORT}`;

/** All browser tests. The longest are on the template: they come first, so that no worker waits for one at the end. */
export default defineConfig({
  ...template,
  projects: [...PROJECTS, {name: 'site', testDir: 'tests/browser', use: {baseURL}}],
  webServer: [
    ...SERVERS,
    {command: `node --import tsx scripts/serve.ts --port ${PORT}`, url: baseURL},
    {command: 'node --import tsx src/mock/cli.ts', port: 4010},
  ],
});
