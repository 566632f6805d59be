import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import packageFile from '../../../package.json';

const VERSION = '5.2.0';

/** The plugin and its theme, with the versions of Docusaurus and React that this project has. */
const PACKAGES = {
  ...Object.fromEntries(
    Object.entries(packageFile.dependencies).filter(([name]) =>
      /^(@docusaurus\/|@mdx-js\/|react)/.test(name),
    ),
  ),
  'docusaurus-plugin-openapi-docs': VERSION,
  'docusaurus-theme-openapi-docs': VERSION,
};

/**
 * Installs docusaurus-plugin-openapi-docs into a temporary folder outside this project, unless it is there.
 * @returns the folder of the packages.
 * @throws Error when npm cannot install them.
 */
export function installTheirs(): string {
  const folder = join(tmpdir(), `bench-openapi-docs-${VERSION}`);
  const modules = join(folder, 'node_modules');
  if (existsSync(join(modules, 'docusaurus-theme-openapi-docs/package.json'))) return modules;
  mkdirSync(folder, {recursive: true});
  const {overrides} = packageFile;
  const file = {private: true, dependencies: PACKAGES, overrides};
  writeFileSync(join(folder, 'package.json'), JSON.stringify(file));
  const {status} = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm could not install the packages into ${folder}.`);
  return modules;
}
