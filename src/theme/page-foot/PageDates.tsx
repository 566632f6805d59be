import type {ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useIsFallback, usePageTranslation} from '../translation/page-translation';

/** The English of this site is British, and so is its order of day and month. */
const localeOfDates = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

/** A day as the reader's language writes it: `3 novembre 2026`. It is the same day everywhere. */
function Day({at}: {at: number}): ReactNode {
  const {
    i18n: {currentLocale},
  } = useDocusaurusContext();
  const day = new Intl.DateTimeFormat(localeOfDates(currentLocale), {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(at);
  // Browsers may know newer customs of a language than the server.
  return (
    <time dateTime={new Date(at).toISOString().slice(0, 10)} suppressHydrationWarning>
      {day}
    </time>
  );
}

/** When the page changed last, and which English page it was made from; nothing where that is not known. */
export function PageDates(): ReactNode {
  const {lastUpdatedAt} = useDoc().metadata;
  const {madeFromAt} = usePageTranslation() ?? {};
  const isFallback = useIsFallback();
  const updated = lastUpdatedAt ? {date: <Day at={lastUpdatedAt} />} : undefined;
  return (
    <>
      {updated && !isFallback && (
        <p>
          <Translate
            id="page.updated"
            description="Below a page: when it was changed last"
            values={updated}
          >
            {'Last updated on {date}.'}
          </Translate>
        </p>
      )}
      {updated && isFallback && (
        <p>
          <Translate
            id="page.updated.english"
            description="Below a page that is in English for want of a translation: when it was changed last"
            values={updated}
          >
            {'The English page was last updated on {date}.'}
          </Translate>
        </p>
      )}
      {madeFromAt && (
        <p>
          <Translate
            id="page.madeFrom"
            description="Below a translated page: the date of the English page that it was translated from"
            values={{date: <Day at={madeFromAt} />}}
          >
            {'Translated from the English version of {date}.'}
          </Translate>
        </p>
      )}
    </>
  );
}
