import {join} from 'node:path';
import {readShippedMessages, readSourceStrings, readStrings} from '@batchwise/translate/node';

const ROOT = join(__dirname, '..');

/** The interface strings as readers of a language see them, by id: those that packages ship, and those of this site. */
export function interfaceStrings(locale: string): Record<string, string> {
  const {files} = locale === 'en' ? readSourceStrings(ROOT) : readStrings(ROOT, locale);
  const own = Object.entries(files['code.json']?.messages ?? {});
  return {
    ...readShippedMessages(ROOT, locale),
    ...Object.fromEntries(own.map(([id, {message}]) => [id, message])),
  };
}
