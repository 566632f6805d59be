import {buildIfStale, run, runInTemplate} from './build';
import {chooseChromium} from './chromium';

/** All checks of a change, the quickest first. */
function main(): void {
  run('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
  run('typescript/bin/tsc', '--noEmit');
  run('eslint/bin/eslint.js', '.', '--max-warnings', '0');
  run('vitest/vitest.mjs', 'run');
  chooseChromium();
  process.env.TEST_PAGES = '1';
  buildIfStale();
  run('@playwright/test/cli.js', 'test');
  runInTemplate('typescript/bin/tsc', '--noEmit');
  runInTemplate('@docusaurus/core/bin/docusaurus.mjs', 'build');
  runInTemplate('@playwright/test/cli.js', 'test');
}

main();
