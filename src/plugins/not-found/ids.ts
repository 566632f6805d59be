/** The ids of the similar pages on the 404 page, of their list, of the popular pages, and of the search field. */
export const PLACE = 'not-found-nearest';
export const LIST = 'not-found-list';
export const POPULAR = 'not-found-popular';
export const FIELD = 'not-found-query';

/** An event on the window: React has drawn the 404 page, perhaps without what the script had added. */
export const DRAWN = 'not-found-drawn';
