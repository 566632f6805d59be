import {wellFormed} from './encoding';
import {hasHeader} from './header-fields';
import type {FormPart, HttpRequest} from '../types';

/** The parts of a form as the platform's own `FormData`, which gives a text with a media type the file name `blob`. */
function toFormData(parts: readonly FormPart[]): FormData {
  const form = new FormData();
  for (const part of parts) {
    if ('file' in part) form.append(part.name, part.file, part.file.name);
    else if (part.mediaType === undefined) form.append(part.name, part.text);
    else form.append(part.name, new Blob([part.text], {type: part.mediaType}));
  }
  return form;
}

function toContent({headers, body}: HttpRequest): BodyInit | undefined {
  if (body === undefined) return undefined;
  if (Array.isArray(body)) return toFormData(body);
  // Of a string, fetch would say text/plain, and of a file its type; of bytes and a bare Blob it says nothing.
  if (typeof body !== 'string') return new Blob([body]);
  const text = wellFormed(body);
  return hasHeader(headers, 'content-type') ? text : new TextEncoder().encode(text);
}

function filesOf({body}: HttpRequest): File[] {
  if (body === undefined || typeof body === 'string') return [];
  return Array.isArray(body) ? body.flatMap((part) => ('file' in part ? [part.file] : [])) : [body];
}

/** The first file of the request that cannot be read: changed, moved or removed since it was chosen. Of that, `fetch` would only say that it failed. */
export async function firstUnreadable(request: HttpRequest): Promise<File | undefined> {
  for (const file of filesOf(request)) {
    try {
      await file.slice(0, 1).arrayBuffer();
    } catch {
      return file;
    }
  }
  return undefined;
}

/** The request as `fetch` takes it: without cookies, cache and referrer, and stopping at a redirect. */
export function toWebRequest(request: HttpRequest, signal: AbortSignal): Request {
  const {method, url, headers} = request;
  return new Request(url, {
    method,
    headers,
    body: toContent(request),
    signal,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
  });
}
