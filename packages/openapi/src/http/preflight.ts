import {mediaTypeEssence} from './media-type.ts';

const METHODS = new Set(['GET', 'HEAD', 'POST']);

const MEDIA_TYPES = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

/** Bytes that need a preflight in an otherwise safe value (WHATWG Fetch, CORS-unsafe request-header byte). */
const UNSAFE = /[\0-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/;

/** Whether a page may send a header to another origin without asking (WHATWG Fetch, CORS-safelisted request-header). */
function isSafelisted([name, value]: [string, string]): boolean {
  if (value.length > 128) return false;
  switch (name) {
    case 'accept':
      return !UNSAFE.test(value);
    case 'accept-language':
    case 'content-language':
      return /^[\da-z *,\-.;=]*$/i.test(value);
    case 'content-type':
      return !UNSAFE.test(value) && MEDIA_TYPES.has(mediaTypeEssence(value));
    case 'range':
      return /^bytes=\d+-\d*$/.test(value);
    default:
      return false;
  }
}

/** Whether a browser asks a server of another origin before it sends the request (WHATWG Fetch, CORS-preflight). */
export function needsPreflight({method, headers}: Pick<Request, 'method' | 'headers'>): boolean {
  return !METHODS.has(method) || ![...headers].every(isSafelisted);
}
