import {isObject, list, text} from '../json/coerce.ts';
import type {CodeSample, JsonObject} from './types.ts';

/** Reads samples written by hand: `x-codeSamples`, in older documents `x-code-samples`. */
export function readCodeSamples(operation: JsonObject): CodeSample[] {
  return list(operation['x-codeSamples'] ?? operation['x-code-samples'])
    .filter(isObject)
    .filter(({source}) => typeof source === 'string')
    .map(({lang, label, source}) => ({
      language: text(lang),
      label: text(label) || text(lang),
      source: text(source),
    }));
}
