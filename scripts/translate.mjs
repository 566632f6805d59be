import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

/*
 * Runs the tool of translators, `npm run translate`. It is written in TypeScript, in a hundred and fifty files: reading them takes
 * longer than most commands do, so that it is compiled into one file, which is kept until a line of it changes.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const KEPT = join(ROOT, '.cache/translate-tool');
/** What it is made of; both rooms know nothing of the others. */
const ROOMS = ['src/translations', 'src/openapi'].map((room) => join(ROOT, room));
const ENTRIES = {cli: 'src/translations/cli.ts', worker: 'src/translations/parallel/worker/node.ts'};
/** Another run may still use what it began with. */
const KEPT_MS = 86_400_000;

/** Changes whenever a file of the tool, or a release that it uses, may have changed. */
function signature() {
  const files = ROOMS.flatMap((room) => readdirSync(room, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts')).map((name) => join(room, name)));
  const hash = createHash('sha1').update(process.version);
  for (const file of [...files.sort(), join(ROOT, 'package-lock.json'), fileURLToPath(import.meta.url)]) {
    const {size, mtimeMs} = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Each file goes on knowing where it stands. */
const OWN_PLACE = {
  name: 'own-place',
  setup: ({onLoad}) => onLoad({filter: /[\\/]src[\\/].*\.ts$/}, ({path}) => ({loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))})),
};

function removeOld() {
  for (const name of readdirSync(KEPT)) {
    const path = join(KEPT, name);
    if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, {recursive: true, force: true});
  }
}

/** Compiles the tool into a folder, which is there as a whole or not at all. */
async function compile(folder) {
  const {build} = await import('esbuild');
  const draft = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), {recursive: true});
  removeOld();
  await build({
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(ROOT, file)])), outdir: draft, outExtension: {'.js': '.cjs'},
    bundle: true, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], external: ['hunspell-asm'], plugins: [OWN_PLACE], logLevel: 'silent',
  });
  try {
    renameSync(draft, folder);
  } catch {
    // Another run was faster.
    rmSync(draft, {recursive: true, force: true});
  }
}

async function main() {
  const folder = join(KEPT, signature());
  try {
    if (!existsSync(folder)) await compile(folder);
  } catch {
    // A folder that cannot be written costs time, nothing else.
  }
  const require = createRequire(import.meta.url);
  if (!existsSync(folder)) {
    require('tsx/cjs');
    require(join(ROOT, ENTRIES.cli));
    return;
  }
  process.env.TRANSLATE_WORKER = join(folder, 'worker.cjs');
  require(join(folder, 'cli.cjs'));
}

await main();
