import {buildIfStale, run, TEST_SITE, TEST_TEMPLATE} from './build';
import {chooseChromium} from './chromium';

const PLAYWRIGHT = '@playwright/test/cli.js';

/**
 * Builds the site and the template if necessary, and runs the browser tests of both.
 * @param args options of Playwright, such as the names of files; they may match tests of one site only.
 */
export function runBrowserTests(...args: string[]): void {
  const options = args.length > 0 ? ['--pass-with-no-tests', ...args] : [];
  chooseChromium();
  buildIfStale(TEST_SITE);
  run(PLAYWRIGHT, 'test', ...options);
  buildIfStale(TEST_TEMPLATE);
  run(PLAYWRIGHT, 'test', '--config', 'playwright.template.config.ts', ...options);
}

if (require.main === module) runBrowserTests(...process.argv.slice(2));
