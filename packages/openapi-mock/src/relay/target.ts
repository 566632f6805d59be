import {refuse, type Refusal} from './refusal.ts';

/** The API that a relay forwards to. */
export type Upstream = {
  /** Such as `https://api.example.com`. */
  origin: string;
  /** Such as `/v1`; empty for the whole origin. */
  basePath: string;
};

/** Such as `https://api.example.com/v1`. */
export const addressOf = ({origin, basePath}: Upstream): string => origin + basePath;

/** Visible ASCII without `#`; a backslash only in the query, where it is no separator. */
const PATH = /^\/[^\u0000-\u0020\u007f-\uffff#?\\]*$/;
const QUERY = /^[^\u0000-\u0020\u007f-\uffff#]*$/;
/** No API needs a separator that is encoded more often. */
const MOST_ENCODINGS = 5;

/** Decodes a path, and what is encoded more than once, as a chain of servers may do. */
function decodeWhole(path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  for (let count = 0; count < MOST_ENCODINGS; count++) {
    const next = decoded.replace(/%(?:25|2e|2f|3b|5c|0\d|0[a-f])/gi, decodeURIComponent);
    // Some servers take the wide forms of dots and slashes for the plain ones.
    if (next === decoded) return decoded.normalize('NFKC');
    decoded = next;
  }
  return undefined;
}

/**
 * `..;a=b` is a dot segment, too: some servers remove parameters first. Others decode `?` and `#` too early, or leave out
 * invisible characters.
 */
const isDotSegment = (segment: string): boolean =>
  /^\.{1,2}(?:[;?#]|$)/.test(segment.replace(/[\s\p{Cf}]/gu, ''));

/** A slash, and what old encodings of Windows make one of. */
const SLASH = /[/\u2044\u2215]/;

function isTraversal(path: string): boolean {
  const decoded = decodeWhole(path);
  if (decoded === undefined || /[\u0000-\u001f\u007f\\]/.test(decoded)) return true;
  return decoded.split(SLASH).some(isDotSegment);
}

/** The path of a request target, without its query. */
export const pathOf = (target: string): string => target.split('?', 1)[0] ?? '';

/**
 * Finds out whether a request target stays on the origin and below the base path, however a server reads it.
 * An encoded slash within a value is allowed.
 */
export function refuseTarget(target: string, {basePath}: Upstream): Refusal | undefined {
  const path = pathOf(target);
  if (!PATH.test(path) || !QUERY.test(target.slice(path.length)))
    return refuse(
      'target',
      'The request target must be a path and perhaps a query, in percent-encoded ASCII.',
    );
  if (path.includes('//') || isTraversal(path))
    return refuse(
      'target',
      'The path has an empty segment, a dot segment, a backslash, a control character or invalid percent-encoding. Remove it.',
    );
  if (path === basePath || path.startsWith(`${basePath}/`)) return undefined;
  return refuse('base-path', `This relay only forwards paths below ${basePath}/.`);
}
