import {LINK_MARK} from './linkCode.ts';

declare global {
  interface Window {
    /** The fragment of the link in the URL, until an example takes it. */
    tryItLink?: string;
  }
}

/**
 * A script for the head of each page. It removes the values of a link from the URL before any other script reads
 * it, so that they get into neither the history nor the links of the page.
 */
export const TAKE_LINK = `(function () {
  function take() {
    if (!location.hash.startsWith('${LINK_MARK}')) return;
    window.tryItLink = location.hash;
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  take();
  addEventListener('popstate', take);
})();`;
