import {SOURCE_LOCALE} from '../../src/translations/workspace/workspace';

/** A language of the development site: where it is seen, and where its own server listens. */
export type Language = {
  locale: string;
  /** Such as `/nl/`, or `/docs/nl/`. */ base: string;
  port: number;
};

/** The path that a language is seen below. @param baseUrl the path of the site: `/`, or `/docs/`. */
export function baseOf(locale: string, baseUrl: string): string {
  const site = `/${baseUrl}/`.replace(/\/+/g, '/');
  return locale === SOURCE_LOCALE ? site : `${site}${locale}/`;
}

/** The language that an address belongs to; the one with the shortest path takes what no other has. */
export function languageOf(path: string, languages: readonly Language[]): Language | undefined {
  const longestFirst = [...languages].sort((one, other) => other.base.length - one.base.length);
  return (
    longestFirst.find(
      ({base}) => path.startsWith(base) || `${path.split(/[?#]/, 1)[0]}/` === base,
    ) ?? longestFirst.at(-1)
  );
}
