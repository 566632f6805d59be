import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Finding} from '../../openapi/finding';
import {readInterface, repairInterface} from '../../translations/interface/node';
import {SOURCE_LOCALE} from '../../translations/workspace';

/** The files whose strings the bundler puts into pages by itself while the site is being written. */
export const CODE = 'code.json';
export const THEME = ['navbar', 'footer'] as const;
export const themeFile = (name: string): string => `docusaurus-theme-classic/${name}.json`;

/** Whether that is so: `npm run dev` asks for it. English has no such files, its strings are in the code. */
export const isLive = (locale: string): boolean =>
  process.env.LIVE_STRINGS === '1' && locale !== SOURCE_LOCALE;

const LIVE = new Set([CODE, ...THEME.map(themeFile)]);

/** Writes a file unless it is so already: what is written, if only with what it held, makes Docusaurus load all anew. */
function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}

/** Puts the strings of a language that are not live, and can be used, into a folder, and takes what else was there out of it. @returns what cannot be used of all. */
export function writeOthers(root: string, locale: string, folder: string): Finding[] {
  const {files, findings} = readInterface(root, locale);
  const others = Object.entries(files).filter(([name]) => !LIVE.has(name));
  mkdirSync(folder, {recursive: true});
  for (const [name, {messages}] of others) write(join(folder, name), JSON.stringify(messages));
  const names = new Set(others.map(([name]) => name));
  for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((one) =>
    one.replaceAll('\\', '/'),
  )) {
    if (name.endsWith('.json') && !names.has(name)) rmSync(join(folder, name));
  }
  return findings;
}

/** Where Docusaurus reads the strings of a language when not in `i18n/`, relative to the site's folder. */
export const stringsFolder = (locale: string): string =>
  join('.cache/strings', isLive(locale) ? `live-${locale}` : locale);

/**
 * Makes ready what Docusaurus reads of a language.
 * @returns what cannot be used, and where Docusaurus has to look for the rest, relative to `i18n/`; there when nothing is said.
 */
export function prepareStrings(root: string, locale: string): {findings: Finding[]; path?: string} {
  const folder = join(root, stringsFolder(locale));
  const findings = isLive(locale)
    ? writeOthers(root, locale, folder)
    : repairInterface(root, locale, folder);
  return {
    findings,
    ...(isLive(locale) || findings.length > 0 ? {path: join('..', stringsFolder(locale))} : {}),
  };
}
