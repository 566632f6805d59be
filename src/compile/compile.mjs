import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

/*
 * Compiles what runs in Node, and is written in hundreds of files of TypeScript, into a file for each of its entries. Reading
 * the files one by one would take longer than most of what they do: Docusaurus reads those of each plugin anew, with Babel, in
 * each language. What was compiled is kept in `.cache`, which is safe to delete, until a line of it changes.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What is compiled, by name: the folders that it is made of, its entries, and packages that it takes as they are installed. */
const PROGRAMS = {
  site: {
    rooms: ['src'],
    entries: {plugins: 'src/plugins/all.ts'},
    external: ['hunspell-asm', '@docusaurus/*', '@swc/core', 'esbuild', 'pagefind', 'postcss'],
  },
};

/** Another run may still use what it began with. */
const KEPT_MS = 86_400_000;

/** @typedef {keyof typeof PROGRAMS} Program */

/** Changes whenever a file of a program, or a release that it uses, may have changed. @param {Program} name */
function signature(name) {
  const files = PROGRAMS[name].rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), {recursive: true, encoding: 'utf8'})
      .filter((file) => /(?<!\.test)\.ts$/.test(file))
      .map((file) => join(room, file)),
  );
  const hash = createHash('sha1').update(process.version);
  for (const file of [
    ...files.sort(),
    'package.json',
    'package-lock.json',
    'src/compile/compile.mjs',
  ].filter((one) => existsSync(join(ROOT, one)))) {
    const {size, mtimeMs} = statSync(join(ROOT, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Where a program is, or will be, as it is now: `<entry>.cjs` for each of its entries. @param {Program} name */
export const compiledFolder = (name) => join(ROOT, '.cache', name, signature(name));

/** Each file goes on knowing where it stands. @type {import('esbuild').Plugin} */
const OWN_PLACE = {
  name: 'own-place',
  setup: ({onLoad}) =>
    onLoad({filter: /[\\/]src[\\/].*\.ts$/}, ({path}) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replace(/\b__dirname\b/g, JSON.stringify(dirname(path))),
    })),
};

/** @param {string} kept */
function removeOld(kept) {
  for (const name of readdirSync(kept)) {
    const path = join(kept, name);
    if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, {recursive: true, force: true});
  }
}

/**
 * Compiles a program into a folder of `compiledFolder`, which is there as a whole or not at all.
 * @param {Program} name @param {string} folder
 */
export async function compile(name, folder) {
  const {build, stop} = await import('esbuild');
  const {entries, external} = PROGRAMS[name];
  const draft = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), {recursive: true});
  removeOld(dirname(folder));
  await build({
    absWorkingDir: ROOT,
    entryPoints: entries,
    outdir: draft,
    outExtension: {'.js': '.cjs'},
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external,
    plugins: [OWN_PLACE],
    logLevel: 'silent',
  });
  await stop();
  try {
    renameSync(draft, folder);
  } catch {
    // Another run was faster.
    rmSync(draft, {recursive: true, force: true});
  }
}
