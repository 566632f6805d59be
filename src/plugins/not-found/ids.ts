/** The place for pages on the page for wrong addresses, and the list in it. */
export const PLACE = 'not-found-nearest';
export const LIST = 'not-found-list';
