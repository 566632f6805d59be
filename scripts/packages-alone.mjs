import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Runs the unit tests and the browser tests of the packages in a clone of the last commit that has no content of the site. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The files and folders that only the site has. */
const SITE = ['docs', 'i18n', 'openapi', 'src', 'static', 'docusaurus.config.ts', 'sidebars.ts'];

/** @throws Error when the command fails. */
function run(cwd, command, ...args) {
  const {status} = spawnSync(command, args, {cwd, stdio: 'inherit'});
  if (status !== 0) throw new Error(`"${[command, ...args].join(' ')}" failed.`);
}

/** Links the installed packages, and the project's own from the clone. */
function linkModules(clone) {
  const [from, to] = [join(ROOT, 'node_modules'), join(clone, 'node_modules')];
  mkdirSync(join(to, '@batchwise'), {recursive: true});
  const installed = readdirSync(from).filter((name) => name !== '@batchwise' && name !== '.cache');
  for (const name of installed) symlinkSync(join(from, name), join(to, name), 'junction');
  for (const name of readdirSync(join(from, '@batchwise')))
    symlinkSync(join(clone, 'packages', name), join(to, '@batchwise', name), 'junction');
}

const clone = mkdtempSync(join(tmpdir(), 'batchwise-packages-'));
try {
  run(ROOT, 'git', 'clone', '--quiet', '--depth', '1', `file://${ROOT}`, clone);
  for (const name of SITE) rmSync(join(clone, name), {recursive: true});
  linkModules(clone);
  run(clone, process.execPath, 'scripts/compile.mjs');
  run(clone, process.execPath, 'node_modules/vitest/vitest.mjs', 'run', 'packages');
  run(clone, process.execPath, '--import', 'tsx', 'scripts/browser-tests.ts', '--packages');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(clone, {recursive: true, force: true});
}
