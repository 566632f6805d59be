import {PSEUDO_LOCALE} from '../src/translations/exchange/pseudo';
import {run} from './build';
import {chooseChromium} from './chromium';

/** What takes too long for every change: builds the site in the pseudo-locale, and walks it at 320 px. */
function main(): void {
  chooseChromium();
  process.env.PSEUDO = '1';
  run('tsx/dist/cli.mjs', 'scripts/translate.mjs', 'pseudo');
  run('@docusaurus/core/bin/docusaurus.mjs', 'build', '--locale', PSEUDO_LOCALE, '--out-dir', '.cache/pseudo-site');
  run('@playwright/test/cli.js', 'test', '--config', 'playwright.soak.config.ts');
}

main();
