/**
 * Stands between the parts of a compound in what is indexed: Pagefind begins a new word at the hyphen, and nothing else in a
 * page has a soft hyphen before one, so that it can be taken out of what is shown.
 */
export const SEAM = '\u00AD-';

/** A text of the index as a reader is to see it. */
export const withoutSeams = (text: string): string => text.replaceAll(SEAM, '');
