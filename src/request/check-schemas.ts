import type {Operation} from '../openapi/types';
import {chosenBody} from './body';
import {checkFields} from './check-body';
import {activeParameters} from './credentials';
import {checkParameters} from './parameters';
import type {Problem, Values} from './types';

/**
 * Where values do not fit their schemas. It brings the validator along, so a page fetches it when it is wanted.
 * @param told problems that are known already; a field that has one is not told of another.
 */
export function checkSchemas(
  operation: Operation,
  values: Values,
  told: readonly Problem[],
): Problem[] {
  const body = chosenBody(operation, values);
  const chosen = {...operation, parameters: activeParameters(operation, values)};
  return [
    ...checkParameters(chosen, values, new Set(told.map(({field}) => field))),
    ...(body ? checkFields(body, values) : []),
  ];
}
