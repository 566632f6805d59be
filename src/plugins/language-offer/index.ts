import type {LoadContext} from '@docusaurus/types';
import {join} from 'node:path';
import {readStrings} from '@batchwise/translate/node';
import type {HtmlStep} from '../html';
import {insertScript} from '../html/inline-script';
import type {Offer} from './choose';
import type {offerWords} from './words';

type Word = keyof ReturnType<typeof offerWords>;

/** The offer of each language except the source language. */
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

/** Offers the language of the browser on the start page of the source language. It never redirects. */
export function offerLanguage(context: LoadContext): HtmlStep {
  const {
    baseUrl,
    i18n: {currentLocale, defaultLocale, localeConfigs},
  } = context;
  const offers = currentLocale === defaultLocale ? offersOf(context) : [];
  const own = localeConfigs[defaultLocale]?.htmlLang ?? defaultLocale;
  return {
    page: ({route, tree}) => {
      if (route === baseUrl && offers.length > 0)
        insertScript(tree, {entry: join(__dirname, 'page.ts'), given: {own, offers}});
    },
  };
}
