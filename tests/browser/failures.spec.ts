import {expect, test, type Page} from './test';
import {message, openExample} from './example';
import {startServer, type Answer} from './servers';
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

async function sendTo(page: Page, url: string) {
  const example = await openExample(page, '/nl/create-batch');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(url);
  await field(example, 'externalId').evaluate((element) =>
    element.closest('details')?.setAttribute('open', ''),
  );
  await field(example, 'externalId').fill('kept');
  await sendButton(example).click();
  return example;
}

const answers: Record<string, {answer: () => Answer | undefined; title: string}> = {
  'a CORS refusal': {
    answer: () => ({status: 201, body: '{}', cors: false}),
    title: 'tryIt.failure.cors.title',
  },
  'a redirect': {
    answer: () => ({status: 307, headers: {location: 'http://127.0.0.1:9/'}, body: ''}),
    title: 'tryIt.failure.redirect.title',
  },
};

for (const [name, {answer, title}] of Object.entries(answers)) {
  test(`${name} has its own message, and nothing typed is lost`, async ({page}) => {
    const server = await startServer(answer);
    const example = await sendTo(page, server.url);
    await expect(outcome(example)).toContainText(message('nl', title));
    await expect(field(example, 'externalId')).toHaveValue('kept');
    await server.close();
  });
}

test('a server that is not there has its own message', async ({page}) => {
  const server = await startServer(() => undefined);
  await server.close();
  const example = await sendTo(page, server.url);
  await expect(outcome(example)).toContainText(message('nl', 'tryIt.failure.network.title'));
});

test('an answer that breaks off is told as such, with the status that had come', async ({page}) => {
  const server = await startServer(() => ({
    status: 201,
    headers: {'content-length': '100'},
    body: 'half',
    breaksOff: true,
  }));
  const example = await sendTo(page, server.url);
  await expect(outcome(example)).toContainText(message('nl', 'tryIt.failure.broken.title'));
  await expect(outcome(example)).toContainText('201');
  await server.close();
});

test('a server that does not answer is given up after 30 seconds', async ({page}) => {
  await page.clock.install();
  const server = await startServer(({method}) =>
    method === 'OPTIONS' ? {status: 204, body: ''} : undefined,
  );
  const example = await sendTo(page, server.url);
  await expect(example.getByText(message('nl', 'tryIt.sending'))).toBeVisible();
  await page.clock.fastForward(29_000);
  await expect(example.getByText(message('nl', 'tryIt.sending'))).toBeVisible();
  await page.clock.fastForward(1_500);
  await expect(outcome(example)).toContainText(
    message('nl', 'tryIt.failure.timeout.title').replace('{time}', '30 seconden'),
  );
  await server.close();
});

test('Cancel is there while something is on its way, and stops the waiting; the example can be sent again', async ({
  page,
}) => {
  let silent = true;
  const server = await startServer(({method}) =>
    method === 'OPTIONS' || !silent ? {status: 201, body: '{}'} : undefined,
  );
  await page.setViewportSize({width: 320, height: 640});
  const example = await sendTo(page, server.url);
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

test('a body that is not JSON is shown as it came', async ({page}) => {
  const server = await startServer(() => ({
    status: 200,
    headers: {'content-type': 'text/html'},
    body: '<h1>Login</h1>',
  }));
  const example = await sendTo(page, server.url);
  await expect(example.getByText(message('nl', 'tryIt.response.notJson'))).toBeVisible();
  await expect(responseBody(example)).toHaveText('<h1>Login</h1>');
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
