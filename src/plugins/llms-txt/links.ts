import {targetOf} from '@batchwise/translate/markdown';
import {markdownPath} from './address';

/** The site in one language: its absolute address, the permalinks by page, and all permalinks. */
export type Site = {
  address: string;
  permalinks: ReadonlyMap<string, string>;
  pages: ReadonlySet<string>;
};

/**
 * The absolute address of a link, so that it works wherever the page is pasted. Links to pages lead to their Markdown. Files beside
 * the page stay relative, since only the bundler knows their address.
 * @param page relative to the folder of pages.
 */
export function addressOf(page: string, url: string, {address, permalinks, pages}: Site): string {
  const target = targetOf(page, url);
  const permalink = target && permalinks.get(target.page);
  if (permalink !== undefined)
    return (
      new URL(markdownPath(permalink), address).href + (target?.anchor ? `#${target.anchor}` : '')
    );
  const path = url.replace(/^pathname:\/\//, '');
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  const whole = new URL(path.slice(1), address);
  const isPage = pages.has(whole.pathname);
  return isPage ? new URL(markdownPath(whole.pathname), address).href + whole.hash : whole.href;
}
