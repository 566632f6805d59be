import {PSEUDO_LOCALE} from '@batchwise/translate/workspace';
import {makeFreshSite} from '../tests/soak/fresh-site/make-site';
import {makeHostileSite} from '../tests/soak/hostile-site/make-site';
import {runBrowserTests} from './browser-tests';
import {run} from './build';

/**
 * Tests that take too long for every change: generated data with a seed of today, bodies of 512 MB through the relay, API
 * descriptions from npm, what the reference shows of them and how large it is, the browser tests in every language, at many typing
 * speeds and with all hostile payloads, all pages of the pseudo-locale at 320 px, a fresh site with the packages, and a site with
 * hostile files. Options are those of the descriptions.
 */
function main(): void {
  process.env.TEST_SEED ??= String(Date.now() % 2 ** 31);
  process.env.SAMPLE_RUNS ??= '2000';
  process.env.PROGRAM_RUNS ??= '300';
  process.env.RELAY_MEGABYTES ??= '512';
  process.env.WIDE_SWEEP = '1';
  run('vitest/vitest.mjs', 'run');
  run('tsx/dist/cli.mjs', 'tests/soak/descriptions/main.ts', ...process.argv.slice(2));
  run('tsx/dist/cli.mjs', 'tests/soak/reference/main.ts');
  run('tsx/dist/cli.mjs', 'tests/soak/reference/size.ts');
  process.env.EVERY_LANGUAGE = '1';
  runBrowserTests();
  delete process.env.WIDE_SWEEP;
  process.env.PSEUDO = '1';
  run('@batchwise/translate/dist/cli.js', 'pseudo');
  run(
    '@docusaurus/core/bin/docusaurus.mjs',
    'build',
    '--locale',
    PSEUDO_LOCALE,
    '--out-dir',
    '.cache/pseudo-site',
  );
  process.env.FRESH_SITE = makeFreshSite();
  process.env.HOSTILE_SITE = makeHostileSite();
  run('@playwright/test/cli.js', 'test', '--config', 'playwright.soak.config.ts');
}

main();
