import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';

/** The English of this package is British, so the day comes before the month. */
const localeOfDates = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

/** A day in the reader's language: `3 November 2026`, or `3 Nov 2026` in style `medium`. It does not depend on the time zone. */
export function Day({at, style = 'long'}: {at: number; style?: 'long' | 'medium'}): ReactNode {
  const {
    i18n: {currentLocale},
  } = useDocusaurusContext();
  const day = new Intl.DateTimeFormat(localeOfDates(currentLocale), {
    dateStyle: style,
    timeZone: 'UTC',
  }).format(at);
  // The browser may have newer locale data than the server.
  return (
    <time dateTime={new Date(at).toISOString().slice(0, 10)} suppressHydrationWarning>
      {day}
    </time>
  );
}
