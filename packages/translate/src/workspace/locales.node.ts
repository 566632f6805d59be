import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {LOCALES_FILE, SOURCE_LOCALE} from './workspace.ts';

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * The languages of the site. Docusaurus knows the name and the direction of a language by its tag.
 * @throws Error that says how to mend the file.
 */
export function readLocales(root: string): string[] {
  if (!existsSync(join(root, LOCALES_FILE))) return [SOURCE_LOCALE];
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(root, LOCALES_FILE), 'utf8'));
  } catch (error) {
    throw new Error(
      `${LOCALES_FILE} is not valid JSON: ${(error as Error).message}. Write a list such as ["en", "nl"].`,
      {cause: error},
    );
  }
  if (!isList(value) || !value.includes(SOURCE_LOCALE))
    throw new Error(
      `${LOCALES_FILE} must contain a list of languages that includes "${SOURCE_LOCALE}". Write, for example, ["en", "nl"].`,
    );
  return value;
}

const THEME = 'node_modules/@docusaurus/theme-translations/locales';

/** The tags under which a language may be found, the most fitting first: `pt` is also `pt-BR`, `zh` also `zh-Hans`. */
function namesOf(locale: string): string[] {
  const {language, region, script} = new Intl.Locale(locale).maximize();
  return [locale, `${language}-${region}`, `${language}-${script}`, language];
}

/** Docusaurus' own strings in a language, by id; none in a language that it does not have. */
export function readThemeMessages(root: string, locale: string): Record<string, string> {
  const folder = namesOf(locale)
    .map((name) => join(root, THEME, name))
    .find((path) => existsSync(path));
  if (folder === undefined) return {};
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return Object.assign(
    {},
    ...files.map(
      (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>,
    ),
  ) as Record<string, string>;
}
