/** Where the card of a page is, the picture that is shown with a link to it: `/nl/img/cards/create-batch.png`. */
export const cardPath = (permalink: string, baseUrl: string): string =>
  `${baseUrl}img/cards/${permalink.slice(baseUrl.length).replace(/\/$/, '') || 'index'}.png`;

/** The size that networks ask for, in pixels. */
export const [CARD_WIDTH, CARD_HEIGHT] = [1200, 630];
