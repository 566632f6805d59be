import type {Parameter} from '../operation/types.ts';

/**
 * The forbidden request headers (WHATWG Fetch, 2.2.2), except those of the connection, which nobody
 * types.
 */
const FORBIDDEN =
  /^(accept-(charset|encoding)|access-control-.+|cookie2?|date|dnt|origin|referer|via|(proxy|sec)-.*)$/i;

/** Whether browsers silently remove a parameter from the requests of a page. Samples send it. */
export const isForbiddenHeader = ({in: place, name}: Pick<Parameter, 'in' | 'name'>): boolean =>
  place === 'cookie' || (place === 'header' && FORBIDDEN.test(name));
