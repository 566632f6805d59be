/*
 * What React makes of a page is minified once, and kept as it is then. On its way through Docusaurus' template and minifier it
 * is a comment, which a minifier passes ten times as fast as elements.
 */
const BEGIN = '<!--rendered:';
const END = ':-->';
const PARCEL = new RegExp(`${BEGIN}(.*?)${END}`, 'gs');
const ESCAPED: Record<string, string> = {'~0': '~', '~1': '--'};

/** Hides minified HTML from a minifier. */
export const wrap = (html: string): string =>
  `${BEGIN}${html.replaceAll('~', '~0').replaceAll('--', '~1')}${END}`;

/** Puts back the HTML that is hidden in a page. */
export const unwrap = (html: string): string =>
  html.replace(PARCEL, (_, hidden: string) =>
    hidden.replace(/~[01]/g, (escaped) => ESCAPED[escaped] ?? escaped),
  );
