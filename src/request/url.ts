import type {Operation, Parameter} from '../openapi/types';
import {typedValue} from './headers';
import {wellFormed} from './text';
import type {Problem, Values} from './types';

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
const climbs = (value: string): boolean => value.split(/[/\\]/).some((part) => part === '.' || part === '..');

type Part = {text: string; problems: Problem[]};

function fillPart({name, required, placeholder}: Parameter, values: Values, placeholders: boolean): Part | undefined {
  const typed = typedValue(values, name, false);
  if (typed) return {text: encode(typed), problems: []};
  if (!required) return undefined;
  return {text: placeholders ? encode(placeholder) : '', problems: [{field: name, code: 'required'}]};
}

function fillSegment(segment: string, operation: Operation, values: Values, placeholders: boolean): Part {
  const problems: Problem[] = [];
  const names: string[] = [];
  let plain = segment;
  const text = segment.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name);
    if (!parameter) return whole;
    names.push(name);
    const part = fillPart({...parameter, required: true}, values, placeholders);
    problems.push(...(part?.problems ?? []));
    plain = plain.replace(whole, () => typedValue(values, name, false) || (part?.text ?? ''));
    return part?.text ?? '';
  });
  if (names.length === 0 || !climbs(plain)) return {text, problems};
  return {text: segment, problems: names.map((field) => ({field, code: 'url'}))};
}

function fillQuery(operation: Operation, values: Values, placeholders: boolean): Part {
  const parts = operation.parameters.flatMap((parameter) => {
    const part = parameter.in === 'query' ? fillPart(parameter, values, placeholders) : undefined;
    if (!part) return [];
    return [{problems: part.problems, text: part.text === '' ? '' : `${encode(parameter.name)}=${part.text}`}];
  });
  const text = parts.map((part) => part.text).filter((one) => one !== '').join('&');
  return {text: text === '' ? '' : `?${text}`, problems: parts.flatMap(({problems}) => problems)};
}

/** Placeholders that stand in are to be read by people: `%7BBATCH_ID%7D` becomes `{BATCH_ID}` again. */
function readable(url: string, operation: Operation, missing: Problem[]): string {
  const standIns = operation.parameters.filter(({name}) => missing.some(({field}) => field === name));
  return standIns.reduce((text, {placeholder}) => text.replaceAll(encode(placeholder), () => placeholder), url);
}

/**
 * The URL of a request, normalised as `fetch` does it (WHATWG URL). Values are percent-encoded as URL components.
 * A base that is none is kept as typed, with the problem `url` of the field `server`.
 */
export function fillUrl(operation: Operation, values: Values, server: string, placeholders: boolean): {url: string; problems: Problem[]} {
  const base = server.trim();
  const segments = operation.path.split('/').map((segment) => fillSegment(segment, operation, values, placeholders));
  const query = fillQuery(operation, values, placeholders);
  const problems = [...segments.flatMap((segment) => segment.problems), ...query.problems];
  const raw = `${base.replace(/\/+$/, '')}${segments.map(({text}) => text).join('/')}${query.text}`;
  if (!isBaseUrl(base)) return {url: raw, problems: [{field: 'server', code: 'url'}, ...problems]};
  const {href} = new URL(raw);
  return {url: placeholders ? readable(href, operation, problems) : href, problems};
}
