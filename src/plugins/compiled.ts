import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {compiledFolder} from '../compile/compile.mjs';
import type * as Plugins from './all';

/**
 * What `docusaurus.config.ts` takes from `src`, compiled into one file, and loaded once for all languages. Imported by the
 * configuration, Docusaurus would read each file of it, and of the packages that it uses, with Babel.
 * @throws Error when it cannot be compiled.
 */
export function compiled(): typeof Plugins {
  const folder = compiledFolder('site');
  if (!existsSync(folder)) {
    const {stderr} = spawnSync(process.execPath, [join(__dirname, '../compile/site.mjs')], {
      encoding: 'utf8',
    });
    if (!existsSync(folder))
      throw new Error(
        `The plugins of the site cannot be compiled (src/compile/site.mjs):\n${stderr}`,
      );
  }
  return createRequire(join(folder, 'plugins.cjs'))('./plugins.cjs') as typeof Plugins;
}
