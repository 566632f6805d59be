import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildIfStale, ROOT, SITE} from '../../scripts/build';
import {getChromium} from '../../scripts/chromium';
import {serveCompressed} from './serve';
import {installTools} from './tools';
import {launchChromium, measureTouch} from './touch';

const PAGES = ['/create-batch', '/nl/create-batch', '/it/create-batch'];
const ROUNDS = 3;
const CHROME_FLAGS = [
  '--headless=new',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The figures of Lighthouse: score of 100, times in ms, transferred bytes. */
type Figures = {
  score: number;
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
  script: number;
  other: number;
  foreign: number;
};

type Report = {
  categories: {performance: {score: number}};
  audits: Record<
    string,
    {
      numericValue?: number;
      details?: {items: {url: string; transferSize: number; resourceType: string}[]};
    }
  >;
};

function figuresOf({categories, audits}: Report, origin: string): Figures {
  const value = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
  const requests = audits['network-requests']?.details?.items ?? [];
  const sum = (isWanted: (one: {url: string; resourceType: string}) => boolean): number =>
    requests.filter(isWanted).reduce((total, {transferSize}) => total + transferSize, 0);
  return {
    score: Math.round(categories.performance.score * 100),
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    script: sum(({resourceType}) => resourceType === 'Script'),
    other: sum(({resourceType}) => resourceType !== 'Script'),
    foreign: requests.filter(({url}) => !url.startsWith(origin) && !url.startsWith('data:')).length,
  };
}

async function measure(lighthouse: string, url: string, folder: string): Promise<Report> {
  const output = join(folder, 'report.json');
  const args = [
    lighthouse,
    url,
    '--quiet',
    '--only-categories=performance',
    '--output=json',
    `--output-path=${output}`,
    `--chrome-flags=${CHROME_FLAGS.join(' ')}`,
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, CHROME_PATH: getChromium()},
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0)
    throw new Error(`Lighthouse ended with ${status} for ${url}. See its message above.`);
  return JSON.parse(readFileSync(output, 'utf8')) as Report;
}

const median = (numbers: number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** Prints the figures of Lighthouse (mobile defaults, medians of three) for the page in each language, and the time from a touch to a live example. */
async function main(): Promise<void> {
  const [lighthouse = ''] = installTools(ROOT, 'lighthouse');
  buildIfStale(SITE);
  const {origin, server} = await serveCompressed();
  const browser = await launchChromium(CHROME_FLAGS);
  const folder = mkdtempSync(join(tmpdir(), 'bench-page-'));
  const chromium = spawnSync(getChromium(), ['--version'], {encoding: 'utf8'}).stdout.trim();
  process.stdout.write(
    `Lighthouse 13.0.2, mobile defaults, brotli, medians of ${ROUNDS}; ${chromium}, Node ${process.version}\n\n| page | score | FCP | LCP | TBT | CLS | JavaScript files | all else | from other hosts | touch to live Send |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n`,
  );
  for (const path of PAGES) {
    const rounds: Figures[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(figuresOf(await measure(lighthouse, origin + path, folder), origin));
    const touches: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      touches.push(await measureTouch(browser, origin + path));
    const of = (name: keyof Figures): number => median(rounds.map((one) => one[name]));
    process.stdout.write(
      `| ${path} | ${of('score')} | ${(of('fcp') / 1000).toFixed(2)} s | ${(of('lcp') / 1000).toFixed(2)} s | ${Math.round(of('tbt'))} ms | ${of('cls').toFixed(3)} | ${kilobytes(of('script'))} | ${kilobytes(of('other'))} | ${of('foreign')} | ${(median(touches) / 1000).toFixed(2)} s |\n`,
    );
  }
  rmSync(folder, {recursive: true});
  await browser.close();
  server.close();
}

void main();
