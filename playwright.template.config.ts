import {defineConfig} from '@playwright/test';
import base from './playwright.config';

const PORT = 3213;
const baseURL = `http://localhost:${PORT}/`;

/** The browser tests of the packages, and those of the template, on the template with the pages of `template/tests/packages`. */
export default defineConfig({
  ...base,
  projects: [
    {name: 'packages', testDir: 'tests/template', use: {baseURL}},
    {name: 'template', testDir: 'template/tests', use: {baseURL}},
  ],
  webServer: {
    command: `node node_modules/@docusaurus/core/bin/docusaurus.mjs serve template --dir ../.cache/test-template --port ${PORT} --no-open`,
    url: baseURL,
  },
});
