import {query} from 'json-p3';
import {parseDocument} from 'yaml';
import {type Json, type JsonObject, toPointer} from '@batchwise/openapi/json';
import type {Overlay} from '@batchwise/openapi/overlay';

type Path = (string | number)[];

/** A text that an overlay writes, and the node of its YAML document that holds it. */
export type OverlayText = {own: string; node: unknown};

/** The strings within a value, each with its path; the items of a list have no lasting path. */
function stringsIn(value: Json | undefined, path: Path = []): [Path, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => stringsIn(child, [...path, key]));
}

/** The places that a target selects; none for an invalid JSONPath, which the overlay's own check reports. */
function placesOf(target: string, document: JsonObject): Path[] {
  try {
    return query(target, document).nodes.map(({location}) => location as Path);
  } catch {
    return [];
  }
}

/** The texts that an overlay writes, by their JSON pointers in the description; of several for one place, the last. */
export function overlayTexts(document: JsonObject, overlay: string): Map<string, OverlayText> {
  const yaml = parseDocument(overlay, {prettyErrors: false});
  const found = new Map<string, OverlayText>();
  if (yaml.errors.length > 0) return found;
  // An overlay without texts ends with an empty "actions:".
  const {actions} = (yaml.toJS() as {actions?: Overlay['actions'] | null} | null) ?? {};
  actions?.forEach(({target, update}, at) => {
    const strings = stringsIn(update);
    if (strings.length === 0 || typeof target !== 'string') return;
    for (const place of placesOf(target, document)) {
      for (const [path, own] of strings) {
        const node = yaml.getIn(['actions', at, 'update', ...path], true);
        found.set(toPointer([...place, ...path]), {own, node});
      }
    }
  });
  return found;
}
