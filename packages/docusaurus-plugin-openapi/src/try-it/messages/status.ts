/** The reason phrases of HTTP (RFC 9110, 15; RFC 6585, 4). They are the same in all languages, so that readers can search for them. */
const PHRASES: Record<number | string, string | undefined> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** A status as the reader sees it: `201 Created`, or the number alone if it has no known phrase. */
export function statusText(status: number | string): string {
  const phrase = PHRASES[status];
  return phrase ? `${status} ${phrase}` : String(status);
}
