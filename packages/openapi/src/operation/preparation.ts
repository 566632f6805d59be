import {DescriptionError} from '../document/reference.ts';
import {isObject, text} from '../json/coerce.ts';
import {scalarText} from '../json/exact-number.ts';
import {toPointer} from '../json/pointer.ts';
import type {Json, JsonObject, Preparation} from './types.ts';

const HINT = 'Write "workflow: ID", and if needed "until: STEP" and "when: {PARAMETER: VALUE}".';

function fail(path: string[], problem: string): never {
  throw new DescriptionError(toPointer(path), `${problem} ${HINT}`);
}

function readOne(value: Json, path: string[]): Preparation {
  if (!isObject(value) || text(value.workflow) === '')
    return fail(path, 'this preparation names no workflow.');
  const {workflow, until, when = {}, ...others} = value;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return fail([...path, unknown], `a preparation has no "${unknown}".`);
  if (!isObject(when)) return fail([...path, 'when'], 'this is not an object.');
  return {
    workflow: text(workflow),
    ...(until === undefined ? {} : {until: text(until)}),
    when: Object.fromEntries(Object.entries(when).map(([key, one]) => [key, scalarText(one)])),
  };
}

/**
 * Reads `x-prepare`: one preparation, or a list of which the first that fits is used.
 * @throws DescriptionError when it is neither.
 */
export function readPreparations(operation: JsonObject, at: string[]): Preparation[] {
  const value = operation['x-prepare'];
  const path = [...at, 'x-prepare'];
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [readOne(value, path)];
  return value.map((one, index) => readOne(one, [...path, String(index)]));
}
