import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parseGlossary, textsKeptInEnglish} from '../../packages/translate/src/language/glossary';
import {readStrings} from '../../packages/translate/src/ui-strings/ui-strings.node';
import {readShippedMessages} from '../../packages/translate/src/workspace/locales.node';
import {openWorkspace} from '../../packages/translate/src/workspace/open-workspace.node';
import type {Messages} from '../../packages/translate/src/workspace/workspace';
import {COMPLETE_LOCALES} from '../complete-locales';

const ROOT = join(import.meta.dirname, '../..');
const DOCUSAURUS = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
const CONFIG = 'i18n/source-strings.config.ts';

/** The messages of a language by file; the order of strings depends on the disk. */
function messagesOf(root: string, locale: string): Record<string, Messages> {
  const {files, findings} = readStrings(root, locale);
  expect(findings).toEqual([]);
  return Object.fromEntries(Object.entries(files).map(([name, {messages}]) => [name, messages]));
}

/** Writes the English strings as `npm run write-source-strings` does, but into another folder. */
function extractInto(folder: string): void {
  const env = {...process.env, SOURCE_STRINGS: folder, NODE_ENV: 'development'};
  execFileSync(
    process.execPath,
    [DOCUSAURUS, 'write-translations', '--locale', 'en', '--config', CONFIG],
    {cwd: ROOT, stdio: 'pipe', env},
  );
}

it('the English strings in i18n/source are those of the site', () => {
  const root = mkdtempSync(join(tmpdir(), 'source-strings-'));
  try {
    extractInto(join(root, 'i18n/source'));
    expect(
      messagesOf(ROOT, 'source'),
      'i18n/source is out of date. Run "npm run write-source-strings" and commit the result.',
    ).toEqual(messagesOf(root, 'source'));
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}, 180_000);

describe.each(COMPLETE_LOCALES)('the strings in %s', (locale) => {
  const shipped = readShippedMessages(ROOT, locale);
  const own = messagesOf(ROOT, locale);
  const source = Object.fromEntries(
    Object.entries(openWorkspace(ROOT).workspace.sourceMessages(locale).files).map(
      ([name, {messages}]) => [name, messages],
    ),
  );

  it('are those of the source: none is missing, none is left over', () => {
    const idsOf = (files: Record<string, Messages>) =>
      Object.entries(files).map(([name, messages]) => [name, Object.keys(messages).sort()]);
    expect(idsOf(own)).toEqual(idsOf(source));
  });

  it('repeat none that a package ships', () => {
    const copies = Object.entries(own['code.json'] ?? {}).filter(
      ([id, {message}]) => shipped[id] === message,
    );
    expect(copies).toEqual([]);
  });

  it('are translated', () => {
    const glossary = readFileSync(join(ROOT, 'i18n', locale, 'glossary.yaml'), 'utf8');
    const same = textsKeptInEnglish(parseGlossary(glossary));
    const untranslated = Object.entries(own).flatMap(([name, messages]) =>
      Object.entries(messages).filter(
        ([id, {message}]) => message === source[name]?.[id]?.message && !same.has(message),
      ),
    );
    expect(untranslated).toEqual([]);
  });

  it('have the placeholders of the source', () => {
    const placeholdersOf = (files: Record<string, Messages>) =>
      Object.values(files).flatMap((messages) =>
        Object.entries(messages).map(([id, {message}]) => {
          const names = message.match(/\{\w+\}/g) ?? [];
          return [id, [...new Set(names)].sort()];
        }),
      );
    expect(new Map(placeholdersOf(own) as [string, string[]][])).toEqual(
      new Map(placeholdersOf(source) as [string, string[]][]),
    );
  });
});
