import {translate} from '@docusaurus/Translate';

/** The names of HTTP statuses (RFC 9110, 15; RFC 6585, 4) in the reader's language. */
const NAMES: Record<number, () => string> = {
  200: () =>
    translate({id: 'tryIt.status.200', message: 'OK', description: 'The name of HTTP status 200'}),
  201: () =>
    translate({
      id: 'tryIt.status.201',
      message: 'Created',
      description: 'The name of HTTP status 201',
    }),
  202: () =>
    translate({
      id: 'tryIt.status.202',
      message: 'Accepted',
      description: 'The name of HTTP status 202',
    }),
  204: () =>
    translate({
      id: 'tryIt.status.204',
      message: 'No content',
      description: 'The name of HTTP status 204',
    }),
  400: () =>
    translate({
      id: 'tryIt.status.400',
      message: 'Bad request',
      description: 'The name of HTTP status 400',
    }),
  401: () =>
    translate({
      id: 'tryIt.status.401',
      message: 'Not authenticated',
      description: 'The name of HTTP status 401',
    }),
  403: () =>
    translate({
      id: 'tryIt.status.403',
      message: 'Forbidden',
      description: 'The name of HTTP status 403',
    }),
  404: () =>
    translate({
      id: 'tryIt.status.404',
      message: 'Not found',
      description: 'The name of HTTP status 404',
    }),
  405: () =>
    translate({
      id: 'tryIt.status.405',
      message: 'Method not allowed',
      description: 'The name of HTTP status 405',
    }),
  409: () =>
    translate({
      id: 'tryIt.status.409',
      message: 'Conflict',
      description: 'The name of HTTP status 409',
    }),
  413: () =>
    translate({
      id: 'tryIt.status.413',
      message: 'Content too large',
      description: 'The name of HTTP status 413',
    }),
  414: () =>
    translate({
      id: 'tryIt.status.414',
      message: 'URL too long',
      description: 'The name of HTTP status 414',
    }),
  415: () =>
    translate({
      id: 'tryIt.status.415',
      message: 'Unsupported media type',
      description: 'The name of HTTP status 415',
    }),
  422: () =>
    translate({
      id: 'tryIt.status.422',
      message: 'Content cannot be processed',
      description: 'The name of HTTP status 422',
    }),
  429: () =>
    translate({
      id: 'tryIt.status.429',
      message: 'Too many requests',
      description: 'The name of HTTP status 429',
    }),
  500: () =>
    translate({
      id: 'tryIt.status.500',
      message: 'Server error',
      description: 'The name of HTTP status 500',
    }),
  502: () =>
    translate({
      id: 'tryIt.status.502',
      message: 'Bad gateway',
      description: 'The name of HTTP status 502',
    }),
  503: () =>
    translate({
      id: 'tryIt.status.503',
      message: 'Service unavailable',
      description: 'The name of HTTP status 503',
    }),
  504: () =>
    translate({
      id: 'tryIt.status.504',
      message: 'Gateway timeout',
      description: 'The name of HTTP status 504',
    }),
};

/** A status as the reader sees it: `201 Created`. One without a known name is its number alone. */
export function statusText(status: number): string {
  const name = NAMES[status]?.();
  return name ? `${status} ${name}` : String(status);
}
