import type {Operation, Parameter} from '../openapi/types';
import {badHeaderCharacter, trimHttp, wellFormed} from './text';
import type {Problem, Values} from './types';

/** What a parameter contributes: its value, or undefined where it is left out, and what is wrong with it. */
export type Filled = {value: string | undefined; problems: Problem[]};

/**
 * What was typed for a parameter. Names of headers match in any letter case (RFC 9110, 5.1),
 * an exact match goes first; undefined when there is no entry at all.
 */
export function typedValue({parameters}: Values, name: string, anyCase: boolean): string | undefined {
  if (Object.hasOwn(parameters, name)) return parameters[name];
  if (!anyCase) return undefined;
  return Object.entries(parameters).find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
}

function withPrefix(value: string, prefix: string): string {
  return value.toLowerCase().startsWith(prefix.toLowerCase()) ? value : `${prefix}${value}`;
}

/** Fills one parameter that travels in a header, with its prefix. */
export function fillHeader(parameter: Parameter, values: Values, placeholders: boolean): Filled {
  const {name, required, prefix = '', placeholder} = parameter;
  const typed = trimHttp(typedValue(values, name, true) ?? '');
  const standIn = placeholders ? `${prefix}${placeholder}` : undefined;
  // "Bearer" alone is a prefix whose value is missing.
  if (typed === '' || typed.toLowerCase() === trimHttp(prefix).toLowerCase()) {
    return required ? {value: standIn, problems: [{field: name, code: 'required'}]} : {value: undefined, problems: []};
  }
  if (badHeaderCharacter(typed) !== undefined) return {value: standIn, problems: [{field: name, code: 'header'}]};
  return {value: withPrefix(typed, prefix), problems: []};
}

/** `accept` or `content-type`: the operation's own value unless the caller gives another, or an empty one to leave it out. */
function fillDefault(name: string, otherwise: string | undefined, values: Values): Filled {
  const typed = typedValue(values, name, true);
  if (typed === undefined) return {value: otherwise, problems: []};
  const value = trimHttp(typed);
  if (badHeaderCharacter(value) !== undefined) return {value: otherwise, problems: [{field: name, code: 'header'}]};
  return {value: value === '' ? undefined : value, problems: []};
}

function fillCookies(operation: Operation, values: Values, placeholders: boolean): Filled {
  const problems: Problem[] = [];
  const pairs = operation.parameters.flatMap(({name, in: place, required, placeholder}) => {
    const typed = place === 'cookie' ? typedValue(values, name, false) : undefined;
    if (place !== 'cookie' || (!typed && !required)) return [];
    if (typed) return [`${name}=${encodeURIComponent(wellFormed(typed))}`];
    problems.push({field: name, code: 'required'});
    return placeholders ? [`${name}=${placeholder}`] : [];
  });
  return {value: pairs.length > 0 ? pairs.join('; ') : undefined, problems};
}

/**
 * The headers of a request in the order of sending: `accept`, the operation's own, `content-type`.
 * @param hasBody whether the request has a body that `content-type` is to describe.
 */
export function fillHeaders(
  operation: Operation,
  values: Values,
  options: {placeholders: boolean; hasBody: boolean},
): {headers: [string, string][]; problems: Problem[]} {
  const own = operation.parameters.filter((parameter) => parameter.in === 'header');
  const filled: [string, Filled][] = [
    ['accept', fillDefault('accept', operation.accept, values)],
    ...own.map((parameter): [string, Filled] => [parameter.name, fillHeader(parameter, values, options.placeholders)]),
    ['cookie', fillCookies(operation, values, options.placeholders)],
    ['content-type', fillDefault('content-type', options.hasBody ? operation.body?.mediaType : undefined, values)],
  ];
  return {
    headers: filled.flatMap(([name, {value}]): [string, string][] => (value === undefined ? [] : [[name, value]])),
    problems: filled.flatMap(([, {problems}]) => problems),
  };
}
