import {writeMultipart, writtenType} from '../body/multipart.ts';
import type {FormPart, HttpRequest} from '../request/types.ts';
import {wellFormed} from './encoding.ts';
import {headerValue} from './header-fields.ts';

/** Converts the parts of a form that `FormData` can send (see `fitsFormData`). */
function toFormData(parts: readonly FormPart[]): FormData {
  const form = new FormData();
  for (const part of parts) {
    if ('file' in part) form.append(part.name, part.file, part.file.name);
    else form.append(part.name, part.text);
  }
  return form;
}

function toContent({headers, body}: HttpRequest): BodyInit | null {
  if (body === undefined) return null;
  const contentType = headerValue(headers, 'content-type');
  if (Array.isArray(body)) {
    const type = writtenType(body, contentType);
    return type === undefined
      ? toFormData(body)
      : new Blob(writeMultipart(body, type).pieces, {type});
  }
  // For a string fetch adds text/plain, for a file its type; for bytes and a bare Blob nothing.
  if (typeof body !== 'string') return new Blob([body]);
  const text = wellFormed(body);
  return contentType !== undefined ? text : new TextEncoder().encode(text);
}

function filesOf({body}: HttpRequest): File[] {
  if (body === undefined || typeof body === 'string') return [];
  return Array.isArray(body) ? body.flatMap((part) => ('file' in part ? [part.file] : [])) : [body];
}

/**
 * Returns the first file of the request that was changed, moved or removed since it was chosen.
 * `fetch` would only report a failure.
 */
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

/**
 * Converts a request for `fetch`: without cookies, cache and referrer, and with manual redirects.
 */
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
