import {spawn, type ChildProcess, type SpawnOptions} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {GO_ON, READY, RENDERED} from '../../src/plugins/turns/messages';
import {PSEUDO_LOCALE} from '../../src/translations/xliff-po/pseudo';
import {readLocales} from '../../src/translations/workspace/locales.node';
import {SOURCE_LOCALE} from '../../src/translations/workspace/workspace';
import {buildInTurn, type Build} from './in-turn';

/** Its command, as the site in the working directory has it. */
const DOCUSAURUS = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';

/** What a process that was ended by a signal is known to end with. */
const ENDED_BY_SIGNAL = {SIGINT: 130, SIGTERM: 143} as const;

/**
 * From so many pages of a language on, each language is built by a process of its own: memory counts more than processor time then,
 * of which a process takes 3 s before it has read anything. Three languages of 200 pages in one process take 2.4 GB, and so do
 * three of 1,000 pages in a process each.
 */
const MANY_PAGES = 250;
const countPages = (): number =>
  readdirSync('docs', {recursive: true, encoding: 'utf8'}).filter((name) => /\.mdx?$/.test(name))
    .length;

/** The C library would keep memory apart for each of many threads, which is 0.3 GB of 1,000 pages. */
const ALWAYS = {MALLOC_ARENA_MAX: '2'};
/** For the process of a language: less room for what lives briefly, and fewer pages that are rendered at once, 0.08 GB together. */
const FLAGS = ['--max-semi-space-size=8'];
const SETTINGS = {
  ...ALWAYS,
  NODE_ENV: 'production',
  BABEL_ENV: 'production',
  DOCUSAURUS_SSR_CONCURRENCY: '4',
};

const children = new Set<ChildProcess>();

/** Starts a process that ends with this one. */
function start(args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(process.execPath, args, options);
  children.add(child);
  return child;
}

const endOf = (child: ChildProcess): Promise<number> =>
  new Promise(
    (resolve, reject) =>
      void child.once('error', reject).once('exit', (status) => resolve(status ?? 1)),
  );

/** What the process of a language says and hears. */
function buildOf(child: ChildProcess): Build {
  const ended = endOf(child);
  const said = (message: string): Promise<void> =>
    new Promise((resolve) => child.on('message', (text) => void (text === message && resolve())));
  const ready = said(READY);
  return {
    goOn: () => void ready.then(() => child.send(GO_ON)),
    rendered: Promise.race([said(RENDERED), ended]),
    ended,
  };
}

function buildEachByItself(): Promise<number> {
  const others = readLocales(process.cwd()).filter((locale) => locale !== SOURCE_LOCALE);
  const locales = [
    SOURCE_LOCALE,
    ...others,
    ...(process.env.PSEUDO === '1' ? [PSEUDO_LOCALE] : []),
  ];
  const handedOn = mkdtempSync(join(tmpdir(), 'build-'));
  process.once('exit', () => rmSync(handedOn, {recursive: true, force: true}));
  const env = {...process.env, ...SETTINGS, BUILD_HANDED_ON: handedOn};
  return buildInTurn(locales, (locale) =>
    buildOf(
      start([...FLAGS, join(__dirname, 'language.mjs'), locale], {
        env,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      }),
    ),
  );
}

/** Builds the site in the working directory, all languages of it, or what `docusaurus build` makes of arguments: `npm run build -- --locale nl`. */
async function main(args: string[]): Promise<void> {
  for (const [signal, status] of Object.entries(ENDED_BY_SIGNAL)) {
    process.once(signal, () => {
      for (const child of children) child.kill('SIGTERM');
      process.exit(status);
    });
  }
  const isOne = args.length > 0 || countPages() < MANY_PAGES;
  const status = await (isOne
    ? endOf(
        start([DOCUSAURUS, 'build', ...args], {env: {...process.env, ...ALWAYS}, stdio: 'inherit'}),
      )
    : buildEachByItself());
  // What has got ready for nothing ends with this process.
  process.exit(status);
}

void main(process.argv.slice(2));
