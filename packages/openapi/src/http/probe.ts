import {needsPreflight} from './preflight.ts';
import type {Fetch, Outcome} from './send.ts';

/**
 * Finds out whether CORS may be why a request failed: the server is of another origin than the page,
 * and responds. The probe has no headers of the request, and its response is not read.
 * @throws where CORS is not the reason.
 */
export async function findCors(
  request: Request,
  fetch: Fetch,
  pageUrl: string | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  const {origin} = new URL(request.url);
  if (pageUrl !== undefined && new URL(pageUrl).origin === origin)
    throw new Error('CORS does not apply to the origin of the page.');
  const probe = new Request(`${origin}/`, {
    method: 'HEAD',
    mode: 'no-cors',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  });
  await fetch(probe);
  return {kind: 'cors', origin, hasPreflight: needsPreflight(request)};
}
