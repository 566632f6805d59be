import type {Operation, Parameter} from '../../openapi/types';
import {isSentEmpty, typedValue} from './headers';
import {isExploded, styleOf, writeStyle} from './style';
import {wellFormed} from '../http/encoding';
import {keyOf, parseInput} from './parse-input';
import type {Problem, Values} from '../types';

const encode = (value: string): string => encodeURIComponent(wellFormed(value));

/**
 * Whether a text can be the base of an API: an absolute http(s) URL without user name, query and fragment.
 * (`fetch` refuses user names; a query would swallow the path that follows.)
 */
export function isBaseUrl(text: string): boolean {
  try {
    const {protocol, username, password} = new URL(text);
    return /^https?:$/.test(protocol) && username === '' && password === '' && !/[?#]/.test(text);
  } catch {
    return false;
  }
}

/**
 * Whether a value has a part that is only `.` or `..`. URLs have no way to write one as a segment: even `%2E%2E` leads one
 * level up (WHATWG URL, 4.4). Behind `%2F` or `%5C` it passes here, but servers and proxies that decode those would climb.
 */
const climbs = (value: string): boolean =>
  value.split(/[/\\]/).some((part) => part === '.' || part === '..');

/** What a parameter contributes: its text, the same before it was encoded, and what is wrong with it. */
type Part = {text: string; plain: string; problems: Problem[]};

/**
 * Percent-encodes what a query may not hold, and what would end the value or the query there: `#`, `&`, `+`, `[`
 * and `]`. Other reserved characters and what is percent-encoded already stay (RFC 6570, 3.2.3; OpenAPI 3.1.1, 4.8.12.2).
 */
function encodeReserved(value: string): string {
  return wellFormed(value).replace(/%[\da-f]{2}|[^\w.~!$'()*,/:;=?@-]/giu, (found) =>
    /^%[\da-f]{2}$/i.test(found) ? found : encodeURIComponent(found),
  );
}

function fillPart(parameter: Parameter, values: Values, placeholders: boolean): Part | undefined {
  const {name, required, placeholder, allowReserved} = parameter;
  const typed = typedValue(values, parameter);
  const read = typed ? parseInput(parameter, typed) : {value: undefined, problems: []};
  const given =
    read.value ??
    (isSentEmpty(values, parameter) ? {kind: 'scalar' as const, text: ''} : undefined);
  const missing: Problem[] =
    required && !given && read.problems.length === 0
      ? [{field: keyOf(parameter), code: 'required'}]
      : [];
  const problems = [...read.problems, ...missing];
  const value =
    given ?? (placeholders && required ? {kind: 'scalar' as const, text: placeholder} : undefined);
  if (!value) return problems.length > 0 ? {text: '', plain: '', problems} : undefined;
  const options = {name, style: styleOf(parameter), explode: isExploded(parameter)};
  const encodeValue = allowReserved && parameter.in === 'query' ? encodeReserved : encode;
  const plain = writeStyle(value, {...options, encode: (text) => text});
  return {
    text: writeStyle(value, {...options, encode: encodeValue, encodeName: encode}),
    plain,
    problems,
  };
}

function fillSegment(
  segment: string,
  operation: Operation,
  values: Values,
  placeholders: boolean,
): Omit<Part, 'plain'> {
  const problems: Problem[] = [];
  const keys: string[] = [];
  let plain = segment;
  const text = segment.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name);
    if (!parameter) return whole;
    keys.push(keyOf(parameter));
    const part = fillPart({...parameter, required: true}, values, placeholders);
    problems.push(...(part?.problems ?? []));
    plain = plain.replace(whole, () => part?.plain ?? '');
    return part?.text ?? '';
  });
  if (keys.length === 0 || !climbs(plain)) return {text, problems};
  return {text: segment, problems: keys.map((field) => ({field, code: 'url'}))};
}

function fillQuery(
  operation: Operation,
  values: Values,
  placeholders: boolean,
): Omit<Part, 'plain'> {
  const parts = operation.parameters.flatMap((parameter) =>
    parameter.in === 'query' ? (fillPart(parameter, values, placeholders) ?? []) : [],
  );
  const text = parts
    .map((part) => part.text)
    .filter((one) => one !== '')
    .join('&');
  return {text: text === '' ? '' : `?${text}`, problems: parts.flatMap(({problems}) => problems)};
}

/** Placeholders that stand in are to be read by people: `%7BBATCH_ID%7D` becomes `{BATCH_ID}` again. */
function readable(url: string, operation: Operation, missing: Problem[]): string {
  const standIns = operation.parameters.filter((one) =>
    missing.some(({field}) => field === keyOf(one)),
  );
  return standIns.reduce(
    (text, {placeholder}) => text.replaceAll(encode(placeholder), () => placeholder),
    url,
  );
}

/**
 * The URL of a request, normalised as `fetch` does it (WHATWG URL). Values are percent-encoded as URL components.
 * A base that is none is kept as typed, with the problem `url` of the field `server`.
 */
export function fillUrl(
  operation: Operation,
  values: Values,
  server: string,
  placeholders: boolean,
): {url: string; problems: Problem[]} {
  const base = server.trim();
  const segments = operation.path
    .split('/')
    .map((segment) => fillSegment(segment, operation, values, placeholders));
  const query = fillQuery(operation, values, placeholders);
  const problems = [...segments.flatMap((segment) => segment.problems), ...query.problems];
  const raw = `${base.replace(/\/+$/, '')}${segments.map(({text}) => text).join('/')}${query.text}`;
  if (!isBaseUrl(base)) return {url: raw, problems: [{field: 'server', code: 'url'}, ...problems]};
  const {href} = new URL(raw);
  return {url: placeholders ? readable(href, operation, problems) : href, problems};
}
