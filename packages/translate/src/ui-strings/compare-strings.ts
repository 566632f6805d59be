import {excerpt, type Finding} from '@batchwise/openapi/finding';
import {countWords} from '../markdown/units.ts';
import type {MessageFiles} from '../workspace/workspace.ts';
import {placeOfEntry} from './parse-messages.ts';
import {isShipped} from './shipped-strings.ts';

/** How far the interface strings of a language are. Those that a package ships do not count: each language overrides others. */
export type MessagesStatus = {
  entries: {total: number; done: number};
  words: {total: number; done: number};
  findings: Finding[];
};

/** A text without words, such as `{count}`, is the same in every language. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));

type Compared = {
  locale: string;
  source: MessageFiles;
  own: MessageFiles;
  same: ReadonlySet<string>;
  /** The strings that packages ship in the language, by id. */
  shipped: Readonly<Record<string, string>>;
};

function leftOver({locale, source, own}: Compared): Finding[] {
  return Object.entries(own.files).flatMap(([name, {messages, text}]) =>
    Object.keys(messages)
      .filter((id) => !source.files[name]?.messages[id])
      .map((id): Finding => ({
        file: `i18n/${locale}/${name}`,
        ...placeOfEntry(text, id),
        rule: 'string-left-over',
        severity: 'warning',
        message: `The interface no longer uses the string "${id}".`,
        hint: 'Delete this entry.',
      })),
  );
}

/** Compares the interface strings of a language with those of the source: missing, left over, or left in the source language. */
export function compareStrings(compared: Compared): MessagesStatus {
  const {locale, source, own, same, shipped} = compared;
  const status: MessagesStatus = {
    entries: {total: 0, done: 0},
    words: {total: 0, done: 0},
    findings: [...own.findings],
  };
  for (const [name, {messages}] of Object.entries(source.files)) {
    const file = `i18n/${locale}/${name}`;
    for (const [id, {message, description}] of Object.entries(messages)) {
      const [counted, words] = isShipped(shipped, name, id) ? [0, 0] : [1, countWords(message)];
      status.entries.total += counted;
      status.words.total += words;
      const translation = own.files[name]?.messages[id]?.message;
      // Docusaurus shows the English text in place of a missing entry.
      if (translation === undefined && !same.has(message)) {
        status.findings.push({
          file,
          line: 1,
          column: 1,
          rule: 'string-missing',
          severity: 'warning',
          message: `"${id}" is not translated: "${excerpt(message, 80)}"${description ? ` (${description})` : ''}.`,
          hint: `Add ${JSON.stringify(id)}: {"message": "…"} to this file, with the translation.`,
        });
      } else if (translation === message && hasWords(message) && !same.has(message)) {
        status.findings.push({
          file,
          ...placeOfEntry(own.files[name]?.text ?? '', id),
          rule: 'string-same',
          severity: 'warning',
          message: `"${id}" is the same as in English: "${excerpt(message, 80)}".`,
          hint: `Translate it. If it is the same in both languages, add it to "same" in i18n/${locale}/glossary.yaml.`,
        });
      } else {
        status.entries.done += counted;
        status.words.done += words;
      }
    }
  }
  // Where the source could not be read, nothing can be said to be left over.
  if (Object.keys(source.files).length > 0) status.findings.push(...leftOver(compared));
  return status;
}
