/** The name of a language in English: `Dutch` for `nl`; the code itself when it has none. */
export function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames(['en-GB'], {type: 'language'}).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** `1 page`, `2 pages`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** `a note`, `an expression`. */
export const withArticle = (name: string): string => `${/^[aeio]/.test(name) ? 'an' : 'a'} ${name}`;

/** A command as it is typed. */
export const command = (...words: string[]): string => `npm run translate -- ${words.join(' ')}`;

/** A page as it is named to the commands: without extension. */
export const pageName = (page: string): string => page.replace(/\.mdx?$/, '');
