import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Packages that only benchmarks need. The first run of a benchmark installs them, since they are large: 235 packages (96 MB) for
 * the first two, 199 packages (230 MB) for Lighthouse. Prism 5.14.2 is its last release for Node 20; Lighthouse 13.0.2 declares
 * Node 22 and works with Node 20.
 */
const TOOLS = {
  autocannon: {version: '8.0.0', script: 'autocannon.js'},
  '@stoplight/prism-cli': {version: '5.14.2', script: 'dist/index.js'},
  lighthouse: {version: '13.0.2', script: 'cli/index.js'},
};

type Tool = keyof typeof TOOLS;

const isInstalled = (folder: string, name: string, version: string): boolean => {
  const file = join(folder, 'node_modules', name, 'package.json');
  return (
    existsSync(file) &&
    (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version === version
  );
};

/**
 * Installs tools into a cache folder, unless they are there.
 * @returns the scripts to run with Node, in the order of the names.
 * @throws Error when npm cannot install them.
 */
export function installTools(root: string, ...names: Tool[]): string[] {
  const folder = join(root, 'node_modules/.cache/bench');
  const missing = names.filter((name) => !isInstalled(folder, name, TOOLS[name].version));
  if (missing.length > 0) {
    mkdirSync(folder, {recursive: true});
    // Without its own package.json, npm would install into the project above.
    writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
    // npm removes packages that are not listed.
    const packages = (Object.keys(TOOLS) as Tool[])
      .filter((name) => missing.includes(name) || isInstalled(folder, name, TOOLS[name].version))
      .map((name) => `${name}@${TOOLS[name].version}`);
    const {status} = spawnSync(
      'npm',
      ['install', '--no-save', '--no-package-lock', '--ignore-scripts', ...packages],
      {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      },
    );
    if (status !== 0)
      throw new Error(
        `npm could not install ${packages.join(' and ')} into ${folder}. See its message above.`,
      );
  }
  return names.map((name) => join(folder, 'node_modules', name, TOOLS[name].script));
}
