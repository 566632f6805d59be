import {mkdirSync} from 'node:fs';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect} from 'vitest';
import type {Engine} from './driver';
import {firefox} from './firefox';
import {Reader} from './page';
import {serveBuiltSite, type ServedSite} from './site';
import {webkit} from './webkit';

const PICTURES = 'test-results/engines';

const WIDE = 1440;
const HEIGHT = 900;

/** The browser of the tests that run; each test begins in a wide window. */
export type Tested = {
  engine: Engine;
  reader: Reader;
  /** Opens a page of the site as in a new tab, in which nothing has been kept. */
  open: (path: string) => Promise<void>;
  resize: (width: number) => Promise<void>;
  /** The errors and violated policies that pages have reported; a test that takes them expects them. */
  takeErrors: () => string[];
};

/** Declares tests for each installed browser. After each test, its pages must have had no errors. */
export function inEachBrowser(declare: (tested: Tested) => void): void {
  for (const engine of [firefox, webkit]) {
    if (!engine.isInstalled)
      console.error(
        `The tests in ${engine.name} are skipped because it is not installed: apt-get install ${engine.packages}`,
      );
    // CI installs both: there, a browser that is missing is a failure.
    describe.skipIf(!engine.isInstalled && !process.env.CI)(engine.name, () => {
      let site: ServedSite;
      const tested = {
        engine,
        open: async (path: string) => {
          const {driver} = tested.reader;
          // A page that is left keeps its values, so another one clears them.
          await driver.open(`${site.url}/empty`);
          await driver.evaluate('(sessionStorage.clear(), localStorage.clear())');
          await driver.open(`${site.url}${path}`);
        },
        resize: (width: number) => tested.reader.driver.resize(width, HEIGHT),
        takeErrors: () => site.errors.splice(0),
      } as Tested;
      beforeAll(async () => {
        site = await serveBuiltSite();
        tested.reader = new Reader(await engine.start());
        console.error(`${tested.reader.driver.name} runs the tests.`);
      });
      afterAll(async () => {
        await tested.reader.driver.close();
        await site.close();
      });
      beforeEach(() => tested.resize(WIDE));
      afterEach(async ({task}) => {
        if (task.result?.state === 'fail') {
          mkdirSync(PICTURES, {recursive: true});
          const name = `${engine.name} ${task.name}`.replace(/\W+/g, '-').slice(0, 100);
          await tested.reader.driver.picture(`${PICTURES}/${name}.png`);
        }
        expect(tested.takeErrors()).toEqual([]);
      });
      declare(tested);
    });
  }
}
