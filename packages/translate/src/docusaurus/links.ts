import type {I18n} from '@docusaurus/types';

/** The site as the links of the overview need it. */
export type SiteFacts = {
  i18n: I18n;
  /** The base URL of the language that the site is built in. */
  baseUrl: string;
  repository: string;
};

/** The path of a page in another language. */
export const hrefIn = ({i18n, baseUrl}: SiteFacts, locale: string, permalink: string): string =>
  (i18n.localeConfigs[locale]?.baseUrl ?? baseUrl) + permalink.slice(baseUrl.length);

/** Where a file is edited; a page that is not there yet is begun. */
export function editLink(repository: string, file: string, isThere: boolean): {edit?: string} {
  if (repository === '') return {};
  const [, folder = '', name = file] = /^(.*)\/([^/]+)$/.exec(file) ?? [];
  return {
    edit: isThere
      ? `${repository}/edit/main/${file}`
      : `${repository}/new/main/${folder}?filename=${encodeURIComponent(name)}`,
  };
}
