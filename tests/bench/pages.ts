import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** A site of the bench: how many pages it has, into which languages each is translated, and every how many-th has changed since. */
export type Plan = {pages: number; locales: string[]; changedEvery: number};

const blobId = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest('hex');

type OwnPage = {name: string; source: string; translations: Map<string, string>};

const languageOf = (locale: string): string => locale.split('-')[0] ?? locale;

/** The own pages of this site, each with its translations, are repeated under other names; `nl-BE` has those of `nl`. */
function readPages(root: string, locales: string[]): OwnPage[] {
  return readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const twin = (locale: string): string =>
        readFileSync(
          join(root, 'i18n', languageOf(locale), 'docusaurus-plugin-content-docs/current', name),
          'utf8',
        );
      return {
        name,
        source: readFileSync(join(root, 'docs', name), 'utf8'),
        translations: new Map(locales.map((locale) => [locale, twin(locale)])),
      };
    });
}

const nameOf = (at: number): string => `part-${Math.floor(at / 50)}/page-${at}.mdx`;

/** Lets the links between the pages of one round lead to the pages that these became; those of the last round, to the first one. */
function linked(text: string, names: string[], at: number, pages: number): string {
  const first = at - (at % names.length);
  return names.reduce(
    (all, name, index) =>
      all.replaceAll(`./${name}`, `../${nameOf(first + index < pages ? first + index : index)}`),
    text,
  );
}

/** A text that makes each page unique, so that no cache entry of one page serves another. */
const LAST: Record<string, (at: number) => string> = {
  en: (at) => `This is page ${at} of the bench.`,
  nl: (at) => `Dit is pagina ${at} van de meting.`,
  it: (at) => `Questa è la pagina ${at} della misura.`,
};

const numbered = (text: string, at: number, language: string): string =>
  `${text}\n${(LAST[language] as (number: number) => string)(at)}\n`;

/** Writes a site with committed pages, of which some have changed since they were translated. */
export function writeSite(
  root: string,
  folder: string,
  {pages, locales, changedEvery}: Plan,
): void {
  const own = readPages(root, locales);
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  const git = (...args: string[]): void =>
    void execFileSync(
      'git',
      [
        '-C',
        folder,
        '-c',
        'user.name=bench',
        '-c',
        'user.email=bench@example.com',
        '-c',
        'gc.auto=0',
        ...args,
      ],
      {stdio: 'ignore'},
    );
  for (const locale of locales)
    for (const name of ['glossary.yaml', 'words.txt']) {
      const path = join(root, 'i18n', languageOf(locale), name);
      if (existsSync(path)) write(`i18n/${locale}/${name}`, readFileSync(path, 'utf8'));
    }
  write('i18n/locales.json', JSON.stringify(['en', ...locales]));
  const names = own.map(({name}) => name);
  for (let at = 0; at < pages; at += 1) {
    const {source, translations} = own[at % own.length] as (typeof own)[number];
    const text = numbered(linked(source, names, at, pages), at, 'en');
    write(`docs/${nameOf(at)}`, text);
    for (const [locale, translation] of translations) {
      const recorded = numbered(linked(translation, names, at, pages), at, languageOf(locale))
        .replace(/^source: .*$/m, `source: ${blobId(text)}`)
        .replace(/^source-fingerprint: .*\n/m, '');
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
  writeFileSync(
    path,
    `${readFileSync(path, 'utf8')}\nA paragraph that was added later: ${process.hrtime.bigint()}.\n`,
  );
}
