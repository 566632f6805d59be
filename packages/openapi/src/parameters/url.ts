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
  // Some descriptions tell operations apart by a fragment, which is never sent.
  const segments = operation.path
    .replace(/#.*/s, '')
    .split('/')
    .map((segment) => fillSegment(segment, operation, values, placeholders));
  const query = fillQuery(operation, values, placeholders);
  const problems = [...segments.flatMap((segment) => segment.problems), ...query.problems];
  const path = segments.map(({text}) => text).join('/');
  // A path may have a query of its own, to tell operations apart.
  const search = path.includes('?') ? query.text.replace(/^\?/, '&') : query.text;
  const raw = `${base.replace(/\/+$/, '')}${path}${search}`;
  if (!isBaseUrl(base)) return {url: raw, problems: [{field: 'server', code: 'url'}, ...problems]};
  const {href} = new URL(raw);
  return {url: placeholders ? readable(href, operation, problems) : href, problems};
}
