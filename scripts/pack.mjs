import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readdirSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {PACKAGES} from './compile.mjs';

const LICENSE = fileURLToPath(new URL('../LICENSE', import.meta.url));

/** Files that help to develop a package, and not to use it. */
const UNWANTED =
  /(^|\/)(tests?|soak|fixtures?)\/|\.(test|spec)\.|fixture|\.map$|\.tsbuildinfo$|(^|\/)tsconfig/;

const WANTED = ['package.json', 'README.md', 'LICENSE', 'dist/'];

/** The mistakes in the list of files of a tarball. */
function mistakesOf({name, files}) {
  const paths = files.map(({path}) => path);
  const unwanted = paths.filter((path) => UNWANTED.test(path));
  const missing = WANTED.filter((wanted) => !paths.some((path) => path.startsWith(wanted)));
  return [
    ...unwanted.map((path) => `${name} has ${path}. Exclude it in "files" of its package.json.`),
    ...missing.map((path) => `${name} has no ${path}.`),
  ];
}

/** Writes the tarballs. npm takes a licence from the folder of a package, so each gets a copy for that time. */
function pack(folder) {
  const names = readdirSync(PACKAGES).filter((name) =>
    existsSync(join(PACKAGES, name, 'package.json')),
  );
  const copies = names.map((name) => join(PACKAGES, name, 'LICENSE'));
  // The template is a workspace, too.
  const workspaces = names.map((name) => `--workspace=packages/${name}`);
  for (const copy of copies) copyFileSync(LICENSE, copy);
  try {
    const {status, stdout} = spawnSync(
      'npm',
      ['pack', ...workspaces, '--json', '--pack-destination', folder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        encoding: 'utf8',
        shell: process.platform === 'win32',
      },
    );
    if (status !== 0) throw new Error('npm could not pack the packages. See its message above.');
    return JSON.parse(stdout);
  } finally {
    for (const copy of copies) rmSync(copy);
  }
}

function main() {
  const [given] = process.argv.slice(2);
  if (given === undefined)
    throw new Error('The folder for the tarballs is missing. Run "npm run pack -- DIR".');
  const folder = resolve(given);
  mkdirSync(folder, {recursive: true});
  const packed = pack(folder);
  const mistakes = packed.flatMap(mistakesOf);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  for (const {filename, files, size} of packed)
    console.log(`${join(folder, filename)}: ${files.length} files, ${Math.ceil(size / 1024)} KiB`);
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
