import type {Operation, Parameter} from '../../openapi/types';
import {prefixOf, withPrefix, writeBasic} from './credentials';
import {isExploded, styleOf, writeStyle} from './style';
import {wellFormed} from '../http/encoding';
import {badHeaderCharacter, trimHttp, uniqueHeaders} from '../http/header-fields';
import {keyOf, parseInput} from './parse-input';
import type {Problem, Values} from '../types';

/**
 * Headers of the connection, which whoever sends writes alone (RFC 9110, 7.2, 7.6 and 8.6): `fetch` refuses them or
 * leaves them out, and a length that somebody typed would break the request. Some descriptions ask for them.
 */
const SENDERS_OWN = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** What a parameter contributes: its value, or undefined where it is left out, and what is wrong with it. */
export type Filled = {value: string | undefined; problems: Problem[]};

/** An entry by its name in any letter case (RFC 9110, 5.1); an exact match goes first. */
function entryOf(
  parameters: Values['parameters'],
  name: string,
  anyCase: boolean,
): string | undefined {
  if (Object.hasOwn(parameters, name)) return parameters[name];
  if (!anyCase) return undefined;
  return Object.entries(parameters).find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
}

/** What was typed for a parameter; undefined when there is no entry at all. Names of headers match in any letter case. */
export function typedValue({parameters}: Values, parameter: Parameter): string | undefined {
  return entryOf(parameters, keyOf(parameter), parameter.in === 'header');
}

/** Whether the parameter is to be sent with an empty value. */
export function isSentEmpty({empty = []}: Values, parameter: Parameter): boolean {
  return empty.includes(keyOf(parameter));
}

function headerText(parameter: Parameter, typed: string): Filled {
  const prefix = prefixOf(parameter);
  if (parameter.credential === 'basic') {
    // RFC 7617, 2: neither user nor password holds controls. Other characters are safe inside Base64.
    const problems: Problem[] = /[\0-\x1f\x7f]/.test(typed)
      ? [{field: keyOf(parameter), code: 'header'}]
      : [];
    return {value: problems.length > 0 ? undefined : writeBasic(typed), problems};
  }
  if (prefix !== '') return {value: withPrefix(typed, prefix), problems: []};
  const {value, problems} = parseInput(parameter, typed);
  // Headers are no URLs: nothing in them is percent-encoded (OpenAPI 3.1.1, appendix D).
  const text =
    value &&
    writeStyle(value, {
      name: parameter.name,
      style: styleOf(parameter),
      explode: isExploded(parameter),
      encode: (one) => one,
    });
  return {value: text === undefined ? undefined : trimHttp(text), problems};
}

/** Fills one parameter that travels in a header, with its prefix. */
export function fillHeader(parameter: Parameter, values: Values, placeholders: boolean): Filled {
  const {required, placeholder} = parameter;
  const field = keyOf(parameter);
  const prefix = prefixOf(parameter);
  const typed = trimHttp(typedValue(values, parameter) ?? '');
  const standIn = placeholders ? `${prefix}${placeholder}` : undefined;
  // "Bearer" alone is a prefix whose value is missing.
  const given =
    typed === '' || typed.toLowerCase() === trimHttp(prefix).toLowerCase()
      ? undefined
      : headerText(parameter, typed);
  if (given && given.problems.length > 0) return {value: standIn, problems: given.problems};
  if (given?.value === undefined) {
    if (isSentEmpty(values, parameter)) return {value: '', problems: []};
    return required
      ? {value: standIn, problems: [{field, code: 'required'}]}
      : {value: undefined, problems: []};
  }
  if (badHeaderCharacter(given.value) !== undefined)
    return {value: standIn, problems: [{field, code: 'header'}]};
  return {value: given.value, problems: []};
}

/** `accept` or `content-type`: the operation's own value unless the caller gives another, or an empty one to leave it out. */
function fillDefault(name: string, otherwise: string | undefined, {parameters}: Values): Filled {
  const typed = entryOf(parameters, name, true);
  if (typed === undefined) return {value: otherwise, problems: []};
  const value = trimHttp(typed);
  if (badHeaderCharacter(value) !== undefined)
    return {value: otherwise, problems: [{field: name, code: 'header'}]};
  return {value: value === '' ? undefined : value, problems: []};
}

/** Tokens often hold `=`, `+` and `/`, which a cookie can carry (RFC 6265, 4.1.1) and few servers decode. */
function encodeToken(text: string): string {
  return wellFormed(text).replace(/[^!#-+\--:<-[\]-~]+/g, encodeURIComponent);
}

function fillCookie(parameter: Parameter, values: Values, placeholders: boolean): Filled {
  const {name, required, placeholder, secret} = parameter;
  const typed = typedValue(values, parameter);
  const read = typed ? parseInput(parameter, typed) : {value: undefined, problems: []};
  const value =
    read.value ??
    (isSentEmpty(values, parameter) ? {kind: 'scalar' as const, text: ''} : undefined);
  const encode = secret
    ? encodeToken
    : (text: string): string => encodeURIComponent(wellFormed(text));
  // The "&" of the style "form" parts no cookies: each pair becomes a cookie of its own (as in OpenAPI 3.2, "cookie").
  if (value)
    return {
      value: writeStyle(value, {
        name,
        style: styleOf(parameter),
        explode: isExploded(parameter),
        encode,
        pairSeparator: '; ',
      }),
      problems: read.problems,
    };
  const missing: Problem[] =
    required && read.problems.length === 0 ? [{field: keyOf(parameter), code: 'required'}] : [];
  return {
    value: placeholders && required ? `${name}=${placeholder}` : undefined,
    problems: [...read.problems, ...missing],
  };
}

function fillCookies(operation: Operation, values: Values, placeholders: boolean): Filled {
  const cookies = operation.parameters
    .filter((one) => one.in === 'cookie')
    .map((one) => fillCookie(one, values, placeholders));
  const pairs = cookies.flatMap(({value}) => value ?? []);
  return {
    value: pairs.length > 0 ? pairs.join('; ') : undefined,
    problems: cookies.flatMap(({problems}) => problems),
  };
}

/**
 * The headers of a request in the order of sending: `accept`, the operation's own, `cookie`, `content-type`.
 * @param options.contentType what `content-type` says unless the caller gives another; `false` where `fetch` writes
 * it itself, because it alone knows the boundary of a form's parts.
 */
export function fillHeaders(
  operation: Operation,
  values: Values,
  options: {placeholders: boolean; contentType: string | undefined | false},
): {headers: [string, string][]; problems: Problem[]} {
  const own = operation.parameters.filter(
    ({in: place, name}) => place === 'header' && !SENDERS_OWN.has(name.toLowerCase()),
  );
  const filled: [string, Filled][] = [
    ['accept', fillDefault('accept', operation.accept || undefined, values)],
    ...own.map((parameter): [string, Filled] => [
      parameter.name,
      fillHeader(parameter, values, options.placeholders),
    ]),
    ['cookie', fillCookies(operation, values, options.placeholders)],
    [
      'content-type',
      options.contentType === false
        ? {value: undefined, problems: []}
        : fillDefault('content-type', options.contentType, values),
    ],
  ];
  const given = filled.flatMap(([name, {value}]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    // What fetch makes of two headers of one name.
    headers: uniqueHeaders(given),
    problems: filled.flatMap(([, {problems}]) => problems),
  };
}
