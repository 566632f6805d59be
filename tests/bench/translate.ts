import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {changePage, writeSite} from './pages';

/**
 * Measures `npm run translate -- status` and `check` on sites of 100 to 1,000 pages in English and three translations, a tenth of
 * them outdated: `npm run bench:translate -- [PAGES…]`. Cold is without a cache, warm with one, changed after one page has changed.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'packages/translate/dist/cli.js');
const SIZES = [100, 200, 500, 1000];
const VERBS = ['status', 'check'];
const LOCALES = ['nl', 'it', 'nl-BE'];
const CHANGED_EVERY = 10;

/** Reports the peak memory and the processor time of a run at its end. */
const TELL = `process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nUSED '+u.maxRSS+' '+(u.userCPUTime+u.systemCPUTime))})`;

type Run = {seconds: number; cpu: number; megabytes: number};

/** @throws Error when the command fails. */
function measure(folder: string, verb: string): Run {
  const start = performance.now();
  const {stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`, CLI, verb, '--json'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: {...process.env, TRANSLATE_ROOT: folder},
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const [, kilobytes, micros] = /USED (\d+) (\d+)/.exec(stderr) ?? [];
  // Outdated translations are reported as errors; the command itself did not fail.
  if (!stdout.startsWith('{') || stdout.includes('"rule": "usage"') || kilobytes === undefined)
    throw new Error(`The command failed: ${stderr}${stdout.slice(0, 500)}`);
  return {seconds, cpu: Number(micros) / 1e6, megabytes: Number(kilobytes) / 1024};
}

const cell = ({seconds, cpu, megabytes}: Run): string =>
  `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s CPU, ${megabytes.toFixed(0)} MB)`;

function main(sizes: number[]): void {
  process.stdout.write(
    `${LOCALES.length} translations, one page of ${CHANGED_EVERY} outdated\n\nverb | pages | cold | warm | changed | cold CPU a page\n`,
  );
  for (const pages of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-translate-'));
    try {
      writeSite(ROOT, folder, {pages, locales: LOCALES, changedEvery: CHANGED_EVERY});
      VERBS.forEach((verb, at) => {
        rmSync(join(folder, '.cache'), {recursive: true, force: true});
        const [cold, warm] = [measure(folder, verb), measure(folder, verb)];
        changePage(folder, at + 1);
        const changed = measure(folder, verb);
        process.stdout.write(
          `${verb} | ${pages} | ${[cold, warm, changed].map(cell).join(' | ')} | ${((1000 * cold.cpu) / pages).toFixed(1)} ms\n`,
        );
      });
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  }
}

const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => Number.isInteger(size) && size > 0);
main(asked.length > 0 ? asked : SIZES);
