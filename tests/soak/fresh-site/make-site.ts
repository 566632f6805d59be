import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** The version of Docusaurus that the packages are tested with. */
const CREATE_DOCUSAURUS = 'create-docusaurus@3.10.2';
const ROOT = join(__dirname, '../../..');

const npm = (cwd: string, ...args: string[]): void => {
  execFileSync('npm', args, {cwd, stdio: ['ignore', 'ignore', 'inherit']});
};

/** The configuration that `create-docusaurus` wrote, with our plugin and a second language. */
const CONFIG = `import type {Config} from '@docusaurus/types';
import {remarkApi} from '@batchwise/docusaurus-plugin-openapi/api';
import classic from './docusaurus.config';

const [[name, options]] = classic.presets as [[string, {docs: object}]];

export default {
  ...classic,
  i18n: {defaultLocale: 'en', locales: ['en', 'de']},
  plugins: ['@batchwise/docusaurus-plugin-openapi'],
  presets: [
    [name, {...options, docs: {...options.docs, beforeDefaultRemarkPlugins: [remarkApi]}}],
  ],
} satisfies Config;
`;

/**
 * Makes a site with `create-docusaurus` outside the checkout, installs the packages from their tarballs, and builds it.
 * Nothing of the checkout but the tarballs and the files in `site/` is used.
 * @returns the folder of the site.
 */
export function makeFreshSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fresh-site-'));
  const tarballs = join(folder, 'tarballs');
  const site = join(folder, 'site');
  npm(ROOT, 'run', 'pack', '--', tarballs);
  npm(
    folder,
    'exec',
    '--yes',
    '--',
    CREATE_DOCUSAURUS,
    'site',
    'classic',
    '--typescript',
    '--skip-install',
  );
  cpSync(join(__dirname, 'site'), site, {recursive: true});
  writeFileSync(join(site, 'site.config.ts'), CONFIG);
  const packages = readdirSync(tarballs)
    .filter((file) => /openapi/.test(file))
    .map((file) => join(tarballs, file));
  npm(site, 'install', '--no-audit', '--no-fund', ...packages);
  npm(site, 'exec', '--', 'docusaurus', 'build', '--config', 'site.config.ts');
  return site;
}
