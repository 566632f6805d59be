import {writeJson} from '../json/write-json.ts';
import type {FieldKind, Json} from './types.ts';

/**
 * Writes a value as it is typed into a field: a list one item a line, other arrays and objects as
 * JSON.
 */
export function toInputText(value: Json, kind: FieldKind): string {
  if (kind === 'list' && Array.isArray(value))
    return value.map((item) => (typeof item === 'string' ? item : writeJson(item))).join('\n');
  return typeof value === 'string' && kind !== 'json' ? value : writeJson(value);
}
