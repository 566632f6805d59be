import {join} from 'node:path';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  oxc: {jsx: {runtime: 'automatic'}},
  resolve: {
    // Only a build of Docusaurus resolves this module.
    alias: {'@docusaurus/Translate': join(__dirname, 'tests/docusaurus/Translate.tsx')},
  },
  test: {
    // Tests of components begin with `// @vitest-environment jsdom`.
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    // Tests that start processes take their time on a loaded machine; a second try there is reported.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    retry: process.env.CI ? 1 : 0,
    reporters: ['default'],
  },
});
