import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {readStrings} from '../../translations/ui-strings/ui-strings.node';
import {finishedPages} from '../finished-pages';
import {putIntoPage} from '../page-script';
import type {Offer} from './choose';
import type {offerWords} from './words';

type Word = keyof ReturnType<typeof offerWords>;

/** The languages of the site but the source, each with how it is offered. */
function offersOf({
  siteDir,
  baseUrl,
  i18n: {defaultLocale, locales, localeConfigs},
}: LoadContext): Offer[] {
  return locales
    .filter((locale) => locale !== defaultLocale)
    .flatMap((locale): Offer[] => {
      const {htmlLang: lang = locale, direction: dir = 'ltr'} = localeConfigs[locale] ?? {};
      const messages = readStrings(siteDir, locale).files['code.json']?.messages ?? {};
      const word = (id: Word): string => messages[id]?.message ?? '';
      const language = new Intl.DisplayNames([locale], {type: 'language'}).of(locale) ?? locale;
      const text = word('languageOffer.text').replace('{language}', language);
      const offer = {
        lang,
        dir,
        href: `${baseUrl}${locale}/`,
        text,
        dismiss: word('languageOffer.dismiss'),
        label: word('languageOffer.label'),
      };
      return offer.text && offer.dismiss && offer.label ? [offer] : [];
    });
}

/** Offers, on the start page of the source language, the language of the reader's browser; it never leads there by itself. */
export default function languageOfferPlugin(context: LoadContext): Plugin {
  const {
    i18n: {currentLocale, defaultLocale, localeConfigs},
  } = context;
  return {
    name: 'batchwise-language-offer',
    async postBuild({outDir}) {
      const offers = currentLocale === defaultLocale ? offersOf(context) : [];
      if (offers.length === 0) return;
      await finishedPages(outDir);
      putIntoPage(join(outDir, 'index.html'), join(__dirname, 'page.ts'), {
        own: localeConfigs[defaultLocale]?.htmlLang ?? defaultLocale,
        offers,
      });
    },
  };
}
