import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {SOURCE_LOCALE} from '../workspace';

/** The languages of the site, in the order of its menu, by their BCP 47 tags; the only place that names them. */
export const LOCALES_FILE = 'i18n/locales.json';

const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * The languages of the site. What else is to be known of a language (its name, its direction) Docusaurus knows by its tag.
 * @throws Error that says how to mend the file.
 */
export function readLocales(root: string): string[] {
  if (!existsSync(join(root, LOCALES_FILE))) return [SOURCE_LOCALE];
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(root, LOCALES_FILE), 'utf8'));
  } catch (error) {
    throw new Error(`${LOCALES_FILE} is no JSON: ${(error as Error).message}. Write a list such as ["en", "nl"].`, {cause: error});
  }
  if (!isList(value) || !value.includes(SOURCE_LOCALE)) throw new Error(`${LOCALES_FILE} has to be a list of languages with "${SOURCE_LOCALE}" among them. Write, for example, ["en", "nl"].`);
  return value;
}
