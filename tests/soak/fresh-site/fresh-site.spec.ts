import AxeBuilder from '@axe-core/playwright';
import {expect, test, type Locator, type Page} from '@playwright/test';

const LANGUAGES = {
  en: {path: '', send: 'Send', response: 'Response', text: 'The passenger.'},
  de: {path: 'de/', send: 'Senden', response: 'Antwort', text: 'Der Fahrgast.'},
} as const;
type Language = keyof typeof LANGUAGES;
const LOCALES = Object.keys(LANGUAGES) as Language[];

let problems: string[] = [];

test.beforeEach(({page}) => {
  problems = [];
  page.on('pageerror', ({message}) => problems.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
});

test.afterEach(() => expect(problems).toEqual([]));

/** Presses Send in the example of a request. @returns the status of the response. */
async function send(page: Page, request: string, locale: Language): Promise<Locator> {
  const {send: label, response} = LANGUAGES[locale];
  const example = page.getByRole('group', {name: request, exact: true});
  await example.getByRole('button', {name: label, exact: true}).click();
  return example.getByRole('group', {name: response, exact: true});
}

for (const locale of LOCALES) {
  test(`a fresh site shows the example and sends to its mock, in ${locale}`, async ({page}) => {
    const {path, text} = LANGUAGES[locale];
    await page.goto(`./${path}docs/book`);
    const example = page.getByRole('group', {name: 'POST /seats', exact: true});
    await expect(example).toContainText(text);
    const booked = await send(page, 'POST /seats', locale);
    await expect(booked.getByRole('status').first()).toContainText('201 Created');
    const listed = await send(page, 'GET /seats', locale);
    await expect(listed.getByRole('status').first()).toContainText('200 OK');
    await expect(listed).toContainText('IC 140');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the examples of a fresh site, in ${locale}, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await page.goto(`./${LANGUAGES[locale].path}docs/book`);
      const booked = await send(page, 'POST /seats', locale);
      await expect(booked.getByRole('status').first()).toContainText('201');
      const {violations} = await new AxeBuilder({page}).include('[data-operation]').analyze();
      expect(violations).toEqual([]);
    });
  }
}
