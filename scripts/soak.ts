import {run} from './build';
import {getChromium} from './chromium';

/** What takes too long for every change: builds the site in the pseudo-locale, and walks it at 320 px. */
function main(): void {
  try {
    process.env.CHROMIUM_PATH = getChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  process.env.PSEUDO = '1';
  run('tsx/dist/cli.mjs', 'src/translations/cli.ts', 'pseudo');
  run('@docusaurus/core/bin/docusaurus.mjs', 'build', '--locale', 'en-XA', '--out-dir', '.cache/pseudo-site');
  run('@playwright/test/cli.js', 'test', '--config', 'playwright.soak.config.ts');
}

main();
