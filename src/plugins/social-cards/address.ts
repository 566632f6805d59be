/** The path of a page's card, the picture for links to it: `/nl/img/cards/create-batch.png`. */
export const cardPath = (permalink: string, baseUrl: string): string =>
  `${baseUrl}img/cards/${permalink.slice(baseUrl.length).replace(/\/$/, '') || 'index'}.png`;

/** The size that social networks ask for, in pixels. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
