import type {Operation, Parameter} from '../operation/types.ts';
import {encodeComponent, wellFormed} from '../http/encoding.ts';
import type {Problem, Values} from '../request/types.ts';
import {givenValue} from './given-value.ts';
import {keyOf} from './parse-input.ts';
import {writeParameter, type StyledValue} from './style.ts';

/**
 * Whether a text can be the base of an API: an absolute http(s) URL without user name, query and
 * fragment. `fetch` refuses user names, and a query would swallow the path that follows.
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
 * Whether a value has a segment `.` or `..`. URLs cannot express such a segment: even `%2E%2E`
 * leads one level up (WHATWG URL, 4.4). Behind `%2F` or `%5C` it would stay, but servers that
 * decode those would go up.
 */
const climbs = (value: string): boolean =>
  value.split(/[/\\]/).some((part) => part === '.' || part === '..');

/** The encoded and the plain text of a parameter, and its problems. */
type Part = {text: string; plain: string; problems: Problem[]};

/**
 * Percent-encodes characters that a query cannot hold, or that would end the value: `#`, `&`, `+`,
 * `[` and `]`. Other reserved characters and percent-encoded ones stay (RFC 6570, 3.2.3; OpenAPI
 * 3.1.1, 4.8.12.2).
 */
function encodeReserved(value: string): string {
  return wellFormed(value).replace(/%[\da-f]{2}|[^\w.~!$'()*,/:;=?@-]/giu, (found) =>
    /^%[\da-f]{2}$/i.test(found) ? found : encodeURIComponent(found),
  );
}

function fillPart(parameter: Parameter, values: Values, placeholders: boolean): Part | undefined {
  const {required, placeholder, allowReserved} = parameter;
  const {value: given, problems} = givenValue(parameter, values);
  const standIn: StyledValue | undefined =
    placeholders && required ? {kind: 'scalar', text: placeholder} : undefined;
  const value = given ?? standIn;
  if (!value) return problems.length > 0 ? {text: '', plain: '', problems} : undefined;
  const encode = allowReserved && parameter.in === 'query' ? encodeReserved : encodeComponent;
  return {
    text: writeParameter(parameter, value, {encode, encodeName: encodeComponent}),
    plain: writeParameter(parameter, value, {encode: (text) => text}),
    problems,
  };
}

function fillSegment(
  segment: string,
  operation: Operation,
  values: Values,
  placeholders: boolean,
  isQuery: boolean,
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
  if (isQuery || !climbs(plain)) return {text, problems};
  return {text: segment, problems: keys.map((field) => ({field, code: 'url'}))};
}

/** Fills in the query that stands in the path, then the parameters; a parameter overrides a pair of its name. */
function fillQuery(
  own: string,
  operation: Operation,
  values: Values,
  placeholders: boolean,
): Omit<Part, 'plain'> {
  const filled = operation.parameters.flatMap((parameter) => {
    const part = parameter.in === 'query' ? fillPart(parameter, values, placeholders) : undefined;
    return part ? [{...part, name: parameter.name}] : [];
  });
  const kept = own
    .split('&')
    .filter((pair) => !filled.some(({name, text}) => text && pair.startsWith(`${name}=`)));
  const parts = [fillSegment(kept.join('&'), operation, values, placeholders, true), ...filled];
  return {
    text: parts
      .map(({text}) => text)
      .filter((text) => text !== '')
      .join('&'),
    problems: parts.flatMap(({problems}) => problems),
  };
}

/** Decodes placeholders for people to read: `%7BORDER_ID%7D` becomes `{ORDER_ID}`. */
function readable(url: string, operation: Operation, missing: Problem[]): string {
  const standIns = operation.parameters.filter((one) =>
    missing.some(({field}) => field === keyOf(one)),
  );
  return standIns.reduce(
    (text, {placeholder}) => text.replaceAll(encodeComponent(placeholder), () => placeholder),
    url,
  );
}

/**
 * Splits the path of an operation. Some descriptions tell operations apart by a query, or by a
 * fragment, which is never sent.
 */
export function splitPath(written: string): {path: string; query: string} {
  const [path = '', query = ''] = written.replace(/#.*/s, '').split(/\?(.*)/s);
  return {path, query};
}

/**
 * Builds the URL of a request, normalised as by `fetch` (WHATWG URL), with percent-encoded values.
 * A base that is not a URL stays as typed, with the problem `url` of the field `server`.
 */
export function fillUrl(
  operation: Operation,
  values: Values,
  server: string,
  placeholders: boolean,
): {url: string; problems: Problem[]} {
  const base = server.trim();
  const {path, query: ownQuery} = splitPath(operation.path);
  const segments = path
    .split('/')
    .map((segment) => fillSegment(segment, operation, values, placeholders, false));
  const query = fillQuery(ownQuery.replace(/&$/, ''), operation, values, placeholders);
  const problems = [...segments, query].flatMap((part) => part.problems);
  const raw = `${base.replace(/\/+$/, '')}${segments.map(({text}) => text).join('/')}${query.text && `?${query.text}`}`;
  if (!isBaseUrl(base)) return {url: raw, problems: [{field: 'server', code: 'url'}, ...problems]};
  const {href} = new URL(raw);
  return {url: placeholders ? readable(href, operation, problems) : href, problems};
}
