import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {type Kind, writeBuildSite} from './sites';

/**
 * Measures builds of three languages: plain Docusaurus (`faster`), and this project by `npm run build` on the very same pages,
 * and with live examples on them. `npm run bench:build -- [PAGES…] [KIND…]`, 200 and 1,000 pages and all kinds unless told; each number adds to the own pages. Cold is without any cache.
 * Memory is the most that the build and all its processes held at once, on Linux.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KINDS: Kind[] = ['plain', 'ours', 'ours with examples'];
const LOCALES = ['en', 'nl', 'it'];
const SIZES = [200, 1000];
const OUTPUT_OF_CACHES = ['node_modules/.cache', '.docusaurus', '.cache', 'build'];
const WATCH_EVERY_MS = 200;
const TICKS_A_SECOND = 100;

/** Seconds by the clock and of the processors, and the most memory. */
type Run = {seconds: number; cpu: number; megabytes: number};

/** The memory of a process and all below it, in MB; 0 where there is no `/proc`. */
function memoryOf(pid: number): number {
  try {
    const own =
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean);
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
  } catch {
    // The process has just ended, or the system is not Linux.
    return 0;
  }
}

/** Seconds of the processors that ended child processes took, those of their own included; 0 where there is no `/proc`. See proc(5), fields 16 and 17. */
function usedByChildren(): number {
  try {
    const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
    const [user = 0, system = 0] = fields.split(' ').slice(13, 15).map(Number);
    return (user + system) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}

/** The command of `npm run build`. */
const COMMAND = ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'];

/** @throws Error when the build fails. */
async function build(folder: string): Promise<Run> {
  // Docusaurus keeps what jiti has compiled in the folder for temporary files.
  const temporary = join(folder, '.cache/tmp');
  mkdirSync(temporary, {recursive: true});
  const [start, used] = [performance.now(), usedByChildren()];
  const child = spawn(process.execPath, COMMAND, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, NODE_ENV: 'production', TMPDIR: temporary},
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => said.push(data));
  let megabytes = 0;
  const watch = setInterval(
    () => (megabytes = Math.max(megabytes, memoryOf(child.pid ?? 0))),
    WATCH_EVERY_MS,
  );
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (status !== 0)
    throw new Error(
      `The build in ${folder} ended with ${status}:\n${Buffer.concat(said).toString().slice(-4000)}`,
    );
  return {seconds: (performance.now() - start) / 1000, cpu: usedByChildren() - used, megabytes};
}

/** Addresses of scripts that a page fetches for itself, at once or at the first sign of interest; plain Docusaurus fetches its page's own pieces beside these. */
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/\/(assets\/js\/[^"'\\]+?\.js)/g)].flatMap(([, path]) => path ?? []);

/** What was built of one page, in bytes. */
function sizesOf(output: string, name: string): {html: number; scripts: number} {
  const html = readFileSync(join(output, `${name}.html`), 'utf8');
  const scripts = [...new Set(scriptsOf(html))].reduce(
    (sum, path) => sum + brotliCompressSync(readFileSync(join(output, path))).length,
    0,
  );
  return {html: gzipSync(html).length, scripts};
}

const megabytesOf = (folder: string): number =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + readFileSync(join(entry.parentPath, entry.name)).length, 0) / 1e6;

const seconds = (run: Run): string => `${run.seconds.toFixed(1)} s (${run.cpu.toFixed(0)} s CPU)`;

async function main(sizes: number[], kinds: Kind[]): Promise<void> {
  process.stdout.write(
    '| pages × 3 | site | cold | of plain | warm | of plain | most memory | HTML of a page (gzip) | JavaScript of a page (brotli) | all that was built |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n',
  );
  for (const pages of sizes) {
    let plain: Run[] = [];
    for (const kind of kinds) {
      const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
      try {
        writeBuildSite(ROOT, folder, kind, pages, LOCALES);
        for (const name of OUTPUT_OF_CACHES)
          rmSync(join(folder, name), {recursive: true, force: true});
        const runs = [await build(folder), await build(folder)];
        if (kind === 'plain') plain = runs;
        const [cold, warm] = runs as [Run, Run];
        const of = (at: number, name: 'seconds' | 'cpu'): string =>
          ((runs[at]?.[name] ?? NaN) / (plain[at]?.[name] ?? NaN)).toFixed(2);
        const ratio = (at: number): string => `${of(at, 'seconds')} (${of(at, 'cpu')})`;
        const output = join(folder, 'build');
        const {html, scripts} = sizesOf(
          output,
          existsSync(join(output, 'create-batch.html')) ? 'create-batch' : 'index',
        );
        process.stdout.write(
          `| ${pages} | ${kind} | ${seconds(cold)} | ${ratio(0)} | ${seconds(warm)} | ${ratio(1)} | ${Math.max(cold.megabytes, warm.megabytes).toFixed(0)} MB | ${(html / 1000).toFixed(1)} KB | ${(scripts / 1000).toFixed(0)} KB | ${megabytesOf(output).toFixed(0)} MB |\n`,
        );
      } finally {
        rmSync(folder, {recursive: true, force: true});
      }
    }
  }
}

const asked = process.argv.slice(2);
const sizes = asked.map(Number).filter((size) => Number.isInteger(size) && size >= 0);
const kinds = KINDS.filter((kind) => asked.includes(kind));
void main(sizes.length > 0 ? sizes : SIZES, kinds.length > 0 ? kinds : KINDS);
