import {buildIfStale, run} from './build';
import {chooseChromium} from './chromium';

/** Everything that has to hold before a change lands, from the quickest to the slowest. */
function main(): void {
  run('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
  run('typescript/bin/tsc', '--noEmit');
  run('eslint/bin/eslint.js', '.', '--max-warnings', '0');
  run('vitest/vitest.mjs', 'run');
  chooseChromium();
  process.env.TEST_PAGES = '1';
  buildIfStale();
  run('@playwright/test/cli.js', 'test');
}

main();
