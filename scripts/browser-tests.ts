import {buildIfStale, run, TEST_SITE, TEST_TEMPLATE} from './build';
import {chooseChromium} from './chromium';

const PLAYWRIGHT = '@playwright/test/cli.js';
const ONLY_PACKAGES = '--packages';

/**
 * Builds the site and the template if necessary, and runs the browser tests of both.
 * @param args `--packages` for those on the template only, and options of Playwright, such as the names of files.
 */
export function runBrowserTests(...args: string[]): void {
  const given = args.filter((arg) => arg !== ONLY_PACKAGES);
  // The named files may be tests of one site only.
  const options = given.length > 0 ? ['--pass-with-no-tests', ...given] : [];
  chooseChromium();
  if (!args.includes(ONLY_PACKAGES)) {
    buildIfStale(TEST_SITE);
    run(PLAYWRIGHT, 'test', ...options);
  }
  buildIfStale(TEST_TEMPLATE);
  run(PLAYWRIGHT, 'test', '--config', 'playwright.template.config.ts', ...options);
}

if (require.main === module) runBrowserTests(...process.argv.slice(2));
