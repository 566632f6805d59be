import type {Operation, Parameter} from '../operation/types.ts';
import type {ContentType} from '../body/body.ts';
import {encodeComponent, wellFormed} from '../http/encoding.ts';
import {badHeaderCharacter, trimHttp, uniqueHeaders} from '../http/header-fields.ts';
import type {Problem, Values} from '../request/types.ts';
import {prefixOf, withPrefix, writeBasic} from './credentials.ts';
import {entryOf, givenValue, isSentEmpty, typedValue} from './given-value.ts';
import {keyOf, parseInput} from './parse-input.ts';
import {writeParameter} from './style.ts';

/**
 * Headers of the connection, which only the sender writes (RFC 9110, 7.2, 7.6 and 8.6). `fetch`
 * refuses or drops them, and a typed length would break the request; some descriptions ask for them
 * all the same.
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

/** The value of a header, undefined where it is left out, and its problems. */
export type Filled = {value: string | undefined; problems: Problem[]};

function headerText(parameter: Parameter, typed: string): Filled {
  const prefix = prefixOf(parameter);
  if (parameter.credential === 'basic') {
    // RFC 7617, 2: user and password hold no control characters. Base64 carries all other
    // characters.
    const problems: Problem[] = /[\0-\x1f\x7f]/.test(typed)
      ? [{field: keyOf(parameter), code: 'header'}]
      : [];
    return {value: problems.length > 0 ? undefined : writeBasic(typed), problems};
  }
  if (prefix !== '') return {value: withPrefix(typed, prefix), problems: []};
  const {value, problems} = parseInput(parameter, typed);
  // Header values are not percent-encoded (OpenAPI 3.1.1, appendix D).
  const text = value && writeParameter(parameter, value, {encode: (one) => one});
  return {value: text === undefined ? undefined : trimHttp(text), problems};
}

/** Fills in a parameter in a header, with its prefix. */
function fillHeader(parameter: Parameter, values: Values, placeholders: boolean): Filled {
  const {required, placeholder} = parameter;
  const field = keyOf(parameter);
  const prefix = prefixOf(parameter);
  const typed = trimHttp(typedValue(values, parameter) ?? '');
  const standIn = placeholders ? `${prefix}${placeholder}` : undefined;
  // "Bearer" alone is a prefix without a value.
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

/**
 * Fills in `accept` or `content-type`: the operation's value unless the caller gives another; an
 * empty one drops it.
 */
function fillDefault(name: string, otherwise: string | undefined, {parameters}: Values): Filled {
  const typed = entryOf(parameters, name, true);
  if (typed === undefined) return {value: otherwise, problems: []};
  const value = trimHttp(typed);
  if (badHeaderCharacter(value) !== undefined)
    return {value: otherwise, problems: [{field: name, code: 'header'}]};
  return {value: value === '' ? undefined : value, problems: []};
}

/**
 * Encodes a token but leaves `=`, `+` and `/`, which a cookie can carry (RFC 6265, 4.1.1) and few
 * servers decode.
 */
function encodeToken(text: string): string {
  return wellFormed(text).replace(/[^!#-+\--:<-[\]-~]+/g, encodeURIComponent);
}

function fillCookie(parameter: Parameter, values: Values, placeholders: boolean): Filled {
  const {name, required, placeholder, secret} = parameter;
  const {value, problems} = givenValue(parameter, values);
  if (!value)
    return {value: placeholders && required ? `${name}=${placeholder}` : undefined, problems};
  const encode = secret ? encodeToken : encodeComponent;
  // The "&" of the style "form" does not separate cookies: each pair becomes a cookie (OpenAPI 3.2, "cookie").
  return {value: writeParameter(parameter, value, {encode, pairSeparator: '; '}), problems};
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
 * Builds the headers of a request in the order of sending: `accept`, the operation's own, `cookie`,
 * `content-type`.
 * @param options.contentType the `content-type`; the caller may give another unless it is fixed.
 */
export function fillHeaders(
  operation: Operation,
  values: Values,
  options: {placeholders: boolean; contentType: ContentType},
): {headers: [string, string][]; problems: Problem[]} {
  const {contentType} = options;
  const own = operation.parameters.filter(
    ({in: place, name}) => place === 'header' && !SENDERS_OWN.has(name.toLowerCase()),
  );
  const filled: [string, Filled][] = [
    ['accept', fillDefault('accept', (values.accept ?? operation.accept) || undefined, values)],
    ...own.map((parameter): [string, Filled] => [
      parameter.name,
      fillHeader(parameter, values, options.placeholders),
    ]),
    ['cookie', fillCookies(operation, values, options.placeholders)],
    [
      'content-type',
      contentType.isFixed
        ? {value: contentType.value, problems: []}
        : fillDefault('content-type', contentType.value, values),
    ],
  ];
  const given = filled.flatMap(([name, {value}]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    // As fetch joins headers of one name.
    headers: uniqueHeaders(given),
    problems: filled.flatMap(([, {problems}]) => problems),
  };
}
