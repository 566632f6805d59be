import type {History} from 'history';
import progress from '@docusaurus/theme-classic/lib/nprogress';
import {bringPage} from './pages';

type Address = string | {pathname?: string; search?: string; hash?: string};

/**
 * Lets the router go to other pages of the site, which the scripts of a page know nothing of: each is fetched first. What
 * cannot be had that way (another build or language, no such page, no network) is left to the browser.
 */
export function goByFetching(history: History): void {
  let last: object = {};
  const ways = {
    push: (address: string) => location.assign(address),
    replace: (address: string) => location.replace(address),
  };
  for (const [name, leave] of Object.entries(ways) as [
    'push' | 'replace',
    (address: string) => void,
  ][]) {
    const go = history[name].bind(history) as (to: Address, state?: unknown) => void;
    history[name] = (to: Address, state?: unknown) => {
      const url = new URL(typeof to === 'string' ? to : history.createHref(to), location.href);
      const mine = (last = {});
      if (url.pathname === location.pathname) return go(to, state);
      // Docusaurus shows its bar once the router goes on, when all is there.
      const stop = progress.onRouteUpdate?.({
        location: {...history.location, pathname: url.pathname},
        previousLocation: history.location,
      });
      // Meanwhile the reader may have chosen another page.
      void bringPage(url)
        .then(
          () => last === mine && go(to, state),
          () => last === mine && leave(url.href),
        )
        .finally(() => stop?.());
    };
  }
}

/** Fetches a page when a link to it is pointed at. Docusaurus would also fetch those of all links in sight. */
export function fetchAhead(): void {
  window.docusaurus = {
    prefetch: () => false,
    preload: (path: string) =>
      bringPage(new URL(path, location.href)).then(
        () => [],
        () => [],
      ),
  };
}
