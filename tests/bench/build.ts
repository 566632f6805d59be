import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {build, type Run} from './run-build';
import {type Kind, writeBuildSite} from './sites';

/**
 * Measures builds of three languages: plain Docusaurus (`faster`), this project on the same pages, and this project with live
 * examples. `npm run bench:build -- [PAGES…] [KIND…]`; each number of pages adds to those of the site. The default is 200 and 1,000
 * pages and all kinds. Cold is without any cache. Memory is the peak of all processes of a build, on Linux.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KINDS: Kind[] = ['plain', 'ours', 'ours with examples'];
const LOCALES = ['en', 'nl', 'it'];
const SIZES = [200, 1000];
const OUTPUT_OF_CACHES = ['node_modules/.cache', '.docusaurus', '.cache', 'build'];

/** The scripts that the HTML of a page names. Docusaurus fetches the chunks of the page beside these. */
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/\/(assets\/js\/[^"'\\]+?\.js)/g)].flatMap(([, path]) => path ?? []);

/** The size of one page, in bytes. */
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
