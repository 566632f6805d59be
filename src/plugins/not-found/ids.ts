/** The ids of the suggestions on the 404 page, of their list, and of the search field. */
export const PLACE = 'not-found-nearest';
export const LIST = 'not-found-list';
export const FIELD = 'not-found-query';
