import {isObject} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import type {Json, JsonObject} from '../operation/types.ts';

/** Keys whose text a reader sees. */
const WORDS = new Set([
  'title',
  'summary',
  'description',
  'x-pattern-description',
  'x-title',
  'x-displayName',
]);

/** Keys whose members are texts by name: scopes, and the values of an enumeration. */
const TEXTS_BY_NAME = new Set(['scopes', 'x-enum-descriptions', 'x-enumDescriptions']);

/** Keys whose values are data or identifiers, never text of the description. */
const DATA = new Set([
  'example',
  'default',
  'const',
  'enum',
  'x-example',
  'value',
  'license',
  'required',
  'mapping',
]);

/**
 * Keys whose members have free names: `properties: {title: …}` describes a property called "title".
 */
const MAPS = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'paths',
  'webhooks',
  'callbacks',
  'responses',
  'headers',
  'content',
  'examples',
  'links',
  'schemas',
  'parameters',
  'requestBodies',
  'securitySchemes',
  'pathItems',
  'variables',
  'encoding',
]);

/** Returns all texts of a description that a reader sees, by their JSON pointers. */
export function translatableTexts(document: JsonObject): Map<string, string> {
  const found = new Map<string, string>();
  const add = (child: string, path: (string | number)[]): void => {
    if (child.trim() !== '') found.set(toPointer(path), child);
  };
  const visit = (value: Json, path: (string | number)[], named: boolean): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index], false));
    if (!isObject(value)) return;
    const isSample = path.at(-2) === 'x-codeSamples' || path.at(-2) === 'x-code-samples';
    if (!named && isSample && typeof value.label === 'string') add(value.label, [...path, 'label']);
    for (const [key, child] of Object.entries(value)) {
      if (!named && TEXTS_BY_NAME.has(key) && isObject(child)) {
        for (const [name, text] of Object.entries(child))
          if (typeof text === 'string') add(text, [...path, key, name]);
      } else if (named) visit(child, [...path, key], false);
      else if (typeof child === 'string') {
        if (WORDS.has(key)) add(child, [...path, key]);
      } else if (key === 'examples' && Array.isArray(child)) {
        // The examples of a schema are data (JSON Schema 2020-12, 9.5); elsewhere "examples" is a
        // map.
        continue;
      } else if (!DATA.has(key)) visit(child, [...path, key], MAPS.has(key));
    }
  };
  visit(document, [], false);
  return found;
}
