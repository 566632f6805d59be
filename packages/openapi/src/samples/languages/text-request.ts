import {writeMultipart} from '../../body/multipart.ts';
import {wellFormed} from '../../http/encoding.ts';
import {headerValue, uniqueHeaders} from '../../http/header-fields.ts';
import type {HttpBody, HttpRequest} from '../../request/types.ts';

/** A request that consists of text only: each header once, and the body in UTF-8. */
export type TextRequest = {
  method: string;
  url: string;
  headers: [name: string, value: string][];
  body?: string;
};

function textOf(
  body: HttpBody,
  contentType: string | undefined,
): {text: string; mediaType?: string} | undefined {
  if (typeof body === 'string') return {text: wellFormed(body)};
  if (!Array.isArray(body)) return undefined;
  const {mediaType, pieces} = writeMultipart(body, contentType);
  const texts = pieces.filter((piece) => typeof piece === 'string');
  return texts.length === pieces.length ? {text: texts.join(''), mediaType} : undefined;
}

/**
 * Converts a request to text, with forms written out; undefined where it sends a file. As in curl,
 * a body of HEAD is left out.
 */
export function toTextRequest({method, url, headers, body}: HttpRequest): TextRequest | undefined {
  const own = uniqueHeaders(headers);
  if (body === undefined || method === 'HEAD') return {method, url, headers: own};
  const contentType = headerValue(own, 'content-type');
  const text = textOf(body, contentType);
  if (!text) return undefined;
  const {mediaType} = text;
  const added: [string, string][] =
    mediaType === undefined || contentType !== undefined ? [] : [['content-type', mediaType]];
  return {method, url, headers: [...own, ...added], body: text.text};
}
