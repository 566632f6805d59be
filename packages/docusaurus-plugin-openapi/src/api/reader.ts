import {statSync} from 'node:fs';
import {locateDescriptions} from '../descriptions/resolve-descriptions.ts';
import type {DescriptionOptions} from '../descriptions/types.ts';
import {descriptionFiles} from './files.ts';
import {type Api, readApi} from './operations.ts';

/** Where the descriptions are, and the language; by default those that Docusaurus is working with. */
export type ReaderOptions = {
  /** The folder of the site; by default the current one. */
  siteDir?: string;
  locale?: string;
  /** As in the options of the plugin. */
  descriptions?: readonly DescriptionOptions[];
};

/** Docusaurus evaluates the configuration once for each locale and names the locale here. */
function localeOfBuild(): string {
  const locale = process.env.DOCUSAURUS_CURRENT_LOCALE;
  // Docusaurus sets the text "undefined" when no locale was chosen.
  return locale === undefined || locale === 'undefined' ? 'en' : locale;
}

type Read = {stamp: string; api: Api};

/** The last API of each set of options, since the plugins of a site read the same one. */
const readers = new Map<string, Read>();

/**
 * Creates a function that reads the API once, and again after one of its files was written: the development server
 * compiles pages with the options from its start.
 */
export function createApiReader({
  siteDir = process.cwd(),
  locale = localeOfBuild(),
  descriptions: given,
}: ReaderOptions = {}): () => Api {
  const key = JSON.stringify([siteDir, locale, given]);
  return () => {
    const descriptions = locateDescriptions(siteDir, given);
    const files = descriptionFiles(siteDir, descriptions, locale);
    const stamp = files.map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n');
    const known = readers.get(key);
    if (known?.stamp === stamp) return known.api;
    // Texts without a translation are reported by the plugin, so the language of the descriptions does not matter here.
    const api = readApi({siteDir, locale, sourceLocale: '', descriptions: given});
    readers.set(key, {stamp, api});
    return api;
  };
}
