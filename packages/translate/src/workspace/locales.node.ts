import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
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

/** The package with Docusaurus' own strings. */
const THEME = '@docusaurus/theme-translations';

/** The tags under which a language may be found, the most fitting first: `pt` is also `pt-BR`, `zh` also `zh-Hans`. */
function namesOf(locale: string): string[] {
  const {language, region, script} = new Intl.Locale(locale).maximize();
  return [locale, `${language}-${region}`, `${language}-${script}`, language];
}

/** The folder `locales` of an installed package; none when the package does not export its package.json. */
function localesOf(name: string, from: string | URL): string[] {
  try {
    return [join(dirname(createRequire(from).resolve(`${name}/package.json`)), 'locales')];
  } catch {
    return [];
  }
}

function dependenciesOf(manifest: string): string[] {
  if (!existsSync(manifest)) return [];
  const {dependencies = {}} = JSON.parse(readFileSync(manifest, 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies);
}

/** The strings in a folder `locales/<locale>`, as Docusaurus reads them: by id, in JSON files. */
function messagesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.assign(
    {},
    ...files.map(
      (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>,
    ),
  ) as Record<string, string>;
}

/** The strings that Docusaurus and the packages that the site depends on ship in a language, by id. */
export function readShippedMessages(root: string, locale: string): Record<string, string> {
  const manifest = join(root, 'package.json');
  const folders = [
    ...localesOf(THEME, import.meta.url),
    ...dependenciesOf(manifest).flatMap((name) => localesOf(name, manifest)),
  ];
  const names = namesOf(locale);
  return Object.assign(
    {},
    ...folders.map((folder) => {
      const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
      return found === undefined ? {} : messagesIn(found);
    }),
  ) as Record<string, string>;
}
