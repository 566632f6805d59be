import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

const ROOT = join(__dirname, '..');

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** The strings that Docusaurus and our packages ship in a language. */
function shippedStrings(locale: string): Record<string, string> {
  const packages = readdirSync(join(ROOT, 'packages')).map((name) => join('packages', name));
  const folders = ['node_modules/@docusaurus/theme-translations', ...packages]
    .map((name) => join(ROOT, name, 'locales', locale))
    .filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readJson<Record<string, string>>(join(folder, name))),
  );
  return Object.assign({}, ...files) as Record<string, string>;
}

/** The interface strings as readers of a language see them, by id, on the site and on the template. */
export function interfaceStrings(locale: string): Record<string, string> {
  const folder = locale === 'en' ? 'source' : locale;
  const own = ['template', '.']
    .map((site) => join(ROOT, site, 'i18n', folder, 'code.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.entries(readJson<Record<string, {message: string}>>(file)));
  return {
    ...shippedStrings(locale),
    ...Object.fromEntries(own.map(([id, {message}]) => [id, message])),
  };
}
