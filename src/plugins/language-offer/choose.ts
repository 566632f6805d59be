/** A language of the site, and the strings of its offer in that language. */
export type Offer = {
  lang: string;
  dir: string;
  href: string;
  text: string;
  dismiss: string;
  label: string;
};

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/**
 * Chooses the offer by the preferred languages of the browser; undefined when the language of the page comes first.
 * @param languages BCP 47 tags in the order of preference, as in `navigator.languages`.
 * @param own the language of the page.
 */
export function chooseOffer(
  languages: readonly string[],
  own: string,
  offers: readonly Offer[],
): Offer | undefined {
  for (const language of languages) {
    const exact = offers.find(({lang}) => lang.toLowerCase() === language.toLowerCase());
    if (exact) return exact;
    if (primary(language) === primary(own)) return undefined;
    const near = offers.find(({lang}) => primary(lang) === primary(language));
    if (near) return near;
  }
  return undefined;
}
