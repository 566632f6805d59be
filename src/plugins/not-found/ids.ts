/** The ids of the similar pages on the 404 page, of their list, of the popular pages, of the search field and its button. */
export const PLACE = 'not-found-nearest';
export const LIST = 'not-found-list';
export const POPULAR = 'not-found-popular';
export const FIELD = 'not-found-query';
export const SUBMIT = 'not-found-submit';

/** An event on the window: React has drawn the 404 page, perhaps without what the script had added. */
export const DRAWN = 'not-found-drawn';
