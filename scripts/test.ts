import {runBrowserTests} from './browser-tests';
import {run, runInTemplate} from './build';

/** All checks of a change, the quickest first. */
function main(): void {
  run('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
  run('typescript/bin/tsc', '--noEmit');
  runInTemplate('typescript/bin/tsc', '--noEmit');
  run('eslint/bin/eslint.js', '.', '--max-warnings', '0');
  run('vitest/vitest.mjs', 'run');
  runBrowserTests();
}

main();
