import {targetOf} from '../../translations/pages/links';
import {markdownPath} from './address';

/** What is known of the site in one language: where it is served, whole, with its base URL; permalinks by page, and all of them. */
export type Site = {
  address: string;
  permalinks: ReadonlyMap<string, string>;
  pages: ReadonlySet<string>;
};

/**
 * Where a link of a page leads, whole, so that it still leads there from wherever the page is pasted to: a page of the site to its
 * Markdown. What lies beside the page has an address that only the bundler knows, and stays as it is written.
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
