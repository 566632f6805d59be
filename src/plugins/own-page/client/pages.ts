import {readOwnPage, type OwnPage} from '../own-page';
import {waitForChunks} from './bundler';
import {fetchWhole} from './whole';

/** The pages that this tab has come to since it was last loaded, by their addresses. */
const pages = new Map<string, OwnPage>();
const fetched = new Set<string>();
const underway = new Map<string, Promise<void>>();

/** Addresses that show the same page. */
const keyOf = (pathname: string): string =>
  decodeURI(pathname)
    .trim()
    .replace(/(?:\/index)?\.html$/, '')
    .replace(/\/$/, '') || '/';

/** What the page at an address knows of itself; undefined for one that the reader has not come to, and while the site is written. */
export const pageAt = (pathname: string): OwnPage | undefined => pages.get(keyOf(pathname));

/** The page that was loaded. @returns it, and when all is there that it is made of. */
export function openPage(): {page: OwnPage | undefined; ready: Promise<unknown>} {
  const page = readOwnPage(document);
  if (!page) return {page, ready: Promise.resolve()};
  pages.set(keyOf(location.pathname), page);
  // The script in the page's head fetches these.
  for (const address of page.scripts) fetched.add(address);
  return {
    page,
    ready: Promise.all([
      waitForChunks(page.chunks),
      page.sidebar?.isNeeded && page.sidebar.rest && fetchWhole(page.sidebar.rest),
    ]),
  };
}

const fetchScript = (address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (fetched.has(address)) return resolve();
    const script = Object.assign(document.createElement('script'), {src: address, async: false});
    script.onload = () => {
      fetched.add(address);
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} was not fetched.`));
    };
    document.head.append(script);
  });

async function fetchPage(address: string, build: string | undefined): Promise<void> {
  const answer = await fetch(address);
  const page =
    answer.ok && !answer.redirected
      ? readOwnPage(new DOMParser().parseFromString(await answer.text(), 'text/html'))
      : undefined;
  if (!page || page.build !== build) throw new Error(`${address} is no page of this build.`);
  const rest = page.sidebar?.rest;
  // Categories that the reader has opened stay open, so that all of the sidebar is needed from here on.
  await Promise.all([...page.scripts.map(fetchScript), rest && fetchWhole(rest)]);
  await waitForChunks(page.chunks);
  pages.set(keyOf(new URL(address).pathname), page);
}

/**
 * Fetches another page of the site, so that the router can show it without losing what is in memory.
 * @throws Error when that page is of another build or language, does not exist, or was lost on the way.
 */
export function bringPage({origin, pathname}: URL): Promise<void> {
  if (pageAt(pathname)) return Promise.resolve();
  const address = origin + pathname;
  const bringing =
    underway.get(address) ??
    fetchPage(address, pageAt(location.pathname)?.build).finally(() => underway.delete(address));
  underway.set(address, bringing);
  return bringing;
}
