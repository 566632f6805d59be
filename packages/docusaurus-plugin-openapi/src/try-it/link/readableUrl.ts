/** Characters that make a URL look like another one: backslashes, white space, control characters, marks of direction. */
const MISLEADING = /[\\\s\p{C}]/u;

/** Whether a URL looks like another one. No link made here has such a URL. */
export const isMisleading = (url: string): boolean => MISLEADING.test(url);

/** A base URL in ASCII, with its host as browsers look it up: `https://xn--pple-43d.com`. */
export function asciiUrl(url: string): string {
  const {href} = new URL(url);
  return url.endsWith('/') ? href : href.replace(/\/$/, '');
}

/** Whether the host of a URL is written in another alphabet, and may look like another host. */
export const isForeignHost = (url: string): boolean =>
  URL.canParse(url) && /(?:^|\.)xn--/.test(new URL(url).hostname);
