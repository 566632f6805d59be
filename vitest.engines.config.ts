import {defineConfig} from 'vitest/config';

/** Tests in Firefox and WebKitGTK: see `scripts/engines.ts`. */
export default defineConfig({
  test: {
    include: ['tests/engines/*.spec.ts'],
    // One browser at a time: a window without the focus delays its timers.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    retry: process.env.CI ? 1 : 0,
    reporters: ['verbose'],
  },
});
