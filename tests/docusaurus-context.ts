const i18n = {
  currentLocale: 'en',
  defaultLocale: 'en',
  locales: ['en', 'nl'],
  localeConfigs: {
    en: {label: 'English', htmlLang: 'en', direction: 'ltr', baseUrl: '/'},
    nl: {label: 'Nederlands', htmlLang: 'nl', direction: 'ltr', baseUrl: '/nl/'},
  },
};

/** `useDocusaurusContext`, for tests outside Docusaurus: an English site with a Dutch translation. */
export default function useDocusaurusContext(): {i18n: typeof i18n} {
  return {i18n};
}
