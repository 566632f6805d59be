import {LIST, PLACE} from './ids';
import {OFFLINE_PAGE} from './requests';
import {cacheNames} from './scope';

const MOST = 20;

/** Runs in the page for readers without a network: lists the pages that are at hand, the latest first. */
export function start({base}: {base: string}): void {
  const list = async (): Promise<void> => {
    const cache = await caches.open(cacheNames(base).pages);
    const urls = (await cache.keys())
      .map(({url}) => url)
      .filter((url) => new URL(url).pathname !== base + OFFLINE_PAGE)
      .reverse()
      .slice(0, MOST);
    const [place, items] = [PLACE, LIST].map((id) => document.getElementById(id));
    if (!place || !items || urls.length === 0) return;
    for (const url of urls) {
      const html = new DOMParser().parseFromString(
        (await (await cache.match(url))?.text()) ?? '',
        'text/html',
      );
      const link = Object.assign(document.createElement('a'), {
        href: url,
        textContent: html.querySelector('h1')?.textContent ?? url,
      });
      items.appendChild(document.createElement('li')).append(link);
    }
    place.hidden = false;
  };
  addEventListener('DOMContentLoaded', () => void list().catch(() => undefined), {once: true});
}
