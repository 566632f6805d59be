/** The place for pages on the page for readers without a network, and the list in it. */
export const PLACE = 'offline-pages';
export const LIST = 'offline-list';
