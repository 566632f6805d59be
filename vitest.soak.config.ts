import {defineConfig} from 'vitest/config';
import base from './vitest.config';

/** Tests that take longer than what is tried at each change. */
export default defineConfig({
  test: {...base.test, include: ['tests/soak/**/*.test.ts'], exclude: []},
});
