import {isObject} from '../../../openapi/src/json/coerce';
import type {ApiResponse, Json} from '../../../openapi/src/operation/types';
import {checkValue} from '../../../openapi/src/validate/validate';
import {sampleResponse} from '../response/sample-response';
import type {Resource} from '../state/resources';
import type {Item} from '../state/store';
import {fitObject} from './fit-value';
import {shapesOf} from './shapes';

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
