import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * What only the bench needs. It is installed on the bench's first run and not with the project: the two bring 235
 * packages and 96 MB, which everybody else would download in vain. Prism 5.14.2 is its last release for Node 20.
 */
const TOOLS = {autocannon: '8.0.0', '@stoplight/prism-cli': '5.14.2'};

const isInstalled = (folder: string, name: string, version: string): boolean => {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version === version;
};

/**
 * Installs the tools into a cache folder, unless they are there.
 * @returns the scripts to run with Node.
 * @throws Error when npm cannot install them.
 */
export function installTools(root: string): {autocannon: string; prism: string} {
  const folder = join(root, 'node_modules/.cache/bench');
  const missing = Object.entries(TOOLS).filter(([name, version]) => !isInstalled(folder, name, version));
  if (missing.length > 0) {
    mkdirSync(folder, {recursive: true});
    // Without a package of its own, npm would install into the project above.
    writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
    const packages = missing.map(([name, version]) => `${name}@${version}`);
    const {status} = spawnSync('npm', ['install', '--no-save', '--no-package-lock', '--ignore-scripts', ...packages], {
      cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm could not install ${packages.join(' and ')} into ${folder}. See its message above.`);
  }
  return {
    autocannon: join(folder, 'node_modules/autocannon/autocannon.js'),
    prism: join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js'),
  };
}
