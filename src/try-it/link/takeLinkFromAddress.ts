declare global {
  interface Window {
    /** The fragment of the link that the page was opened by, until an example takes it over. */
    tryItLink?: string;
  }
}

/**
 * A script for the head of each page: takes the values of a link out of the address before anything else reads it,
 * so that they neither linger there nor in the links of the page.
 */
export const EARLY_LINK = `(function(){function t(){var h=location.hash;if(h.slice(0,5)!='#try=')return;window.tryItLink=h;history.replaceState(history.state,'',location.pathname+location.search)}t();addEventListener('popstate',t)})()`;
