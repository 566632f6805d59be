import {expect, test, type Page} from './test';
import {holdScripts, message, openExample, pathOf, REPEATED_IN} from './example';
import {
  actionsButton,
  bodyEditor,
  chooseLanguage,
  copyAs,
  copyAsButton,
  curlField,
  examplesOf,
  field,
  formatPastedButton,
  languageButton,
  menuItem,
  openConnection,
  requestCode,
  responseStatus,
  sampleTab,
} from './controls';

const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}, location.href]));
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

const COMMAND = `curl -k 'https://platform.adobe.io/data/foundation/import/batches' \\
  -H 'Authorization: Bearer pasted-token' \\
  -H 'x-sandbox-name: pasted' -H 'content-type: application/json' \\
  --data-raw $'{"datasetId": "000000000000000000000001", "note": "it\\'s 9007199254740993"}'`;

for (const locale of REPEATED_IN) {
  const path = pathOf(locale, 'create-batch');

  test(`a curl command pasted on ${path} by keyboard fills in the form, lists what does not fit, and stores no token`, async ({
    page,
  }) => {
    await page.setViewportSize({width: 320, height: 640});
    const example = await openExample(page, path);
    await actionsButton(example).focus();
    await page.keyboard.press('Enter');
    // The first item of the menu has the focus.
    await expect(menuItem(example, message(locale, 'tryIt.paste'))).toBeFocused();
    await page.keyboard.press('Enter');
    const command = curlField(example);
    await expect(command).toBeFocused();
    await command.fill('wget x');
    await page.keyboard.press('Control+Enter');
    await expect(example.getByText(message(locale, 'tryIt.paste.notCurl'))).toBeVisible();
    await command.fill(COMMAND);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const pasted = example
      .getByRole('status')
      .filter({hasText: message(locale, 'tryIt.paste.done')});
    await expect(pasted.getByRole('listitem')).toHaveText([
      message(locale, 'tryIt.paste.option').replace('{text}', '-k'),
    ]);
    // The field is gone, and the first value of the form's own has the focus.
    await expect(command).toHaveCount(0);
    await expect(field(example, 'datasetId')).toBeFocused();
    await openConnection(example);
    await expect(field(example, 'Authorization')).toHaveValue('pasted-token');
    await expect(field(example, 'x-sandbox-name')).toHaveValue('pasted');
    await expect(field(example, 'datasetId')).toHaveValue('000000000000000000000001');
    await expect(bodyEditor(example)).toHaveValue(
      '{"datasetId": "000000000000000000000001", "note": "it\'s 9007199254740993"}',
    );
    // The panel may lie over the button.
    await page.keyboard.press('Escape');
    await formatPastedButton(example).click();
    await expect(bodyEditor(example)).toHaveValue(
      '{\n  "datasetId": "000000000000000000000001",\n  "note": "it\'s 9007199254740993"\n}',
    );
    await expect(responseStatus(example)).toHaveCount(0);
    expect(await stored(page)).not.toContain('pasted-token');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test(`a further language on ${path} is kept, hides the token, and gives way to curl where it would be wrong`, async ({
    page,
  }) => {
    await page.setViewportSize({width: 320, height: 640});
    const example = await openExample(page, path);
    await openConnection(example);
    await field(example, 'Authorization').fill('se"cret');
    // The panel may lie over the code.
    await page.keyboard.press('Escape');
    await chooseLanguage(example, 'C#');
    const sample = requestCode(example);
    await expect(sample).toContainText(
      'new HttpRequestMessage(HttpMethod.Post, "https://platform.adobe.io/data/foundation/import/batches")',
    );
    await expect(sample).toContainText('Bearer ••••••');
    await expect(sample).not.toContainText('cret');
    await expect(sampleTab(example, 'curl')).toHaveAttribute('aria-selected', 'false');
    await openConnection(example);
    await field(example, 'x-sandbox-name').fill('café');
    await expect(
      example.getByText(message(locale, 'tryIt.sample.unfaithful').replace('{language}', 'C#')),
    ).toBeVisible();
    await expect(sample).toContainText('curl -X POST');
    await field(example, 'x-sandbox-name').fill('prod');
    await page.reload();
    await expect(requestCode(example)).toContainText('HttpMethod.Post');
    await expect(languageButton(example, 'C#')).toBeVisible();
    await sampleTab(example, 'Python').click();
    await expect(languageButton(example)).toBeVisible();
    await expect(sample).toContainText('import http.client');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test(`the request on ${path} can be copied as curl, as HAR and as an HTTP message`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({width: 320, height: 640});
    const example = await openExample(page, path);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await copyAsButton(example).focus();
    for (const key of ['Enter', 'ArrowDown']) await page.keyboard.press(key);
    await expect(menuItem(example, 'HAR')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(copyAsButton(example)).toBeFocused();
    await expect.poll(copied).toContain('"version": "1.2"');
    expect(JSON.parse(await copied())).toMatchObject({
      log: {
        entries: [
          {
            request: {
              method: 'POST',
              url: 'https://platform.adobe.io/data/foundation/import/batches',
            },
          },
        ],
      },
    });
    await copyAs(example, 'HTTP message');
    await expect
      .poll(copied)
      .toMatch(
        /^POST \/data\/foundation\/import\/batches HTTP\/1\.1\r?\nHost: platform\.adobe\.io\r?\n/,
      );
    await copyAs(example, 'curl');
    await expect.poll(copied).toMatch(/^curl -X POST 'https:\/\/platform\.adobe\.io/);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
}

test('the menu of further languages opens though it was pressed before any script of the page ran', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto('/it/create-batch', {waitUntil: 'commit'});
  const example = examplesOf(page, 'createBatch');
  await languageButton(example).click();
  release();
  await example.getByRole('menuitemradio', {name: 'Go', exact: true}).click();
  await expect(requestCode(example)).toContainText('package main');
  await expect(languageButton(example, 'Go')).toBeFocused();
});
