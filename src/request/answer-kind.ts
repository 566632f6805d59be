import {isJsonMediaType} from '../openapi/media-type';

/**
 * How the body of an answer is shown:
 * - `json`, `xml`, `html`, `text`: as text
 * - `events`, `lines`: one entry an event or a line, as they come
 * - `image`: drawn
 * - `binary`: offered as a download
 */
export type AnswerKind = 'json' | 'xml' | 'html' | 'text' | 'events' | 'lines' | 'image' | 'binary';

/** Media types of JSON texts one a line, of which there is no registered one. */
const LINES =
  /^(application|text)\/(x-)?(ndjson|jsonl|jsonlines|json-lines|json-seq)$|^application\/stream\+json$/;
const EVENTS = 'text/event-stream';
/** Images that every browser of the site's list draws. */
const IMAGE = /^image\/(png|apng|jpeg|gif|webp|avif|svg\+xml|bmp|x-icon|vnd\.microsoft\.icon)$/;
const TEXT =
  /^text\/|^application\/(x-)?(javascript|ecmascript|yaml|toml|sql|graphql|x-www-form-urlencoded|x-sh|http)$|\+yaml$|^message\/|^multipart\//;

/** The value of a `Content-Type` header without its parameters, in lower case; empty where there is none. */
export function mediaTypeOf(contentType: string | null | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** The character encoding that a `Content-Type` header names (RFC 9110, 8.3.2), if any. */
export function charsetOf(contentType: string | null | undefined): string | undefined {
  const [, quoted, bare] =
    /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(contentType ?? '') ?? [];
  return (quoted ?? bare)?.toLowerCase();
}

/** How an answer of a media type is shown. Without one it is taken for text: see `isBinary`. */
export function kindOfAnswer(mediaType: string): AnswerKind {
  if (mediaType === EVENTS) return 'events';
  if (LINES.test(mediaType)) return 'lines';
  if (isJsonMediaType(mediaType)) return 'json';
  if (IMAGE.test(mediaType)) return 'image';
  if (/^(text|application)\/xml$|\+xml$/.test(mediaType))
    return mediaType === 'application/xhtml+xml' ? 'html' : 'xml';
  if (mediaType === 'text/html') return 'html';
  return mediaType === '' || TEXT.test(mediaType) ? 'text' : 'binary';
}

/** Whether bytes of an unknown type are no text: a null byte is in none (WHATWG MIME Sniffing, 7.2). */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1445).includes(0);
}
