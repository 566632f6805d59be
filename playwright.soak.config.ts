import {defineConfig} from '@playwright/test';
import base from './playwright.config';

const PORT = 3211;

/** Tests that take longer than what is tried at each change: of the pseudo-locale, which `npm run test:soak` builds first. */
export default defineConfig({
  ...base,
  testDir: 'tests/soak',
  use: {...base.use, baseURL: `http://localhost:${PORT}`},
  webServer: {
    command: `node node_modules/@docusaurus/core/bin/docusaurus.mjs serve --dir .cache/pseudo-site --port ${PORT} --no-open`,
    url: `http://localhost:${PORT}/`,
    env: {PSEUDO: '1'},
  },
});
