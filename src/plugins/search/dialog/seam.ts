/**
 * Separates the parts of a compound in the index: Pagefind starts a new word at the hyphen. No page has a soft hyphen before a
 * hyphen, so seams can be removed from excerpts.
 */
export const SEAM = '\u00AD-';

/** Removes the seams from a text of the index. */
export const withoutSeams = (text: string): string => text.replaceAll(SEAM, '');

/** Begins each word of code and examples in the index, an invisible separator: they are found, and left out of excerpts. */
export const CODE = '\u2063';

/** Marks each word of a text as code. */
export const markCode = (text: string): string =>
  text.replaceAll(CODE, '').replace(/\S+/gu, (word) => CODE + word);
