import {isObject} from '../json/coerce.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {FILES} from './join-files.ts';
import {DATA_KEYWORDS, NAMED_MEMBERS} from './keywords.ts';

/**
 * Calls a function with each object of a description that is not data, and with its path. Examples, defaults and
 * extensions are data.
 */
export function visitObjects(
  document: JsonObject,
  see: (value: JsonObject, path: string[]) => void,
): void {
  const walk = (value: Json, path: string[], isMap: boolean): void => {
    if (Array.isArray(value))
      return value.forEach((item, index) => walk(item, [...path, String(index)], false));
    if (!isObject(value)) return;
    if (!isMap) see(value, path);
    for (const [key, child] of Object.entries(value)) {
      // The other files of a description, each a member.
      if (key === FILES && path.length === 0) {
        walk(child, [key], true);
        continue;
      }
      const isData =
        DATA_KEYWORDS.has(key) ||
        key.startsWith('x-') ||
        (key === 'examples' && !isReferred(child));
      if (isMap || !isData) walk(child, [...path, key], !isMap && NAMED_MEMBERS.has(key));
    }
  };
  walk(document, [], false);
}

/** Whether `examples` is a map with references, whose targets are objects of the description. */
const isReferred = (examples: Json): boolean =>
  isObject(examples) &&
  Object.values(examples).some((one) => isObject(one) && typeof one.$ref === 'string');
