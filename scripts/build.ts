import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PSEUDO_LOCALE} from '@batchwise/translate/workspace';

export const ROOT = join(__dirname, '..');

/** The files that the build depends on. */
const INPUTS = [
  'docs',
  'i18n',
  'packages',
  'src',
  'openapi',
  'static',
  'tests/site',
  'docusaurus.config.ts',
  'sidebars.ts',
  'package.json',
  'package-lock.json',
];
const VARIABLES =
  /^(SITE_URL|BASE_URL|REPOSITORY_URL|FEEDBACK_URL|OFFLINE|PSEUDO|TEST_PAGES|TRY_IT_.*)$/;
/** The fingerprint of the last build. It lies in `build/`, so every other build removes it. */
const STAMP = join(ROOT, 'build/.stamp');

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** A hash of the files and settings that the build depends on. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((input) => filesBelow(join(ROOT, input)))) {
    // The pseudo-locale is only built when it is asked for.
    const isLeftOut =
      process.env.PSEUDO !== '1' && file.startsWith(join(ROOT, 'i18n', PSEUDO_LOCALE));
    if (!isLeftOut && !/\.test\.tsx?$/.test(file)) hash.update(file).update(readFileSync(file));
  }
  for (const [name, value] of Object.entries(process.env).sort())
    if (VARIABLES.test(name)) hash.update(`${name}=${value}\n`);
  return hash.digest('hex');
}

function runIn(folder: string, script: string, args: readonly string[]): void {
  const {status} = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: join(ROOT, folder),
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a command of the project's packages and ends the process with its status when it fails. */
export const run = (script: string, ...args: string[]): void => runIn('', script, args);

/** Runs a command for the template. */
export const runInTemplate = (script: string, ...args: string[]): void =>
  runIn('template', script, args);

/** Builds the site unless the last build had the same files and settings. */
export function buildIfStale(): void {
  const current = fingerprint();
  const isFresh = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === current;
  if (isFresh) return;
  run('@docusaurus/core/bin/docusaurus.mjs', 'build');
  writeFileSync(STAMP, current);
}
