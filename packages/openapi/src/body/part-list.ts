import {scalarText, toNumber} from '../json/exact-number.ts';
import {writeJson} from '../json/write-json.ts';
import {isJsonMediaType, isXmlMediaType} from '../http/media-type.ts';
import type {Json, PartEncoding, PropertyEncoding} from '../operation/types.ts';
import {firstMediaType} from './form.ts';
import {newBoundary} from './multipart.ts';

/** Stands for the bytes of a file, which a text cannot have. */
const FILE = '{FILE}';

const isScalar = (item: Json): boolean => item === null || typeof toNumber(item) !== 'object';

/** The media type of a part, with the likeliest one of a range. */
function typeOf(item: Json, {contentType}: PropertyEncoding): string {
  if (contentType === undefined)
    return isScalar(item) ? 'text/plain; charset=utf-8' : 'application/json';
  const first = firstMediaType(contentType);
  if (first !== undefined) return first;
  if (/^\s*image\//.test(contentType)) return 'image/png';
  return /^\s*text\//.test(contentType) ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}

function textOf(item: Json, mediaType: string): string {
  if (isJsonMediaType(mediaType)) return writeJson(item);
  if (!/^text\//i.test(mediaType) && !isXmlMediaType(mediaType)) return FILE;
  return isScalar(item) ? scalarText(item) : writeJson(item);
}

/**
 * Writes a list as the parts of a body (RFC 2046, 5.1), for people to edit. The text begins with the boundary, from
 * which `content-type` has it.
 */
export function writePartList(
  items: readonly Json[],
  {first, others = {}}: PartEncoding = {first: []},
): string {
  const parts = items.map((item, index) => {
    const encoding = first[index] ?? others;
    const type = typeOf(item, encoding);
    const headers = Object.entries(encoding.headers ?? {}).map(
      ([name, value]) => `${name}: ${value}`,
    );
    return {head: [`Content-Type: ${type}`, ...headers], text: textOf(item, type)};
  });
  const boundary = newBoundary(parts.map(({text}) => text));
  const lines = parts.flatMap(({head, text}) => [`--${boundary}`, ...head, '', text]);
  return [...lines, `--${boundary}--`, ''].join('\n');
}
