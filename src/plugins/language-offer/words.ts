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
      'On the English start page, for somebody whose browser is in this language: link to the page in it. {language} is its name in itself, as within a sentence',
  }),
  'languageOffer.dismiss': translate({
    id: 'languageOffer.dismiss',
    message: 'No, thank you',
    description: 'Button beside the offer of a language: closes it',
  }),
  'languageOffer.label': translate({
    id: 'languageOffer.label',
    message: 'Language',
    description: 'Accessible name of the offer of a language',
  }),
});
