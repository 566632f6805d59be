/** The ids of the suggestions on the 404 page, and of their list. */
export const PLACE = 'not-found-nearest';
export const LIST = 'not-found-list';
