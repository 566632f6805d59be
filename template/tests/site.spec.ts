import AxeBuilder from '@axe-core/playwright';
import {expect, test, type Locator, type Page} from '@playwright/test';
import {
  BODY,
  CREATE,
  CREATED,
  FAULTY_BODY,
  LANGUAGES,
  LIST,
  LISTED,
  MISSING,
  NAME,
  openExample,
  PAGES,
  type Language,
} from './site';

const LOCALES = Object.keys(LANGUAGES) as Language[];

const responseOf = (example: Locator, locale: Language): Locator =>
  example.getByRole('group', {name: LANGUAGES[locale].response, exact: true});

/** Presses Send in the example of a request. @returns the pane with the response. */
async function send(page: Page, request: string, locale: Language = 'en'): Promise<Locator> {
  const example = await openExample(page, request);
  await example.getByRole('button', {name: LANGUAGES[locale].send, exact: true}).click();
  return responseOf(example, locale);
}

/** The status of a response, such as “201 Created”. */
const statusOf = (response: Locator): Locator => response.getByRole('status').first();

async function writeBody(page: Page, body: object): Promise<Locator> {
  const example = await openExample(page, CREATE);
  await example.getByRole('textbox', {name: 'Body as JSON'}).fill(JSON.stringify(body));
  return example;
}

for (const locale of LOCALES) {
  const {path, heading} = LANGUAGES[locale];

  test(`the home page opens with its heading in ${locale}`, async ({page}) => {
    await page.goto(`./${path}`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(heading);
  });

  test(`Send returns ${CREATED} from the mock in the page, with labels in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`./${path}`);
    const response = await send(page, CREATE, locale);
    await expect(statusOf(response)).toContainText(CREATED);
  });
}

test('the list contains what was created', async ({page}) => {
  await page.goto('./');
  await writeBody(page, BODY);
  const created = await send(page, CREATE);
  await expect(statusOf(created)).toContainText(CREATED);
  const list = await send(page, LIST);
  await expect(statusOf(list)).toContainText(LISTED);
  await expect(list).toContainText(NAME);
});

test('a body without a required property is explained and not sent', async ({page}) => {
  await page.goto('./');
  const example = await writeBody(page, FAULTY_BODY);
  const response = await send(page, CREATE);
  const field = example.getByRole('textbox', {name: MISSING});
  await expect(field).toHaveAccessibleDescription(/This is required\./);
  await expect(field).toBeFocused();
  await expect(response.getByLabel('Example response')).toBeVisible();
});

/** Colours do not depend on the language, so each page is looked at once in each; with EVERY_LANGUAGE=1, in both colour schemes. */
const SCHEMES = ['light', 'dark'] as const;

for (const [index, locale] of LOCALES.entries()) {
  const scheme = SCHEMES[index % SCHEMES.length];
  const schemes = SCHEMES.filter((one) => process.env.EVERY_LANGUAGE === '1' || one === scheme);

  for (const name of PAGES) {
    test(`axe finds nothing on the page “${name}” in ${locale}, ${schemes.join(' and ')}`, async ({
      page,
    }) => {
      await page.emulateMedia({colorScheme: schemes[0] ?? null, reducedMotion: 'reduce'});
      const response = await page.goto(`./${LANGUAGES[locale].path}${name}`);
      expect(response?.status()).toBe(200);
      await expect(page.getByRole('heading', {level: 1})).toBeVisible();
      for (const colorScheme of schemes) {
        await page.emulateMedia({colorScheme});
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        const axe = new AxeBuilder({page}).options({resultTypes: ['violations']}).setLegacyMode();
        const {violations} = await axe.analyze();
        expect(violations, colorScheme).toEqual([]);
      }
    });
  }
}
