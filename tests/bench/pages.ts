import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** A site of the bench: how many pages it has, into which languages each is translated, and every how many-th has changed since. */
export type Plan = {pages: number; locales: string[]; changedEvery: number};

const blobId = (text: string): string => createHash('sha1').update(`blob ${Buffer.byteLength(text)}\0`).update(text).digest('hex');

/** The own pages of this site, each with its translations, are repeated under other names. */
function readPages(root: string, locales: string[]): {source: string; translations: Map<string, string>}[] {
  const [known = 'nl'] = locales.filter((locale) => readdirSync(join(root, 'i18n')).includes(locale));
  return readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.mdx')).sort().map((name) => {
    const twin = (locale: string): string => readFileSync(join(root, 'i18n', readdirSync(join(root, 'i18n')).includes(locale) ? locale : known, 'docusaurus-plugin-content-docs/current', name), 'utf8');
    return {source: readFileSync(join(root, 'docs', name), 'utf8'), translations: new Map(locales.map((locale) => [locale, twin(locale)]))};
  });
}

/** Makes a source unlike all others, so that nothing is remembered from one page for another. */
const numbered = (text: string, at: number): string => `${text}\nThis is page ${at} of the bench.\n`;

/** Writes a site with committed pages, of which some have changed since they were translated. */
export function writeSite(root: string, folder: string, {pages, locales, changedEvery}: Plan): void {
  const own = readPages(root, locales);
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  const git = (...args: string[]): void => void execFileSync('git', ['-C', folder, '-c', 'user.name=bench', '-c', 'user.email=bench@example.com', '-c', 'gc.auto=0', ...args], {stdio: 'ignore'});
  const nameOf = (at: number): string => `part-${Math.floor(at / 50)}/page-${at}.mdx`;
  for (let at = 0; at < pages; at += 1) {
    const {source, translations} = own[at % own.length] as (typeof own)[number];
    const text = numbered(source, at);
    write(`docs/${nameOf(at)}`, text);
    for (const [locale, translation] of translations) {
      const recorded = numbered(translation, at).replace(/^source: .*$/m, `source: ${blobId(text)}`).replace(/^source-fingerprint: .*\n/m, '');
      write(`i18n/${locale}/docusaurus-plugin-content-docs/current/${nameOf(at)}`, recorded);
    }
  }
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'bench');
  for (let at = 0; at < pages; at += changedEvery) changePage(folder, at);
}

/** Changes one page of the source. */
export function changePage(folder: string, at: number): void {
  const path = join(folder, `docs/part-${Math.floor(at / 50)}/page-${at}.mdx`);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nA paragraph that was added later: ${process.hrtime.bigint()}.\n`);
}
