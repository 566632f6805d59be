import {spawn, type ChildProcess} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {GO_ON, LOADED, READY, RELEASED} from '../../src/plugins/turns/messages';
import {PSEUDO_LOCALE} from '../../src/translations/exchange/pseudo';
import {readLocales} from '../../src/translations/locales/node';
import {SOURCE_LOCALE} from '../../src/translations/workspace';
import {run} from '../build';
import {buildInTurn, type Build} from './in-turn';

/** What a process that was ended by a signal is known to end with. */
const ENDED_BY_SIGNAL = {SIGINT: 130, SIGTERM: 143} as const;

/** From so many pages of a language on, memory counts more than processor time: a process of 1,000 takes more than 2 GB. */
const MANY_PAGES = 500;
const countPages = (): number => readdirSync('docs', {recursive: true, encoding: 'utf8'}).filter((name) => /\.mdx?$/.test(name)).length;

/** For the process of a language then: less room for what lives briefly, and fewer pages that are rendered at once, 0.08 GB together. */
const LARGE = {flags: ['--max-semi-space-size=8'], settings: {BUILD_IS_LARGE: '1', DOCUSAURUS_SSR_CONCURRENCY: '4'}};

/** For the process of a language. The C library would keep memory apart for each of many threads, which is 0.3 GB of 1,000 pages. */
const SETTINGS = {NODE_ENV: 'production', BABEL_ENV: 'production', MALLOC_ARENA_MAX: '2'};

/** What a process says and hears. */
function buildOf(child: ChildProcess): Build {
  const ended = new Promise<number>((resolve, reject) => void child.once('error', reject).once('exit', (status) => resolve(status ?? 1)));
  const said = (message: string): Promise<void> => new Promise((resolve) => child.on('message', (text) => void (text === message && resolve())));
  const ready = said(READY);
  const orEnded = (message: string): Promise<unknown> => Promise.race([said(message), ended]);
  return {goOn: () => void ready.then(() => child.send(GO_ON)), loaded: orEnded(LOADED), released: orEnded(RELEASED), ended};
}

/** Builds the site in the working directory, all languages of it, or what `docusaurus build` makes of arguments: `npm run build -- --locale nl`. */
async function main(args: string[]): Promise<void> {
  if (args.length > 0) return run('@docusaurus/core/bin/docusaurus.mjs', 'build', ...args);
  const others = readLocales(process.cwd()).filter((locale) => locale !== SOURCE_LOCALE);
  const locales = [SOURCE_LOCALE, ...others, ...(process.env.PSEUDO === '1' ? [PSEUDO_LOCALE] : [])];
  const handedOn = mkdtempSync(join(tmpdir(), 'build-'));
  process.once('exit', () => rmSync(handedOn, {recursive: true, force: true}));
  const children = new Set<ChildProcess>();
  const isLarge = countPages() >= MANY_PAGES;
  const start = (locale: string): Build => {
    const {flags, settings} = isLarge ? LARGE : {flags: [], settings: {}};
    const env = {...process.env, ...SETTINGS, ...settings, BUILD_HANDED_ON: handedOn};
    const child = spawn(process.execPath, [...flags, join(__dirname, 'language.mjs'), locale], {env, stdio: ['ignore', 'inherit', 'inherit', 'ipc']});
    children.add(child);
    return buildOf(child);
  };
  for (const [signal, status] of Object.entries(ENDED_BY_SIGNAL)) {
    process.once(signal, () => {
      for (const child of children) child.kill('SIGTERM');
      process.exit(status);
    });
  }
  // What has got ready for nothing ends with this process.
  process.exit(await buildInTurn(locales, start, isLarge));
}

void main(process.argv.slice(2));
