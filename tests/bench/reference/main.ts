import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {ROOT} from '../../../scripts/build';
import {measurePage} from '../lighthouse';
import {build, type Run} from '../run-build';
import {serveCompressed} from '../serve';
import {measureAdded} from './added';
import {benchDocuments, type BenchDocument} from './documents';
import {writeOurs, writeTheirs} from './sites';
import {pageSizes, quantile} from './sizes';
import {installTheirs} from './theirs';

const HELP = `Builds the API reference of several descriptions as a site of its own, in one language.

  npm run bench:reference -- [options]

  --document NAME   batches, asana or github; may be repeated (all)
  --tool NAME       ours, or theirs: docusaurus-plugin-openapi-docs; may be repeated (both)
  --rounds NUMBER   how many builds without a cache; medians are printed (1)
  --lighthouse      measures a page with Lighthouse, median of three
  --keep            keeps the built sites in the folder for temporary files
  --added           instead: what the reference adds to the build of this site
`;

const LIGHTHOUSE_ROUNDS = 3;
const DOCUSAURUS = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
const OUTPUT = ['.docusaurus', '.cache', 'build', 'node_modules/.cache', 'docs/api'];

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const secondsOf = ({seconds, cpu}: Run): string =>
  `${seconds.toFixed(0)} s (${cpu.toFixed(0)} s CPU)`;

const slugOf = (operation: string): string =>
  operation
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('/', '-')
    .toLowerCase();

/** Builds without a cache. With the other plugin, a command of its own writes the pages first. */
async function buildOnce(folder: string, tool: string): Promise<Run> {
  for (const name of OUTPUT) rmSync(join(folder, name), {recursive: true, force: true});
  if (tool === 'ours') return build(folder);
  const written = await build(folder, [DOCUSAURUS, 'gen-api-docs', 'all']);
  const built = await build(folder);
  return {
    seconds: written.seconds + built.seconds,
    cpu: written.cpu + built.cpu,
    megabytes: Math.max(written.megabytes, built.megabytes),
  };
}

async function lighthouseOf(output: string, operation: string): Promise<string[]> {
  const {origin, server} = await serveCompressed(output);
  try {
    const found = await measurePage(origin, `/api/${slugOf(operation)}`, LIGHTHOUSE_ROUNDS);
    const {score, lcp, tbt, cls, script} = found;
    return [
      kilobytes(script),
      String(score),
      `${(lcp / 1000).toFixed(2)} s`,
      `${Math.round(tbt)} ms`,
      cls.toFixed(3),
    ];
  } finally {
    server.close();
  }
}

type Options = {rounds: number; lighthouse: boolean; keep: boolean};

async function measure(
  {name, text, operation}: BenchDocument,
  tool: string,
  {rounds, lighthouse, keep}: Options,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-reference-'));
  try {
    if (tool === 'ours') writeOurs(ROOT, folder, text);
    else writeTheirs(installTheirs(), folder, text);
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await buildOnce(folder, tool));
    runs.sort((a, b) => a.seconds - b.seconds);
    const median = runs[Math.floor(runs.length / 2)];
    if (!median) return;
    const output = join(folder, 'build');
    const pages = pageSizes(output);
    const brotli = pages.map((page) => page.brotli);
    const cells = [
      name,
      tool,
      String(pages.length),
      secondsOf(median),
      `${Math.max(...runs.map(({megabytes}) => megabytes)).toFixed(0)} MB`,
      kilobytes(quantile(brotli)),
      kilobytes(Math.max(...brotli)),
      kilobytes(quantile(pages.map(({raw}) => raw))),
      pages
        .slice(0, 3)
        .map(({path, raw}) => `${kilobytes(raw)} ${path}`)
        .join(', '),
      String(pages.filter(({raw}) => raw > 300_000).length),
      ...(lighthouse ? await lighthouseOf(output, operation) : []),
    ];
    print(`| ${cells.join(' | ')} |`);
  } finally {
    if (keep) print(folder);
    else rmSync(folder, {recursive: true, force: true});
  }
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      document: {type: 'string', multiple: true, default: ['batches', 'asana', 'github']},
      tool: {type: 'string', multiple: true, default: ['ours', 'theirs']},
      rounds: {type: 'string', default: '1'},
      lighthouse: {type: 'boolean', default: false},
      keep: {type: 'boolean', default: false},
      added: {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) return print(HELP);
  const rounds = Number(values.rounds);
  const {lighthouse, keep} = values;
  if (values.added) return measureAdded(ROOT, rounds, print);
  const head = [
    ...['description', 'tool', 'pages', 'build', 'most memory', 'HTML, median, brotli'],
    ...['largest', 'HTML, median', 'largest pages', 'over 300 KB'],
    ...(lighthouse ? ['JavaScript files of a page', 'score', 'LCP', 'TBT', 'CLS'] : []),
  ];
  print(`| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}`);
  for (const document of benchDocuments(ROOT)) {
    if (!values.document.includes(document.name)) continue;
    for (const tool of values.tool)
      await measure(document, tool, {rounds, lighthouse, keep}).catch((error: unknown) =>
        print(`| ${document.name} | ${tool} | ${String(error).slice(0, 2000)}`),
      );
  }
}

void main();
