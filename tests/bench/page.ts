import {spawnSync} from 'node:child_process';
import {buildIfStale, SITE} from '../../scripts/build';
import {getChromium} from '../../scripts/chromium';
import {CHROME_FLAGS, measurePage, median} from './lighthouse';
import {serveCompressed} from './serve';
import {launchChromium, measureTouch} from './touch';

const PAGES = ['/create-batch', '/nl/create-batch', '/it/create-batch'].flatMap((path) => [
  path,
  path.replace('/create-batch', '/api/batches/create-batch'),
]);
const ROUNDS = 3;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** Prints the figures of Lighthouse (mobile defaults, medians of three) for a guide page and a page of the reference in each language, and the time from a touch to a live example. */
async function main(): Promise<void> {
  buildIfStale(SITE);
  const {origin, server} = await serveCompressed();
  const browser = await launchChromium(CHROME_FLAGS);
  const chromium = spawnSync(getChromium(), ['--version'], {encoding: 'utf8'}).stdout.trim();
  process.stdout.write(
    `Lighthouse 13.0.2, mobile defaults, brotli, medians of ${ROUNDS}; ${chromium}, Node ${process.version}\n\n| page | score | FCP | LCP | TBT | CLS | JavaScript files | all else | from other hosts | touch to live Send |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n`,
  );
  for (const path of PAGES) {
    const {score, fcp, lcp, tbt, cls, script, other, foreign} = await measurePage(
      origin,
      path,
      ROUNDS,
    );
    const touches: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      touches.push(await measureTouch(browser, origin + path));
    process.stdout.write(
      `| ${path} | ${score} | ${(fcp / 1000).toFixed(2)} s | ${(lcp / 1000).toFixed(2)} s | ${Math.round(tbt)} ms | ${cls.toFixed(3)} | ${kilobytes(script)} | ${kilobytes(other)} | ${foreign} | ${(median(touches) / 1000).toFixed(2)} s |\n`,
    );
  }
  await browser.close();
  server.close();
}

void main();
