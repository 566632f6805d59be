import type {Parameter} from '../../openapi/types';

/** What only the browser writes (WHATWG Fetch, 2.2.2, "forbidden request-header"), apart from headers of the connection, which nobody types. */
const FORBIDDEN =
  /^(accept-(charset|encoding)|access-control-.+|cookie2?|date|dnt|origin|referer|via|(proxy|sec)-.*)$/i;

/** Whether a browser takes this out of what a page sends, without a word. Samples hold it, and whatever runs them sends it. */
export const isForbiddenHeader = ({in: place, name}: Pick<Parameter, 'in' | 'name'>): boolean =>
  place === 'cookie' || (place === 'header' && FORBIDDEN.test(name));
