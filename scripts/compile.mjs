import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const PACKAGES = fileURLToPath(new URL('../packages', import.meta.url));
export const TSC = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

/** Files that are used as they are: styles, data, loaders of the bundler, declarations. */
export const ASSET = /\.(css|json|cjs|d\.ts)$/;

const folders = () =>
  readdirSync(PACKAGES)
    .map((name) => join(PACKAGES, name))
    .filter((folder) => existsSync(join(folder, 'src')));

const filesBelow = (folder) =>
  readdirSync(folder, {recursive: true}).filter((file) => statSync(join(folder, file)).isFile());

/** Copies what the compiler leaves out, if it has changed. */
export function copyAssets() {
  for (const folder of folders()) {
    for (const file of filesBelow(join(folder, 'src')).filter((name) => ASSET.test(name))) {
      const [from, to] = [join(folder, 'src', file), join(folder, 'dist', file)];
      if (existsSync(to) && statSync(to).mtimeMs >= statSync(from).mtimeMs) continue;
      mkdirSync(dirname(to), {recursive: true});
      copyFileSync(from, to);
    }
  }
}

/** Removes the output of sources that are gone: the compiler leaves it, and Docusaurus would take it for a component. */
function removeStale() {
  for (const folder of folders()) {
    const outputs = filesBelow(join(folder, 'src')).flatMap((file) => {
      const name = file.replace(/\.tsx?$/, '');
      return ASSET.test(file) ? [file] : [`${name}.js`, `${name}.d.ts`];
    });
    const known = new Set(['.tsbuildinfo', ...outputs]);
    for (const file of filesBelow(join(folder, 'dist')))
      if (!known.has(file)) rmSync(join(folder, 'dist', file));
  }
}

/** Compiles the packages that have changed, and ends the process when one has an error. Vitest calls `setup` before its tests. */
export function compile() {
  const {status} = spawnSync(process.execPath, [TSC, '-b', PACKAGES], {stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
  copyAssets();
  removeStale();
}

export {compile as setup};

if (process.argv[1] === fileURLToPath(import.meta.url)) compile();
