import {placeAt, scanJson} from '../json/scan-json.ts';
import type {Operation, RequestBody} from '../operation/types.ts';
import {wellFormed} from '../http/encoding.ts';
import {shapeOf} from '../json/json-text.ts';
import type {FormPart, HttpBody, Problem, Values} from '../request/types.ts';
import {boundaryOf, fitsFormData, isFormData, multipartType} from './multipart.ts';
import {fileProperties, withCrlf, writeForm, writeParts} from './form.ts';

/** Returns the operation's body of the chosen media type, or else its first one. */
export function chosenBody(
  {body, otherBodies = []}: Operation,
  {mediaType}: Pick<Values, 'mediaType'>,
): RequestBody | undefined {
  return otherBodies.find((one) => one.mediaType === mediaType) ?? body;
}

/** Returns the typed text, or an empty object where only files are given. */
function jsonText(body: RequestBody, {body: text, files}: Values): string | undefined {
  if (text) return text;
  return body.kind === 'multipart' && files && Object.keys(files).length > 0 ? '{}' : undefined;
}

/** Whether a form is typed in its encoded form, `a=b&c=d`, rather than as a JSON object. */
const isWritten = (body: RequestBody, text: string): boolean =>
  body.kind === 'form' && /^[^\s{}[\]":]+=/.test(text);

/**
 * Checks the text of a body, independent of its schema.
 * @returns a problem where the body is missing, is not JSON (with line and column), or fills in a
 * form without being an object; else the JSON text to be checked against the schema.
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

/** A file that stands in a sample for one that is not chosen yet. */
const standIn = (name: string, type = 'application/octet-stream'): File =>
  new File([], name, {type});

/** The media type of a stand-in for any image. Others have none, and so get the first type of their encoding. */
const partType = (contentType = ''): string =>
  /^\s*image\/\*\s*$/.test(contentType) ? 'image/png' : '';

function withStandIns(
  body: RequestBody,
  text: string,
  {files = {}}: Values,
): Record<string, File[]> {
  const given = new Set([...Object.keys(files), ...Object.keys(JSON.parse(text) as object)]);
  const required = (body.schema.required ?? []).filter(
    (name) => fileProperties(body).includes(name) && !given.has(name),
  );
  return {
    ...files,
    ...Object.fromEntries(
      required.map((name) => [name, [standIn(name, partType(body.encoding?.[name]?.contentType))]]),
    ),
  };
}

function fillParts(
  body: RequestBody,
  values: Values,
  placeholders: boolean,
): FormPart[] | string | undefined {
  const text =
    jsonText(body, values) ??
    (placeholders && body.required && fileProperties(body).length > 0 ? '{}' : undefined);
  if (text === undefined) return undefined;
  if (scanJson(text) || shapeOf(text).kind !== 'object') return text;
  return writeParts(
    body,
    text,
    placeholders ? withStandIns(body, text, values) : (values.files ?? {}),
  );
}

/**
 * Builds the body as it is sent, or as a sample shows it; undefined without a body. A form that is
 * not a JSON object is sent as typed.
 * @param placeholders adds files that stand for those not chosen yet.
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
  // The lines of a typed multipart body end with CRLF (RFC 2046, 4.1.1), those of a text field with LF.
  const isMultipart = /^multipart\//i.test(body.mediaType);
  const text = isMultipart ? withCrlf(values.body) : wellFormed(values.body);
  const isObject = kind === 'form' && !scanJson(text) && shapeOf(text).kind === 'object';
  return isObject ? writeForm(body, text) : text;
}

/** The `content-type` of a request; a fixed one has the boundary of the parts, and no other fits. */
export type ContentType = {value: string | undefined; isFixed?: boolean};

/**
 * Returns the `content-type` of a body; undefined without a body, and where `fetch` writes the
 * boundary. A request needs a media type where a description may name a range, such as `image/*`.
 */
export function contentTypeOf(body: RequestBody, content: HttpBody | undefined): ContentType {
  if (!Array.isArray(content)) return {value: content && singleType(body, content)};
  const byFetch = isFormData(body.mediaType) && fitsFormData(content);
  return {value: byFetch ? undefined : multipartType(body.mediaType, content), isFixed: true};
}

/** Returns the boundary with which a typed multipart body begins. */
const typedBoundary = (content: string): string | undefined =>
  /^\s*--([\w'()+,./:=?-]{1,70})[^\S\n]*\n/.exec(content)?.[1];

function singleType({mediaType}: RequestBody, content: string | File): string {
  if (/^multipart\//i.test(mediaType) && typeof content === 'string') {
    const boundary = boundaryOf(mediaType) === undefined ? typedBoundary(content) : undefined;
    return boundary === undefined ? mediaType : `${mediaType}; boundary="${boundary}"`;
  }
  if (!mediaType.includes('*')) return mediaType;
  if (typeof content !== 'string') return content.type || 'application/octet-stream';
  return scanJson(content) ? 'text/plain' : 'application/json';
}
