import {translate} from '@docusaurus/Translate';

/**
 * The strings of the offer. `write-translations` extracts them from here. The plugin reads them from the translation files, since
 * the English page shows them in other languages.
 */
export const offerWords = () => ({
  'languageOffer.text': translate({
    id: 'languageOffer.text',
    message: 'This page is also available in {language}',
    description:
      'Link in a banner on the English home page, for readers whose browser prefers another language. The link opens the page in that language. {language} is the name of the language in that language, as written within a sentence, such as: Nederlands, italiano',
  }),
  'languageOffer.dismiss': translate({
    id: 'languageOffer.dismiss',
    message: 'No, thanks',
    description:
      'Button in the banner “This page is also available in …”: closes the banner for good',
  }),
  'languageOffer.label': translate({
    id: 'languageOffer.label',
    message: 'Language',
    description: 'Accessible name of the banner “This page is also available in …”',
  }),
});
