/** The translation state of a page; part of the metadata of each page of the docs, and known of each page of the API reference. */
export type PageTranslation = {
  /** Whether readers get this page in their language, current or outdated, or in English, since its translation is missing or broken. A page of the reference may be `partial`. */
  state: 'complete' | 'outdated' | 'partial' | 'missing' | 'broken';
  /** Of a page of the reference: whether some of its texts have no translation. */
  isPartial?: true;
  /** Of an outdated page: whether the English one is known to have changed. */
  isSure: boolean;
  /** The languages that have this page, the source among them. */
  locales: string[];
  /** Of a page in the reader's language: when the English page that it was made from was committed, if that is known; milliseconds since 1970. */
  madeFromAt?: number;
};

/** Whether a page is a fallback: shown in English instead of a translation. */
export const standsIn = (translation: PageTranslation | undefined): boolean =>
  translation?.state === 'missing' || translation?.state === 'broken';
