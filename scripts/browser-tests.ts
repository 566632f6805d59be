import {buildIfStale, run, TEST_SITE, TEST_TEMPLATE} from './build';
import {chooseChromium} from './chromium';

const ONLY_PACKAGES = '--packages';

/**
 * Builds the site and the template if necessary, and runs the browser tests of both.
 * @param args `--packages` for those on the template only, and options of Playwright, such as the names of files.
 */
export function runBrowserTests(...args: string[]): void {
  const options = args.filter((arg) => arg !== ONLY_PACKAGES);
  const isTemplateOnly = options.length < args.length;
  if (isTemplateOnly) options.push('--config', 'playwright.template.config.ts');
  chooseChromium();
  if (!isTemplateOnly) buildIfStale(TEST_SITE);
  buildIfStale(TEST_TEMPLATE);
  run('@playwright/test/cli.js', 'test', ...options);
}

if (require.main === module) runBrowserTests(...process.argv.slice(2));
