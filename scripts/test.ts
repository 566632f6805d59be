import {buildIfStale, run} from './build';
import {getChromium} from './chromium';

/** Everything that has to hold before a change lands, from the quickest to the slowest. */
function main(): void {
  run('typescript/bin/tsc', '--noEmit');
  run('eslint/bin/eslint.js', '.', '--max-warnings', '0');
  run('vitest/vitest.mjs', 'run');
  try {
    process.env.CHROMIUM_PATH = getChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  process.env.TEST_PAGES = '1';
  buildIfStale();
  run('@playwright/test/cli.js', 'test');
}

main();
