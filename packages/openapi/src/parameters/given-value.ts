import type {Parameter} from '../operation/types.ts';
import type {Values} from '../request/types.ts';
import {keyOf, parseInput, type ParsedInput} from './parse-input.ts';

/** Returns the entry of a name; an exact match is preferred to one in another letter case. */
export function entryOf(
  parameters: Values['parameters'],
  name: string,
  anyCase: boolean,
): string | undefined {
  if (Object.hasOwn(parameters, name)) return parameters[name];
  if (!anyCase) return undefined;
  const lower = name.toLowerCase();
  return Object.entries(parameters).find(([one]) => one.toLowerCase() === lower)?.[1];
}

/**
 * Returns the text that was typed for a parameter, or undefined without an entry. Names of headers match in any
 * letter case (RFC 9110, 5.1).
 */
export function typedValue({parameters}: Values, parameter: Parameter): string | undefined {
  return entryOf(parameters, keyOf(parameter), parameter.in === 'header');
}

/** Whether the parameter is to be sent with an empty value. */
export function isSentEmpty({empty = []}: Values, parameter: Parameter): boolean {
  return empty.includes(keyOf(parameter));
}

/**
 * Parses the value of a parameter.
 * @returns the value that its style can write, or undefined; with the problem `required` where it must have one.
 */
export function givenValue(parameter: Parameter, values: Values): ParsedInput {
  const typed = typedValue(values, parameter);
  const parsed: ParsedInput = typed
    ? parseInput(parameter, typed)
    : {value: undefined, problems: []};
  if (parsed.value || parsed.problems.length > 0) return parsed;
  if (isSentEmpty(values, parameter)) return {value: {kind: 'scalar', text: ''}, problems: []};
  if (!parameter.required) return parsed;
  return {value: undefined, problems: [{field: keyOf(parameter), code: 'required'}]};
}
