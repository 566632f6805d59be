import {cpus, totalmem} from 'node:os';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {load, type Run} from './load';
import {memoryOf, startBare, startMock, startPrism, stop, type Target} from './servers';
import {installTools} from './tools';

/**
 * Measures the mock beside a bare `node:http` server and Prism: `npm run bench:mock -- [--seconds 5] [--rounds 3] [--batches 1000000]`.
 * The servers take turns, so that what else the machine does meets all of them.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const MB = 1_000_000;
const SAMPLE_MS = 500;

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
const print = (text: string): void => void process.stdout.write(`${text}\n`);

function readCount(name: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`--${name} "${text}" is not a number. Give a whole number from 1.`);
}

function readArguments(): {seconds: number; rounds: number; batches: number} {
  const {values} = parseArgs({
    options: {
      seconds: {type: 'string', default: '5'},
      rounds: {type: 'string', default: '3'},
      batches: {type: 'string', default: '1000000'},
    },
  });
  return {
    seconds: readCount('seconds', values.seconds),
    rounds: readCount('rounds', values.rounds),
    batches: readCount('batches', values.batches),
  };
}

/** The run in the middle, by calls per second. */
const median = (runs: readonly Run[]): Run =>
  [...runs].sort((a, b) => a.perSecond - b.perSecond)[Math.floor((runs.length - 1) / 2)];

async function compare(
  autocannon: string,
  targets: readonly Target[],
  seconds: number,
  rounds: number,
): Promise<Run[]> {
  const runs = targets.map((): Run[] => []);
  // Not counted: engines compile what is called often.
  for (const target of targets) await load(autocannon, target, {seconds});
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, target] of targets.entries())
      runs[index].push(await load(autocannon, target, {seconds}));
  }
  return runs.map(median);
}

function printTable(targets: readonly Target[], runs: readonly Run[], bare: Run, prism: Run): void {
  print('| server | requests/s | of bare | of Prism | p50 | p99 | memory after |');
  print('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [index, target] of targets.entries()) {
    const {perSecond, p50, p99} = runs[index];
    const ratios = [perSecond / bare.perSecond, perSecond / prism.perSecond].map((ratio) =>
      number(ratio, 2),
    );
    print(
      `| ${[target.name, number(perSecond), ...ratios, `${p50} ms`, `${p99} ms`, `${number(memoryOf(target) / MB)} MB`].join(' | ')} |`,
    );
  }
}

async function fill(autocannon: string, target: Target, batches: number): Promise<void> {
  const before = memoryOf(target);
  let most = before;
  const sampling = setInterval(() => (most = Math.max(most, memoryOf(target))), SAMPLE_MS);
  const {perSecond} = await load(autocannon, target, {calls: batches}).finally(() =>
    clearInterval(sampling),
  );
  const after = memoryOf(target);
  print(
    `\n${number(batches)} batches over HTTP, ${number(perSecond)} a second: memory ${number(before / MB)} MB before, ${number(Math.max(most, after) / MB)} MB at most, ${number(after / MB)} MB at the end.`,
  );
}

async function main(): Promise<void> {
  const {seconds, rounds, batches} = readArguments();
  const [autocannon = '', prism = ''] = installTools(ROOT, 'autocannon', '@stoplight/prism-cli');
  const targets: Target[] = [];
  try {
    for (const start of [
      () => startBare(ROOT),
      () => startMock(ROOT),
      () => startPrism(ROOT, prism),
    ])
      targets.push(await start());
    const [cpu] = cpus();
    print(
      `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${number(totalmem() / 2 ** 30)} GiB`,
    );
    print(`POST /batches, 50 connections, median of ${rounds} runs of ${seconds} s each\n`);
    const runs = await compare(autocannon, targets, seconds, rounds);
    printTable(targets, runs, runs[0], runs[2]);
    await Promise.all(targets.splice(0).map(stop));
    targets.push(await startMock(ROOT));
    await fill(autocannon, targets[0], batches);
  } finally {
    await Promise.all(targets.map(stop));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
