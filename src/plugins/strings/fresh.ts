import {
  getTranslationFiles,
  translateThemeConfig,
} from '@docusaurus/theme-classic/lib/translations';
import type {ThemeConfig} from '@docusaurus/theme-common';
import type {Messages} from '../../translations/workspace';

/** How Docusaurus writes the module of the site's configuration. */
const CONFIG = /^([\s\S]*?export default )(\{[\s\S]*\})(;\s*)$/;

/** The generated module of code translations (JSON: id to text), with the messages of a language. */
export function withMessages(generated: string, messages: Messages): string {
  const known = JSON.parse(generated) as Record<string, string>;
  const texts = Object.entries(messages).map(([id, {message}]) => [id, message]);
  return JSON.stringify({...known, ...Object.fromEntries(texts)}, null, 2);
}

/**
 * The generated module of the site's configuration, with the words of navigation and footer in a language.
 * @param generated with those words in the source language, which the keys of the files are made of.
 * @param files by name: `navbar`, `footer`.
 * @returns the module as it was when it is none that Docusaurus writes.
 */
export function withThemeWords(
  generated: string,
  files: Readonly<Record<string, Messages>>,
): string {
  const [, start, config, end] = CONFIG.exec(generated) ?? [];
  if (start === undefined || config === undefined || end === undefined) return generated;
  const site = JSON.parse(config) as {themeConfig: ThemeConfig};
  const translationFiles = getTranslationFiles(site).map(({path, content}) => ({
    path,
    content: {...content, ...files[path]},
  }));
  return `${start}${JSON.stringify({...site, themeConfig: translateThemeConfig({...site, translationFiles})}, null, 2)}${end}`;
}
