import {expect, test} from './test';
import {message, openExample} from './example';
import {startServer} from './servers';
import {
  actionsButton,
  cancelButton,
  endTrialButton,
  examplesOf,
  field,
  openConnection,
  outcome,
  ownUrl,
  responseBody,
  responseStatus,
  sendButton,
  serverMenu,
  tryWithButton,
} from './controls';

test('Cancel is there while something is on its way, and stops the waiting; the example can be sent again', async ({
  page,
}) => {
  let silent = true;
  const server = await startServer(({method}) =>
    method === 'OPTIONS' || !silent ? {status: 201, body: '{}'} : undefined,
  );
  await page.setViewportSize({width: 320, height: 640});
  const example = await openExample(page, '/nl/create-batch');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(server.url);
  await sendButton(example).click();
  await expect(cancelButton(example)).toBeInViewport();
  await expect(actionsButton(example)).toBeInViewport();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await cancelButton(example).click();
  await expect(cancelButton(example)).toHaveCount(0);
  await expect(outcome(example)).toContainText(message('nl', 'tryIt.failure.cancelled.title'));
  await expect(sendButton(example)).toBeFocused();
  silent = false;
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveText('201 Created');
  await server.close();
});

test('a failing status is explained in the language of the page, with a link to the page about errors', async ({
  page,
}) => {
  const example = await openExample(page, '/nl/create-batch');
  await openConnection(example);
  await field(example, 'Authorization').fill('expired');
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveText('401 Unauthorized');
  await expect(responseBody(example)).toContainText('401013');
  const link = example.getByRole('link', {name: message('nl', 'tryIt.more.link')});
  await expect(link).toHaveAttribute('href', '/nl/when-a-call-fails#status-401');
  await link.click();
  await expect(page.locator('#status-401')).toBeInViewport();
});

test('a press beside a value shows its error in the mock, and leaves the token and the server of the reader alone', async ({
  page,
}) => {
  const server = await startServer(() => ({status: 500, body: ''}));
  const example = await openExample(page, '/nl/when-a-call-fails');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(server.url);
  await openConnection(example);
  await field(example, 'Authorization').fill('my-token');
  await page.keyboard.press('Escape');
  await tryWithButton(page, 'Authorization: expired').click();
  await expect(responseStatus(example)).toHaveText('401 Unauthorized');
  await expect(example.getByRole('note')).toContainText('Authorization: expired');
  await expect(serverMenu(example)).toHaveValue('mock');
  await tryWithButton(page, 'x-api-key: invalid').click();
  await expect(responseStatus(example)).toHaveText('403 Forbidden');
  await expect(responseBody(example)).toContainText('403003');
  await endTrialButton(example).click();
  await expect(example.getByRole('note')).toHaveCount(0);
  await expect(serverMenu(example)).toHaveValue('own');
  await expect(responseStatus(example)).toHaveCount(0);
  await openConnection(example);
  await expect(field(example, 'Authorization')).toHaveValue('my-token');
  expect(server.arrived).toHaveLength(0);
  await server.close();
});

test('a press beside a value before the page is live is not lost', async ({page}) => {
  await page.goto('/when-a-call-fails');
  await tryWithButton(page, 'Authorization: not-entitled').click();
  const example = examplesOf(page, 'createBatch');
  await expect(responseStatus(example)).toHaveText('403 Forbidden');
});

test('on a phone, the whole message that there is no connection comes into view', async ({
  page,
}) => {
  await page.setViewportSize({width: 375, height: 812});
  const server = await startServer(() => ({status: 200, body: ''}));
  await server.close();
  const example = await openExample(page, '/create-batch');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(server.url);
  await sendButton(example).evaluate((button) => button.scrollIntoView({block: 'end'}));
  await sendButton(example).click();
  const link = outcome(example).getByRole('link', {name: message('en', 'tryIt.more.link')});
  await expect(link).toBeInViewport({ratio: 1});
});
