import {pathOf} from './target.ts';

/** The query with its names only: `?limit=…&start=…`. Values may be secrets, and so may a part without a name. */
function hideValues(query: string): string {
  if (query === '') return '';
  const parts = query.slice(1).split('&');
  return `?${parts.map((part) => (part.includes('=') ? `${part.split('=', 1)[0]}=…` : '…')).join('&')}`;
}

/**
 * The line of the log for a request: method, path and status.
 * @param target undefined when it is not shown, as with a request that was refused before it was read.
 */
export function logLine(method = '', target: string | undefined, outcome: string): string {
  if (target === undefined) return `${method} ${outcome}`;
  const path = pathOf(target);
  return `${method} ${path}${hideValues(target.slice(path.length))} ${outcome}`;
}
