import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import {join} from 'node:path';
import type {Configuration} from 'webpack';
import {linkOrCopy} from '../kept';

/** The part of Rspack's settings for what it keeps between builds that is of interest here. */
type Kept = {version: string; storage: {type: 'filesystem'; directory: string}};

/** Leads to the folder of the language that is built: Rspack takes what it kept at another path, or with another version, for that of another project. */
const CURRENT = 'current';

/**
 * The pages of the other language are of no use, and all that was kept is read: with 1,000 of them (365 MB) the bundler takes as long
 * as with nothing kept, and 0.36 GB more memory.
 */
const MOST_BYTES = 200e6;

const sizeOf = (folder: string): number =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'}).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  );

function linkAll(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, {withFileTypes: true})) {
    const link = entry.isDirectory() ? linkAll : linkOrCopy;
    link(join(from, entry.name), join(to, entry.name));
  }
}

/**
 * Takes over what the language that was built last kept, if there is one: the very files, as Rspack writes none of them again but
 * puts new ones in their place. To another name first: half of them is nothing.
 */
function beginAsAnother(folder: string, locale: string): void {
  const others = readdirSync(folder, {withFileTypes: true}).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
  );
  const [latest] = others
    .map((entry) => join(folder, entry.name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const unfinished = join(folder, `.${locale}.${process.pid}`);
  if (latest && sizeOf(latest) < MOST_BYTES) linkAll(latest, unfinished);
  else mkdirSync(unfinished);
  renameSync(unfinished, join(folder, locale));
}

/**
 * Where a language's build keeps what was compiled: in a folder of its own, which begins with the files of another language's, as
 * the interface, its styles and all libraries are the same. What differs tells the bundler so by itself: a page lies in
 * another file, or is compiled with options that name the language (`plugins/docs`); what Docusaurus writes into `.docusaurus`
 * is newer than what was kept. That is for builds, which come one after the other, not for servers of several languages.
 * @param config the bundler's settings as Docusaurus made them; the version of their cache names the language.
 */
export function cacheOf(config: Configuration, siteDir: string, locale: string): Partial<Kept> {
  const {cache} = (config.experiments ?? {}) as {cache?: {version?: string}};
  if (config.mode !== 'production' || !cache?.version) return {};
  const folder = join(siteDir, 'node_modules/.cache/languages');
  const directory = join(folder, CURRENT);
  mkdirSync(folder, {recursive: true});
  if (!existsSync(join(folder, locale))) beginAsAnother(folder, locale);
  rmSync(directory, {recursive: true, force: true});
  symlinkSync(join(folder, locale), directory, 'junction');
  return {
    version: cache.version.replace(`-${locale}-`, '-'),
    storage: {type: 'filesystem', directory},
  };
}
