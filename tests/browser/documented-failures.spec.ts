import {expect, test, type Locator, type Page} from './test';
import {type Locale, message, pathOf, REPEATED_IN} from './example';
import {exampleOn} from './walk';
import {
  bodyEditor,
  chooseAction,
  field,
  openConnection,
  responseBody,
  responseStatus,
  responseTab,
  sendButton,
} from './controls';

/*
 * Failures that no form can provoke stand in the unit tests of the mock: a header that is missing, another media
 * type, another method, 415, 500 and 503. Those of servers that fail otherwise are in
 * server-faults/.
 */

/** An answer as the error page shows it: the first one after a heading. */
async function documented(page: Page, heading: string): Promise<{status: string; body: unknown}> {
  return page.locator('.theme-doc-markdown').evaluate((article, id) => {
    const children = [...article.children];
    const block = children
      .slice(children.findIndex((one) => one.id === id))
      .find((one) => one.querySelector('[class*="codeBlockTitle"]'));
    const status =
      /^\d{3}/.exec(block?.querySelector('[class*="codeBlockTitle"]')?.textContent ?? '')?.[0] ??
      '';
    return {status, body: JSON.parse(block?.querySelector('pre')?.innerText ?? 'null') as unknown};
  }, heading);
}

const expectStatus = (example: Locator, status: string): Promise<void> =>
  expect(responseStatus(example)).toHaveText(new RegExp(`^${status} `), {timeout: 15_000});
const bodyOf = async (example: Locator): Promise<unknown> =>
  JSON.parse(await responseBody(example).innerText()) as unknown;

/** Follows the link below a failing answer, and expects that the page explains the status there. */
async function followLink(
  page: Page,
  example: Locator,
  locale: Locale,
  status: string,
): Promise<void> {
  await example
    .getByRole('link', {
      name: message(locale, 'tryIt.more.link'),
    })
    .click();
  await expect(page).toHaveURL(`${pathOf(locale, 'when-a-call-fails')}#status-${status}`);
  // The address changes before the page has rendered.
  await expect.poll(async () => (await documented(page, `status-${status}`)).status).toBe(status);
}

for (const locale of REPEATED_IN) {
  const path = pathOf(locale, 'when-a-call-fails');

  test(`each value that ${path} names brings the answer that the page shows for it`, async ({
    page,
  }) => {
    const example = await exampleOn(page, path, 'createBatch');
    const rows = await page
      .locator('#see-them ~ * table')
      .first()
      .locator('tbody tr')
      .evaluateAll((found) =>
        found.map((row) => {
          const [field, value, answer] = [...row.children];
          return {
            field: field?.querySelector('code')?.textContent ?? '',
            value: value?.querySelector('code')?.textContent ?? '',
            heading: answer?.querySelector('a')?.getAttribute('href')?.slice(1) ?? '',
          };
        }),
      );
    expect(rows.length).toBeGreaterThan(0);
    for (const {field: name, value, heading} of rows) {
      await chooseAction(example, 'tryIt.reset');
      await openConnection(example);
      await field(example, name).fill(value);
      await example.getByRole('button', {name: message(locale, 'tryIt.connection.done')}).click();
      await sendButton(example).click();
      const {status, body} = await documented(page, heading);
      await expectStatus(example, status);
      expect(await bodyOf(example)).toEqual(body);
    }
  });

  test(`a body of more than 1 MB brings the 413 of ${path}`, async ({page}) => {
    const example = await exampleOn(page, path, 'createBatch');
    await bodyEditor(example).fill(
      JSON.stringify({datasetId: '5c8c3c555033b814b69f947f', externalId: 'x'.repeat(1_048_576)}),
    );
    await sendButton(example).click();
    const {status, body} = await documented(page, 'status-413');
    await expectStatus(example, status);
    expect(await bodyOf(example)).toEqual(body);
  });

  test(`a file name that is not valid brings a 400, one that is too long a 414, and both lead to their place on ${path}`, async ({
    page,
  }) => {
    for (const [name, status] of [
      ['a//b', '400'],
      ['x'.repeat(4_000), '414'],
    ] as const) {
      const example = await exampleOn(page, pathOf(locale, 'upload-a-file'), 'uploadFile');
      await field(example, 'FILE_NAME').fill(name);
      await sendButton(example).click();
      await expectStatus(example, status);
      await followLink(page, example, locale, status);
    }
  });

  test(`a batch that there is not brings a 404, which leads to its place on ${path}`, async ({
    page,
  }) => {
    const example = await exampleOn(page, pathOf(locale, 'follow-a-batch'), 'getBatch');
    await field(example, 'BATCH_ID').fill('0'.repeat(32));
    await sendButton(example).click();
    await expectStatus(example, '404');
    await followLink(page, example, locale, '404');
  });
}

test('more than 138 batches in a minute bring the 429 of the page, with Retry-After', async ({
  page,
}) => {
  const example = await exampleOn(page, '/when-a-call-fails', 'createBatch');
  await sendButton(example).evaluate(async (button: HTMLElement) => {
    const root = button.closest('[data-operation]');
    const status = (): string =>
      root?.querySelector('[role="status"] strong bdi')?.textContent ?? '';
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    for (let count = 0; count < 150 && !status().startsWith('429'); count += 1) {
      button.click();
      await pause();
      while (status() === '') await pause();
    }
  });
  const {status, body} = await documented(page, 'status-429');
  await expectStatus(example, status);
  expect(await bodyOf(example)).toEqual(body);
  await responseTab(example, 'headers').click();
  await expect(example.locator('dt', {hasText: 'retry-after'})).toBeVisible();
});
