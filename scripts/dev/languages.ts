import {readLocales} from '@batchwise/translate/node';
import {PSEUDO_LOCALE, SOURCE_LOCALE} from '@batchwise/translate/workspace';

/** A language of the development site: its base URL and the port of its server. */
export type Language = {
  locale: string;
  /** Such as `/nl/`, or `/docs/nl/`. */ base: string;
  port: number;
};

/** The languages that the site has, with the pseudo-locale on request. */
export const siteLocales = (root: string): string[] => [
  ...readLocales(root),
  ...(process.env.PSEUDO === '1' ? [PSEUDO_LOCALE] : []),
];

/** The base URL of a language. @param baseUrl that of the site: `/` or `/docs/`. */
export function baseOf(locale: string, baseUrl: string): string {
  const site = `/${baseUrl}/`.replace(/\/+/g, '/');
  return locale === SOURCE_LOCALE ? site : `${site}${locale}/`;
}

/** The addresses of languages, one a line, for the terminal. @param origin such as `http://localhost:3000`. */
export const addressLines = (
  languages: readonly Pick<Language, 'locale' | 'base'>[],
  origin: string,
): string => languages.map(({locale, base}) => `  ${locale.padEnd(6)} ${origin}${base}`).join('\n');

/** The language of an address. The one with the shortest base URL takes all other addresses. */
export function languageOf(path: string, languages: readonly Language[]): Language | undefined {
  const longestFirst = [...languages].sort((one, other) => other.base.length - one.base.length);
  return (
    longestFirst.find(
      ({base}) => path.startsWith(base) || `${path.split(/[?#]/, 1)[0]}/` === base,
    ) ?? longestFirst.at(-1)
  );
}
