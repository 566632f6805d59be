import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Finding} from '@batchwise/openapi/finding';
import {fileProblem, posixPath} from '@batchwise/openapi/node';
import {bounded} from '../workspace/bounded.node.ts';
import {SOURCE_STRINGS, type MessageFiles} from '../workspace/workspace.ts';
import {parseMessages} from './parse-messages.ts';

/** Reads the interface strings of one language, by the path of each file below `i18n/<locale>/`. */
export function readStrings(root: string, locale: string): MessageFiles {
  const folder = join(root, 'i18n', locale);
  const paths = existsSync(folder) ? readdirSync(folder, {recursive: true, encoding: 'utf8'}) : [];
  // Pages may have JSON files of their own beside them.
  const names = paths
    .map(posixPath)
    .filter((path) => path.endsWith('.json') && !path.includes('/current/'))
    .sort();
  const found: MessageFiles = {files: {}, findings: []};
  for (const name of names) {
    const file = `i18n/${locale}/${name}`;
    const {messages, text, findings} = readMessages(root, file);
    found.files[name] = {messages, text};
    found.findings.push(...findings);
  }
  found.findings.push(...programs(paths, locale));
  return found;
}

/** Reads a file of strings, within bounds of size, levels and time; beyond them, it has no text. */
function readMessages(
  root: string,
  file: string,
): ReturnType<typeof parseMessages> & {text: string} {
  const refused = (problem: Finding) => ({messages: {}, text: '', findings: [problem]});
  const problem = fileProblem(root, file);
  if (problem) return refused(problem);
  const text = readFileSync(join(root, file), 'utf8').replace(/^\uFEFF/, '');
  const found = bounded(file, () => parseMessages(text, file));
  return 'problem' in found ? refused(found.problem) : {...found.result, text};
}

/** Programs among the files of a language, which Docusaurus would run in the place of English ones. */
const programs = (paths: readonly string[], locale: string): Finding[] =>
  paths
    .map(posixPath)
    .filter((path) => /\.(?:[cm]?[jt]sx?|wasm)$/.test(path))
    .map((path) => ({
      file: `i18n/${locale}/${path}`,
      line: 1,
      column: 1,
      rule: 'code',
      severity: 'error',
      message: 'The file is a program. A translation must not add code.',
      hint: 'Delete it.',
    }));

/** The English interface strings, as `docusaurus write-translations` wrote them into `i18n/source`. */
export function readSourceStrings(root: string): MessageFiles {
  const source = readStrings(root, SOURCE_STRINGS);
  const config = ['ts', 'js', 'mjs'].map((ending) => `docusaurus.config.${ending}`);
  const isSite = config.some((name) => existsSync(join(root, name)));
  if (!isSite || Object.keys(source.files).length > 0) return source;
  const missing: Finding = {
    file: `i18n/${SOURCE_STRINGS}`,
    line: 1,
    column: 1,
    rule: 'interface-source',
    severity: 'warning',
    message: 'The English interface strings are missing, so their translations are not checked.',
    hint: `To check them, write the English strings to i18n/${SOURCE_STRINGS}: see the README of @batchwise/translate. Pages and API descriptions are not affected.`,
  };
  return {files: {}, findings: [missing]};
}
