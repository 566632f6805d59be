import {isNode, isScalar} from 'yaml';
import {translatableTexts} from '@batchwise/openapi/description';
import {placeAt} from '@batchwise/openapi/finding';
import type {JsonObject} from '@batchwise/openapi/json';
import type {TextEntry} from '../rules/types.ts';
import {overlayFile} from '../workspace/workspace.ts';
import {overlayTexts} from './overlay-texts.ts';

/** The place where the words of a YAML node begin, behind its quotation mark. */
function placeOf(overlay: string, node: unknown): {line: number; column: number} {
  const start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  const isQuoted = isScalar(node) && /^QUOTE/.test(node.type ?? '');
  return placeAt(overlay, isQuoted ? start + 1 : start);
}

/**
 * The texts of an API description with their translations.
 * @param overlay the text of the overlay, if there is one.
 */
export function overlayEntries(
  locale: string,
  name: string,
  document: JsonObject,
  overlay = '',
): TextEntry[] {
  const texts = overlayTexts(document, overlay);
  return [...translatableTexts(document)].map(([key, english]): TextEntry => {
    const base = {group: `openapi/${name}`, key, english, file: overlayFile(locale, name)};
    const text = texts.get(key);
    return text
      ? {...base, own: text.own, ...placeOf(overlay, text.node)}
      : {...base, line: 1, column: 1};
  });
}
