import {placeAt, scanJson} from '../../openapi/json/scan-json';
import type {Operation, RequestBody} from '../../openapi/types';
import {fileProperties, writeForm, writeParts} from './form';
import {shapeOf} from '../json-text';
import {wellFormed} from '../http/encoding';
import type {FormPart, HttpBody, Problem, Values} from '../types';

/** The body that is chosen among those of the operation: the first one, unless the values name another media type. */
export function chosenBody(
  {body, otherBodies = []}: Operation,
  {mediaType}: Pick<Values, 'mediaType'>,
): RequestBody | undefined {
  return otherBodies.find((one) => one.mediaType === mediaType) ?? body;
}

/** What is sent as JSON, or made from it: the text that was typed, or an empty object where there are files beside it. */
function jsonText(body: RequestBody, {body: text, files}: Values): string | undefined {
  if (text) return text;
  return body.kind === 'multipart' && files && Object.keys(files).length > 0 ? '{}' : undefined;
}

/** Whether a form is written already, as `a=b&c=d`, and not as the JSON object that it is made from. */
const isWritten = (body: RequestBody, text: string): boolean =>
  body.kind === 'form' && /^[^\s{}[\]":]+=/.test(text);

/**
 * What is wrong with the text of a body, whatever its schema says: not given, not JSON (with line and column) where it
 * is written or filled in as JSON, or no object where a form is filled in.
 */
export function readBody(body: RequestBody, values: Values): {problems: Problem[]; json?: string} {
  const kind = body.kind;
  if (kind === 'binary' && values.file) return {problems: []};
  const text = jsonText(body, values);
  if (!text) return {problems: body.required ? [{field: 'body', code: 'required'}] : []};
  if (kind === 'text' || kind === 'binary' || isWritten(body, text)) return {problems: []};
  const wrong = scanJson(text);
  if (wrong) return {problems: [{field: 'body', code: 'json', ...placeAt(text, wrong.offset)}]};
  if (kind !== 'json' && shapeOf(text).kind !== 'object')
    return {
      problems: [
        {field: 'body', code: 'schema', keyword: 'type', expected: 'object', schema: body.schema},
      ],
    };
  return {problems: [], json: text};
}

/** A file that stands in a sample for one not chosen yet. */
const standIn = (name: string): File => new File([], name, {type: 'application/octet-stream'});

function withStandIns(
  body: RequestBody,
  text: string,
  {files = {}}: Values,
): Record<string, File[]> {
  const given = new Set([...Object.keys(files), ...Object.keys(JSON.parse(text) as object)]);
  const required = (body.schema.required ?? []).filter(
    (name) => fileProperties(body).includes(name) && !given.has(name),
  );
  return {...files, ...Object.fromEntries(required.map((name) => [name, [standIn(name)]]))};
}

function fillParts(
  body: RequestBody,
  values: Values,
  placeholders: boolean,
): FormPart[] | string | undefined {
  const text =
    jsonText(body, values) ?? (placeholders && fileProperties(body).length > 0 ? '{}' : undefined);
  if (text === undefined) return undefined;
  if (scanJson(text) || shapeOf(text).kind !== 'object') return text;
  return writeParts(
    body,
    text,
    placeholders ? withStandIns(body, text, values) : (values.files ?? {}),
  );
}

/**
 * The body as it is sent, or as a sample shows it; undefined where there is none. Of a form that is not filled in
 * with a JSON object, what was typed.
 * @param placeholders let a file stand for one not chosen yet.
 */
export function fillBody(
  body: RequestBody,
  values: Values,
  placeholders: boolean,
): HttpBody | undefined {
  const kind = body.kind;
  if (kind === 'multipart') return fillParts(body, values, placeholders);
  if (kind === 'binary' && values.file) return values.file;
  if (!values.body)
    return kind === 'binary' && placeholders && body.required ? standIn('FILE') : undefined;
  const text = wellFormed(values.body);
  const isObject = kind === 'form' && !scanJson(text) && shapeOf(text).kind === 'object';
  return isObject ? writeForm(body, text) : text;
}

/**
 * What the `content-type` header says of a body; `false` where `fetch` writes it itself. A description may name a
 * range, such as `image/*`, where a request needs a media type.
 */
export function contentTypeOf(
  {mediaType}: RequestBody,
  content: HttpBody | undefined,
): string | undefined | false {
  if (content === undefined) return undefined;
  if (Array.isArray(content)) return false;
  if (!mediaType.includes('*')) return mediaType;
  if (typeof content !== 'string') return content.type || 'application/octet-stream';
  return scanJson(content) ? 'text/plain' : 'application/json';
}
