import {isJsonMediaType} from '../http/media-type.ts';

/**
 * How the body of a response is shown:
 * - `json`, `xml`, `html`, `text`: as text
 * - `events`, `lines`: one entry for each event or line, as they arrive
 * - `image`: as a picture
 * - `binary`: as a download
 */
export type ResponseKind =
  'json' | 'xml' | 'html' | 'text' | 'events' | 'lines' | 'image' | 'binary';

/** Media types of JSON lines; none of them is registered. */
const LINES =
  /^(application|text)\/(x-)?(ndjson|jsonl|jsonlines|json-lines|json-seq)$|^application\/stream\+json$/;
const EVENTS = 'text/event-stream';
/** Images that every supported browser can show. */
const IMAGE = /^image\/(png|apng|jpeg|gif|webp|avif|svg\+xml|bmp|x-icon|vnd\.microsoft\.icon)$/;
const TEXT =
  /^text\/|^application\/(x-)?(javascript|ecmascript|yaml|toml|sql|graphql|x-www-form-urlencoded|x-sh|http)$|\+yaml$|^message\/|^multipart\//;

/**
 * The character encoding that the last of the `Content-Type` headers names (RFC 9110, 8.3.2), if any.
 * JSON and events are always UTF-8 (RFC 8259, 8.1; WHATWG HTML, 9.2.5).
 */
export function charsetOf(contentType: string | null | undefined): string | undefined {
  const [, quoted, bare] =
    /^(?![^;]*(?:json|event-stream)).*;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;,]+))/is.exec(
      contentType ?? '',
    ) ?? [];
  return (quoted ?? bare)?.toLowerCase();
}

/** How a response of a media type is shown. Without a media type it counts as text: see `isBinary`. */
export function responseKindOf(mediaType: string): ResponseKind {
  if (mediaType === EVENTS) return 'events';
  if (LINES.test(mediaType)) return 'lines';
  if (isJsonMediaType(mediaType)) return 'json';
  if (IMAGE.test(mediaType)) return 'image';
  if (/^(text|application)\/xml$|\+xml$/.test(mediaType))
    return mediaType === 'application/xhtml+xml' ? 'html' : 'xml';
  if (mediaType === 'text/html') return 'html';
  return mediaType === '' || TEXT.test(mediaType) ? 'text' : 'binary';
}

/** Whether the body of an unknown type is not text, which has no null character (WHATWG MIME Sniffing, 7.2). */
export function isBinary(text: string): boolean {
  return text.slice(0, 1445).includes('\0');
}
