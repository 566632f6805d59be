import type {Problem} from '../types';

/** Says in English what is wrong with a request, for the command line. The page has words of its own for each reader. */
export function problemMessage({
  field,
  path,
  code,
  line,
  column,
  keyword,
  expected,
}: Problem): string {
  const inside = path && path.length > 0 ? ` at ${path.join('.')}` : '';
  const what =
    field === 'body'
      ? `The body${inside}`
      : field.startsWith('server')
        ? "The server's URL"
        : `"${field}"${inside}`;
  if (code === 'required') return `${what} is required, and no value for it could be made.`;
  if (code === 'header')
    return `${what} holds a character that no HTTP header can carry (RFC 9110, 5.5).`;
  if (code === 'json') return `${what} is not JSON (line ${line ?? 1}, column ${column ?? 1}).`;
  if (code === 'url')
    return field === 'server'
      ? `${what} is not an absolute http(s) URL without user name, query and fragment.`
      : `${what} would leave its place in the URL.`;
  return `${what} does not fit its schema: "${keyword ?? ''}" asks for ${JSON.stringify(expected ?? null)}.`;
}
