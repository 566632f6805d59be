import {cpus, totalmem} from 'node:os';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {load, type Run} from './load';
import {memoryOf, startMock, startPrism, stop, type Target} from './servers';
import {installTools} from './tools';

/**
 * Compares the mock with Prism: `npm run bench:mock -- [--seconds 5] [--rounds 3]`.
 * The servers take turns, so that other work on the machine affects both.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The floors of the mock: requests a second as a multiple of Prism's, and memory after all runs. */
const MINIMUM_RATIO = 3;
const MAXIMUM_MEMORY_MB = 300;

const MB = 1_000_000;

type Result = {target: Target; runs: Run[]};

const format = (value: number, digits = 0): string =>
  value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
const print = (text: string): void => void process.stdout.write(`${text}\n`);

function readCount(name: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`--${name} "${text}" is not a number. Use a whole number of at least 1.`);
}

function readArguments(): {seconds: number; rounds: number} {
  const {values} = parseArgs({
    options: {
      seconds: {type: 'string', default: '5'},
      rounds: {type: 'string', default: '3'},
    },
  });
  return {
    seconds: readCount('seconds', values.seconds),
    rounds: readCount('rounds', values.rounds),
  };
}

/** The median run by requests per second. */
function medianOf({target, runs}: Result): Run {
  const sorted = [...runs].sort((a, b) => a.perSecond - b.perSecond);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!median) throw new Error(`There is no run of ${target.name}.`);
  return median;
}

async function measure(
  autocannon: string,
  results: readonly Result[],
  seconds: number,
  rounds: number,
): Promise<void> {
  // Engines compile what is called often, so the first run is not counted.
  for (const {target} of results) await load(autocannon, target, seconds);
  for (let round = 0; round < rounds; round += 1)
    for (const {target, runs} of results) runs.push(await load(autocannon, target, seconds));
}

/** Prints the table. @returns the floors that the mock does not reach. */
function report(mock: Result, prism: Result): string[] {
  const reference = medianOf(prism).perSecond;
  print('| server | requests/s | of Prism | p50 | p99 | memory after |');
  print('| --- | --- | --- | --- | --- | --- |');
  for (const result of [mock, prism]) {
    const {perSecond, p50, p99} = medianOf(result);
    const cells = [
      result.target.name,
      format(perSecond),
      format(perSecond / reference, 2),
      `${p50} ms`,
      `${p99} ms`,
      `${format(memoryOf(result.target) / MB)} MB`,
    ];
    print(`| ${cells.join(' | ')} |`);
  }
  const failures: string[] = [];
  if (medianOf(mock).perSecond < MINIMUM_RATIO * reference)
    failures.push(`The mock serves less than ${MINIMUM_RATIO} times the requests of Prism.`);
  if (memoryOf(mock.target) > MAXIMUM_MEMORY_MB * MB)
    failures.push(`The mock takes more than ${MAXIMUM_MEMORY_MB} MB.`);
  return failures;
}

async function main(): Promise<void> {
  const {seconds, rounds} = readArguments();
  const [autocannon = '', prismScript = ''] = installTools(
    ROOT,
    'autocannon',
    '@stoplight/prism-cli',
  );
  const started: Target[] = [];
  const start = async (starting: Promise<Target>): Promise<Result> => {
    const target = await starting;
    started.push(target);
    return {target, runs: []};
  };
  try {
    const mock = await start(startMock(ROOT));
    const prism = await start(startPrism(ROOT, prismScript));
    const [cpu] = cpus();
    print(
      `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${format(totalmem() / 2 ** 30)} GiB`,
    );
    print(`POST /batches, 50 connections, median of ${rounds} runs of ${seconds} s each\n`);
    await measure(autocannon, [mock, prism], seconds, rounds);
    const failures = report(mock, prism);
    if (failures.length > 0) throw new Error(failures.join('\n'));
  } finally {
    await Promise.all(started.map(stop));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
