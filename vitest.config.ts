import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  // The configuration of Docusaurus leaves JSX to its bundler.
  oxc: {jsx: {runtime: 'automatic'}},
  resolve: {
    alias: {
      '@docusaurus/Translate': fileURLToPath(
        new URL('tests/docusaurus-translate.tsx', import.meta.url),
      ),
    },
  },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'packages/**/*.test.{ts,tsx}',
      'tests/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    // By default one processor is left free, which on two would double the time.
    maxWorkers: '100%',
    setupFiles: ['tests/seed.ts'],
    // Tests that start processes take their time on a loaded machine; a second try there is reported.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    retry: process.env.CI ? 1 : 0,
    reporters: ['default'],
  },
});
