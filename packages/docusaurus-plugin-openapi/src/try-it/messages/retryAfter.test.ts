import {describe, expect, it} from 'vitest';
import {retryAfterText} from './retryAfter.ts';

const textOf = (value: string, locale = 'en') =>
  retryAfterText({headers: [['retry-after', value]]}, locale);

describe('the time after which a request may be sent again', () => {
  it.each([
    ['30', 'en', 'in 30 seconds'],
    ['30', 'nl', 'over 30 seconden'],
    ['30', 'it', 'tra 30 secondi'],
    ['1', 'en', 'in 1 second'],
    ['0', 'en', 'in 0 seconds'],
    ['90', 'en', 'in 90 seconds'],
    ['121', 'en', 'in 3 minutes'],
    ['7200', 'de', 'in 2 Stunden'],
  ])('is read from a number of seconds: %s in %s', (value, locale, time) => {
    expect(textOf(value, locale)).toBe(`The server asks you to try again ${time}.`);
  });

  it.each([
    ['Mon, 30 Nov 2026 14:05:00 GMT', 'en', /until November 30, 2026 at .*05/],
    ['Monday, 30-Nov-26 14:05:00 GMT', 'nl', /until 30 november 2026 om .*05/],
    ['Mon Nov 30 14:05:00 2026', 'it', /until 30 novembre 2026 alle ore .*05/],
  ])('is read from each kind of HTTP date: %s in %s', (value, locale, text) => {
    expect(textOf(value, locale)).toMatch(text);
  });

  it.each([
    ['120, 120', 'in 2 minutes'],
    ['Mon, 30 Nov 2026 14:05:00 GMT, Mon, 30 Nov 2026 14:06:00 GMT', ':05'],
  ])('is the first of several: %s', (value, time) => {
    expect(textOf(value)).toContain(time);
  });

  it.each(['', 'soon', '-1', '1.5', '2026-11-30', 'Mon, 99 Nov 2026'])(
    'is not told where the header is invalid: %s',
    (value) => expect(textOf(value)).toBeUndefined(),
  );

  it('is not told without the header', () => {
    expect(retryAfterText({headers: []}, 'en')).toBeUndefined();
  });
});
