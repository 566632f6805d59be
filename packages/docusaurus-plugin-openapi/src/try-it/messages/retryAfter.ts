import {translate} from '@docusaurus/Translate';
import {headerValue, type ReceivedResponse} from '@batchwise/openapi/http';

/** The units of a waiting time with their lengths in seconds, the longest first. */
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** `in 30 seconds`, in the language of the page. */
function waitingTime(seconds: number, locale: string): string {
  const [unit, length] = UNITS.find(([, one]) => seconds >= 2 * one) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale).format(Math.ceil(seconds / length), unit);
}

/** The first of several values, which arrive as a list. A date has a comma, too. */
const firstOf = (value: string): string =>
  (/^\s*(?:\d+(?=\s*,)|.*?GMT)/.exec(value)?.[0] ?? value).trim();

/**
 * When a request may be sent again, by the header `Retry-After` of its response (RFC 9110, 10.2.3): a number of
 * seconds or a date. Of a response from another origin, browsers show it only where CORS allows it.
 */
export function retryAfterText(
  {headers}: Pick<ReceivedResponse, 'headers'>,
  locale: string,
): string | undefined {
  const value = firstOf(headerValue(headers, 'retry-after') ?? '');
  if (/^\d{1,9}$/.test(value))
    return translate(
      {
        id: 'tryIt.retryAfter.time',
        message: 'The server asks you to try again {time}.',
        description:
          'Above a response such as 429 Too Many Requests. {time} is written by the browser, such as: in 30 seconds',
      },
      {time: waitingTime(Number(value), locale)},
    );
  // A date of HTTP begins with the name of the day; `Date.parse` accepts much more.
  const date = /^[A-Z][a-z]+,? /.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(date)) return undefined;
  return translate(
    {
      id: 'tryIt.retryAfter.date',
      message: 'The server asks you to wait until {date}.',
      description:
        'Above a response such as 429 Too Many Requests. {date} is a date with a time, such as: 30 November 2026 at 14:05:00 CET',
    },
    {
      date: new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeStyle: 'long'}).format(date),
    },
  );
}
