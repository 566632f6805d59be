import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ROOT} from '../../scripts/build';
import {getChromium} from '../../scripts/chromium';
import {installTools} from './tools';

/** The options of Chromium for measuring. */
export const CHROME_FLAGS = [
  '--headless=new',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The figures of Lighthouse: score of 100, times in ms, transferred bytes. */
export type Figures = {
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

export const median = (numbers: number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/**
 * Measures a page with Lighthouse, mobile defaults.
 * @returns the medians of several rounds.
 */
export async function measurePage(origin: string, path: string, rounds: number): Promise<Figures> {
  const [lighthouse = ''] = installTools(ROOT, 'lighthouse');
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const all: Figures[] = [];
  try {
    for (let round = 0; round < rounds; round += 1)
      all.push(figuresOf(await measure(lighthouse, origin + path, folder), origin));
  } finally {
    rmSync(folder, {recursive: true});
  }
  const of = (name: keyof Figures): number => median(all.map((one) => one[name]));
  return {
    score: of('score'),
    fcp: of('fcp'),
    lcp: of('lcp'),
    tbt: of('tbt'),
    cls: of('cls'),
    script: of('script'),
    other: of('other'),
    foreign: of('foreign'),
  };
}
