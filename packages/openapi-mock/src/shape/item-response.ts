import {isObject} from '@batchwise/openapi/json';
import type {ApiResponse} from '@batchwise/openapi/operation';
import type {Json} from '@batchwise/openapi/json';
import {checkValue} from '@batchwise/openapi/validate';
import {sampleResponse} from '../response/sample-response.ts';
import type {Resource} from '../state/resources.ts';
import type {Item} from '../state/store.ts';
import {fitObject} from './fit-value.ts';
import {shapesOf} from './shapes.ts';

/**
 * Writes an item in the shape of a response: by itself, or in a wrapper (`{data: {…}}`).
 * @returns undefined where the response shows something else, such as a message.
 */
export function writeItem(
  response: ApiResponse,
  {idName, collection}: Resource,
  {id, value}: Item,
): Json | undefined {
  const {item: shape} = shapesOf(response, collection);
  if (!shape || (idName !== undefined && shape.idName === undefined)) return undefined;
  const {path, schema, sample, idName: shown} = shape;
  const isNamed = shown === undefined || Object.hasOwn(value, shown);
  const own = idName === undefined ? id : (value[idName] ?? id);
  const inner = fitObject(schema, sample, isNamed ? value : {...value, [shown]: own});
  const [wrapper] = path;
  if (wrapper === undefined) return inner;
  const outer = sampleResponse(response);
  const whole = isObject(outer) ? {...outer, [wrapper]: inner} : inner;
  return checkValue(response.schema ?? {}, whole).length === 0 ? whole : undefined;
}
