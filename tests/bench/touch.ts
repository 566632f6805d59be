import {chromium, type Browser, type Page} from '@playwright/test';
import {getChromium} from '../../scripts/chromium';
import {examplesOf, sendButton} from '../browser/controls';

const SLOWER = 4;
/** Visits before the measured one. Chromium caches the compiled code of a script in its second and third run. */
const VISITS = 3;
const PHONE = {
  viewport: {width: 412, height: 823},
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

declare global {
  interface Window {
    /** The times of the first touch and of the first live example, in ms. */
    touched?: number;
    live?: number;
  }
}

/** Records in the page when it is touched and when an example is live, so that Send works. */
function noteTimes(): void {
  addEventListener(
    'touchstart',
    ({timeStamp}) => {
      window.touched ??= timeStamp;
    },
    {capture: true},
  );
  new MutationObserver(() => {
    if (document.querySelector('[data-live]')) window.live ??= performance.now();
  }).observe(document, {subtree: true, childList: true, attributeFilter: ['data-live']});
}

async function touchExample(page: Page, url: string): Promise<number> {
  await page.goto(url, {waitUntil: 'load'});
  await sendButton(page).first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await examplesOf(page, 'createBatch').locator('code').first().tap();
  await page.waitForFunction(() => window.live !== undefined);
  return page.evaluate(() => (window.live ?? Number.NaN) - (window.touched ?? Number.NaN));
}

/**
 * The time on a slow phone from the first touch of an example to a live Send, with a warm cache.
 * @param url a page with an example of createBatch.
 * @returns ms on the clock of the page, with the processor slowed down four times.
 */
export async function measureTouch(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext(PHONE);
  await context.addInitScript(noteTimes);
  const page = await context.newPage();
  for (let visit = 0; visit < VISITS; visit += 1) await touchExample(page, url);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
  const time = await touchExample(page, url);
  await context.close();
  return time;
}

export const launchChromium = (args: string[]): Promise<Browser> =>
  chromium.launch({executablePath: getChromium(), args});
