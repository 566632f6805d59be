/** Marks a page that shows cards of other pages. */
export const CARDS = 'data-cards';
