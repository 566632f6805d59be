/**
 * Separates the parts of a compound in the index: Pagefind starts a new word at the hyphen. No page has a soft hyphen before a
 * hyphen, so seams can be removed from excerpts.
 */
export const SEAM = '\u00AD-';

/** Removes the seams from a text of the index. */
export const withoutSeams = (text: string): string => text.replaceAll(SEAM, '');
