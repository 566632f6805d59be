import {writeMultipart} from '../body/multipart.ts';
import {utf8Length, wellFormed} from '../http/encoding.ts';
import {cookiesOf, headerValue} from '../http/header-fields.ts';
import type {FormPart, HttpBody, HttpRequest} from '../request/types.ts';

type Pair = {name: string; value: string};

/** A posted value or file of a form (HAR 1.2, params). */
type Param = {name: string; value?: string; fileName?: string; contentType?: string};

/** HAR 1.2, postData: text or params, never both. */
type PostData =
  {mimeType: string; text: string; comment?: string} | {mimeType: string; params: Param[]};

/** A request of an HTTP Archive (HAR 1.2, request). */
export type HarRequest = {
  method: string;
  url: string;
  httpVersion: string;
  cookies: Pair[];
  headers: Pair[];
  queryString: Pair[];
  postData?: PostData;
  headersSize: number;
  bodySize: number;
};

export type Har = {
  log: {
    version: '1.2';
    creator: {name: string; version: string};
    entries: {
      startedDateTime: string;
      time: number;
      request: HarRequest;
      response: object;
      cache: object;
      timings: {send: number; wait: number; receive: number};
    }[];
  };
};

/** What wrote the log: this package, with the version in its package.json. */
const CREATOR = {name: '@batchwise/openapi', version: '0.1.0'};

/** HAR requires a response; browsers write a missing one like this. */
const NO_RESPONSE = {
  status: 0,
  statusText: '',
  httpVersion: '',
  cookies: [],
  headers: [],
  content: {size: 0, mimeType: 'x-unknown'},
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
};

/** Reads the query as text, since a URL with placeholders may be invalid. */
function queryOf(url: string): Pair[] {
  const query = /^[^?#]*\?([^#]*)/.exec(url)?.[1] ?? '';
  return [...new URLSearchParams(query)].map(([name, value]) => ({name, value}));
}

function paramOf(part: FormPart): Param {
  if ('file' in part)
    return {
      name: part.name,
      fileName: part.file.name,
      contentType: part.file.type || 'application/octet-stream',
    };
  return {
    name: part.name,
    value: part.text,
    ...(part.mediaType === undefined ? {} : {contentType: part.mediaType}),
  };
}

/** Returns the text of a form whose parts have headers, which HAR has no place for. */
function textOfParts(parts: FormPart[], mediaType: string | undefined): string | undefined {
  if (mediaType === undefined) return undefined;
  const {pieces} = writeMultipart(parts, mediaType);
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : undefined;
}

function postDataOf(body: HttpBody, mediaType: string | undefined): PostData {
  if (Array.isArray(body)) {
    const mimeType = mediaType ?? 'multipart/form-data';
    const text = textOfParts(body, mediaType);
    return text === undefined ? {mimeType, params: body.map(paramOf)} : {mimeType, text};
  }
  if (typeof body === 'string') return {mimeType: mediaType ?? '', text: wellFormed(body)};
  return {
    mimeType: mediaType ?? body.type,
    text: '',
    comment: `The bytes of the file ${JSON.stringify(body.name)}`,
  };
}

function bodySize(body: HttpBody | undefined): number {
  if (body === undefined) return 0;
  if (typeof body === 'string') return utf8Length(wellFormed(body));
  // Only the sender of a form knows its boundary: -1 means unknown.
  return Array.isArray(body) ? -1 : body.size;
}

/**
 * Writes the request as a log with one entry that has not been sent (HAR 1.2,
 * http://www.softwareishard.com/blog/har-12-spec/). HAR cannot hold the bytes of a file, so only
 * its name is written.
 * @param startedDateTime an ISO 8601 date and time.
 */
export function toHar({method, url, headers, body}: HttpRequest, startedDateTime: string): Har {
  const request: HarRequest = {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: cookiesOf(headers).map(([name, value]) => ({name, value})),
    headers: headers.map(([name, value]) => ({name, value})),
    queryString: queryOf(url),
    ...(body === undefined
      ? {}
      : {postData: postDataOf(body, headerValue(headers, 'content-type'))}),
    headersSize: -1,
    bodySize: bodySize(body),
  };
  const entry = {
    startedDateTime,
    time: 0,
    request,
    response: NO_RESPONSE,
    cache: {},
    timings: {send: 0, wait: 0, receive: 0},
  };
  return {log: {version: '1.2', creator: CREATOR, entries: [entry]}};
}
