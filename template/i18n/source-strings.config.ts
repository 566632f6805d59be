import type {Config} from '@docusaurus/types';
import site from '../docusaurus.config';

/** The site, except that its English strings are written to `i18n/source`, which no build reads. */
export default {
  ...site,
  i18n: {...site.i18n, localeConfigs: {en: {path: 'source'}}},
} satisfies Config;
