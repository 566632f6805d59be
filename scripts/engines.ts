import {buildIfStale, run, TEST_SITE} from './build';

/** Builds the site if necessary, and runs the tests in Firefox and WebKitGTK. Options are those of Vitest. */
function main(): void {
  buildIfStale(TEST_SITE);
  run('vitest/vitest.mjs', 'run', '--config', 'vitest.engines.config.ts', ...process.argv.slice(2));
}

main();
