import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Finding} from '@batchwise/openapi/finding';
import {readStrings} from './ui-strings.node.ts';

/** Where Docusaurus reads the strings of a language of which some cannot be used, relative to `i18n/`. */
const usableFolder = (locale: string): string => `../.cache/strings/${locale}`;

/** Writes a file only when its text changes: the development server reloads the site after each write. */
function writeIfChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}

/**
 * Keeps a broken string from stopping Docusaurus, which accepts a language only when all of its strings are right. When some
 * are not, the others are copied to a folder that Docusaurus reads instead; readers see the English of those left out.
 * A copy that exists stays current, since a development server that was started with it watches only the copy.
 * @returns the findings and, when there are any, `path` for Docusaurus' `i18n.localeConfigs`.
 */
export function usableStrings(root: string, locale: string): {findings: Finding[]; path?: string} {
  const {files, findings} = readStrings(root, locale);
  const path = usableFolder(locale);
  const isBroken = findings.length > 0;
  if (isBroken || existsSync(join(root, 'i18n', path))) {
    for (const [name, {messages}] of Object.entries(files)) {
      writeIfChanged(join(root, 'i18n', path, name), JSON.stringify(messages));
    }
  }
  return isBroken ? {findings, path} : {findings};
}
