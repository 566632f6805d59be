import {defineConfig} from '@playwright/test';
import base from './playwright.config';

const PSEUDO_PORT = 3211;
const FRESH_PORT = 3212;
const HOSTILE_PORT = 3214;
const urlOf = (port: number): string => `http://localhost:${port}/`;

const serve = (siteDir: string, folder: string, port: number) => ({
  command: `node node_modules/@docusaurus/core/bin/docusaurus.mjs serve ${siteDir} --dir ${folder} --port ${port} --no-open`,
  url: urlOf(port),
});

/**
 * Tests that take longer than those of each change: of the pseudo-locale, of a fresh site with the packages, and of a site with
 * hostile files. `npm run test:soak` builds them first; FRESH_SITE and HOSTILE_SITE are the folders of the last two.
 */
export default defineConfig({
  ...base,
  projects: [
    {
      name: 'pseudo-locale',
      testDir: 'tests/soak/pseudo-locale',
      use: {baseURL: urlOf(PSEUDO_PORT)},
    },
    {name: 'fresh site', testDir: 'tests/soak/fresh-site', use: {baseURL: urlOf(FRESH_PORT)}},
    {name: 'hostile site', testDir: 'tests/soak/hostile-site', use: {baseURL: urlOf(HOSTILE_PORT)}},
  ],
  webServer: [
    {...serve('.', '.cache/pseudo-site', PSEUDO_PORT), env: {PSEUDO: '1'}},
    serve(process.env.FRESH_SITE ?? '.', 'build', FRESH_PORT),
    serve(process.env.HOSTILE_SITE ?? '.', 'build', HOSTILE_PORT),
  ],
});
