import {isNode, parseDocument} from 'yaml';
import {translatableTexts} from '@batchwise/openapi/description';
import {placeAt} from '@batchwise/openapi/finding';
import {fromPointer, type JsonObject} from '@batchwise/openapi/json';
import type {Piece} from '../markdown/prose.ts';

/** The texts that readers see of an API description, as they are written in its file. */
export function descriptionProse(text: string): Piece[] {
  const yaml = parseDocument(text, {prettyErrors: false});
  if (yaml.errors.length > 0) return [];
  const keys = [...translatableTexts(yaml.toJS() as JsonObject).keys()];
  return keys.flatMap((pointer): Piece[] => {
    // Items of lists have numbers in YAML, too.
    const path = fromPointer(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node = yaml.getIn(path, true) ?? yaml.getIn(fromPointer(pointer), true);
    if (!isNode(node) || !node.range) return [];
    const [start, end] = node.range;
    return [{text: text.slice(start, end), offset: start, ...placeAt(text, start)}];
  });
}
