import {expect, type Locator, type Page} from '@playwright/test';

/*
 * All that depends on the site: change it for your own pages and API.
 */

/** The pages, by their paths. */
export const PAGES = ['', 'lend-a-tool', 'errors'];

/** The languages, with the heading of the home page and the words of the interface. */
export const LANGUAGES = {
  en: {path: '', heading: 'Toolshed API', send: 'Send', response: 'Response'},
  de: {path: 'de/', heading: 'Toolshed-API', send: 'Senden', response: 'Antwort'},
} as const;

export type Language = keyof typeof LANGUAGES;

/** The request that creates something, and the one that lists it, each with the status of its response. */
export const CREATE = 'POST /tools';
export const CREATED = '201';
export const LIST = 'GET /tools';
export const LISTED = '200';

/** A body that the API accepts, with a text that the list then contains. */
export const NAME = 'Belt sander';
export const BODY = {name: NAME, kind: 'sander', power: {source: 'mains', voltage: 230}};

/** A body without a required property, and the name of that property. */
export const FAULTY_BODY = {kind: 'sander', power: {source: 'mains', voltage: 230}};
export const MISSING = 'name';

/** The live example of a request, once its scripts have started. */
export async function openExample(page: Page, request: string): Promise<Locator> {
  const example = page.getByRole('group', {name: request, exact: true});
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  return example;
}
