import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** The `lang` and `dir` attributes of the interface. The page around it may be in English, where it is not translated. */
export function useLanguage(): {lang: string; dir: string} {
  const {
    i18n: {currentLocale, localeConfigs},
  } = useDocusaurusContext();
  const config = localeConfigs[currentLocale];
  return {lang: config?.htmlLang ?? currentLocale, dir: config?.direction ?? 'ltr'};
}
