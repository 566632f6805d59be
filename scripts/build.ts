import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PSEUDO_LOCALE} from '@batchwise/translate/workspace';

export const ROOT = join(__dirname, '..');

/** A site that is built again when its files or settings have changed. */
type Site = {
  /** The folder of its configuration, below the root, as are `inputs` and `output`. */
  folder: string;
  inputs: readonly string[];
  output: string;
  args: readonly string[];
  /** Variables that are set during the build. */
  settings: Readonly<Record<string, string>>;
};

const SHARED_INPUTS = ['packages', 'package.json', 'package-lock.json'];

export const SITE: Site = {
  folder: '',
  inputs: [
    'docs',
    'i18n',
    'src',
    'openapi',
    'static',
    'docusaurus.config.ts',
    'sidebars.ts',
    ...SHARED_INPUTS,
  ],
  output: 'build',
  args: [],
  settings: {},
};

/** The site with the options that have browser tests. */
export const TEST_SITE: Site = {
  ...SITE,
  settings: {OFFLINE: '1', FEEDBACK_URL: '/feedback'},
};

/** The template with the pages for the browser tests of the packages. */
export const TEST_TEMPLATE: Site = {
  folder: 'template',
  inputs: [
    ...['docs', 'i18n', 'src', 'openapi', 'static', 'tests/packages', 'tests/reference'],
    ...['docusaurus.config.ts', 'sidebars.ts', 'package.json'],
  ]
    .map((name) => `template/${name}`)
    .concat(SHARED_INPUTS),
  output: '.cache/test-template',
  args: ['--config', 'tests/packages/docusaurus.config.ts', '--out-dir', '../.cache/test-template'],
  settings: {},
};

const VARIABLES = /^(SITE_URL|BASE_URL|REPOSITORY_URL|FEEDBACK_URL|OFFLINE|PSEUDO|TRY_IT_.*)$/;

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** A hash of the files and settings that the build depends on. */
export function fingerprint({inputs, settings}: Site): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(join(ROOT, input)))) {
    // The pseudo-locale is only built when it is asked for.
    const isLeftOut =
      process.env.PSEUDO !== '1' && file.startsWith(join(ROOT, 'i18n', PSEUDO_LOCALE));
    if (!isLeftOut && !/\.test\.tsx?$/.test(file)) hash.update(file).update(readFileSync(file));
  }
  for (const [name, value] of Object.entries({...process.env, ...settings}).sort())
    if (VARIABLES.test(name)) hash.update(`${name}=${value}\n`);
  return hash.digest('hex');
}

function runIn(
  {folder, settings}: Pick<Site, 'folder' | 'settings'>,
  script: string,
  args: readonly string[],
): void {
  const {status} = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: join(ROOT, folder),
    env: {...process.env, ...settings},
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a command of the project's packages and ends the process with its status when it fails. */
export const run = (script: string, ...args: string[]): void => runIn(SITE, script, args);

/** Builds a site unless the last build had the same files and settings. */
export function buildIfStale(site: Site): void {
  const current = fingerprint(site);
  // Every other build removes the stamp, since it lies in its output.
  const stamp = join(ROOT, site.output, '.stamp');
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === current;
  if (isFresh) return;
  runIn(site, '@docusaurus/core/bin/docusaurus.mjs', ['build', ...site.args]);
  writeFileSync(stamp, current);
}
