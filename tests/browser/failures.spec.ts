import {expect, test} from './test';
import {message, openExample} from './example';
import {startServer} from './servers';
import {
  actionsButton,
  cancelButton,
  field,
  openConnection,
  outcome,
  ownUrl,
  responseBody,
  responseStatus,
  sendButton,
  serverMenu,
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
