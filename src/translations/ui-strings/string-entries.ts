import {findNodeAtLocation, parseTree} from 'jsonc-parser';
import type {MessageFiles} from '../workspace/workspace';
import type {TextEntry} from '../rules/types';

/** Where each message of a file begins, behind its quotation mark; the first character, when it is not there. */
function placesOf(text: string): (id: string) => {line: number; column: number} {
  const tree = parseTree(text);
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)];
  return (id) => {
    const offset = tree && findNodeAtLocation(tree, [id, 'message'])?.offset;
    if (offset === undefined) return {line: 1, column: 1};
    const line = text.slice(0, offset).split('\n').length;
    return {line, column: offset - (starts[line - 1] ?? 0) + 2};
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
