import {translate} from '@docusaurus/Translate';

/**
 * The words of the offer in a language. Docusaurus finds them here for the files of all languages; the plugin reads them from
 * those files, since it is the English page that shows them.
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
