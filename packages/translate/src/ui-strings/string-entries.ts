import {findNodeAtLocation, parseTree} from 'jsonc-parser';
import {placeAt} from '@batchwise/openapi/finding';
import type {TextEntry} from '../rules/types.ts';
import type {MessageFiles} from '../workspace/workspace.ts';

/** Finds the place of each message of a file, behind its quotation mark; the first character, when it is not there. */
function placesOf(text: string): (id: string) => {line: number; column: number} {
  const tree = parseTree(text);
  return (id) => {
    const offset = tree && findNodeAtLocation(tree, [id, 'message'])?.offset;
    return offset === undefined ? {line: 1, column: 1} : placeAt(text, offset + 1);
  };
}

/** The interface strings of the source with their translations, in the order of the source. */
export function stringEntries(
  locale: string,
  source: MessageFiles,
  own: MessageFiles,
): TextEntry[] {
  return Object.entries(source.files).flatMap(([group, {messages}]) => {
    const twin = own.files[group];
    const placeOf = placesOf(twin?.text ?? '');
    return Object.entries(messages).map(([key, {message}]): TextEntry => {
      const translation = twin?.messages[key]?.message;
      return {
        group,
        key,
        english: message,
        file: `i18n/${locale}/${group}`,
        ...placeOf(key),
        ...(translation === undefined ? {} : {own: translation}),
      };
    });
  });
}
