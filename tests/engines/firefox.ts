import puppeteer, {type KeyInput} from 'puppeteer-core';
import {programPath, type Driver, type Engine} from './driver';

const executablePath = programPath('firefox-esr', 'firefox');

/** Firefox by WebDriver BiDi, without a window. */
async function start(): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executablePath ?? '',
    headless: true,
  });
  const page = await browser.newPage();
  return {
    name: (await browser.version()).replace('/', ' '),
    open: async (url) => {
      await page.goto(url);
    },
    resize: (width, height) => page.setViewport({width, height, hasTouch: true}),
    evaluate: (expression) => page.evaluate(expression),
    press: ({x, y}) => page.touchscreen.tap(x, y),
    type: (text, delay = 0) => page.keyboard.type(text, {delay}),
    strike: async (...keys) => {
      for (const key of keys) await page.keyboard.down(key as KeyInput);
      for (const key of [...keys].reverse()) await page.keyboard.up(key as KeyInput);
    },
    chooseFile: async (css, path) => {
      const input = await page.waitForSelector(css);
      const element = await input?.toElement('input');
      await element?.uploadFile(path);
    },
    picture: async (path) => {
      await page.screenshot({path: path as `${string}.png`});
    },
    close: () => browser.close(),
  };
}

export const firefox: Engine = {
  name: 'Firefox',
  packages: 'firefox-esr',
  narrow: 375,
  isInstalled: executablePath !== undefined,
  start,
};
