import {axeFindings} from '../browser/axe';
import {IS_WIDE_SWEEP} from '../browser/example';
import {expect, test, type Page} from '../browser/test';

const place = (page: Page, id: string) => page.locator(`[id="${id}"]`);

/** The pages of a description with one operation for each construct. */
const REFERENCE = '/test-reference';

/** Pages that have most of the parts that there are. */
const TYPICAL =
  /\/(callbacks|conditions|encoding|pay|recursion|schemas\/owner|styles|tuples|values)$/;

test('alternatives are chosen, also within each other', async ({page}) => {
  await page.goto(`${REFERENCE}/choices`);
  const response = place(page, 'response-200');
  const choices = response.getByRole('group', {name: 'One of these:'}).first();
  await expect(choices.getByText('By name').first()).toBeVisible();
  await choices.getByText('By number').click();
  await expect(choices.getByRole('radio', {name: 'By number'})).toBeChecked();
  await expect(choices.getByRole('radio', {name: 'By name'})).not.toBeChecked();
});

test('the schema and the form of a request body choose the same alternative', async ({page}) => {
  await page.goto(`${REFERENCE}/pay`);
  const schema = place(page, 'body-schema');
  const example = page.getByRole('group', {name: 'POST /payments'});
  // Before the page is live, and within another alternative.
  await schema.getByText('transfer', {exact: true}).click();
  await schema.getByText('Account number').first().click();
  const body = example.getByRole('textbox', {name: 'Body as JSON'});
  await expect(body).toHaveValue(/"kind": "transfer",\s+"account": \{\s+"number": 12345\s+\}/);
  await body.fill('{"kind": "transfer", "account": {"number": 7}}');
  await schema.getByText('card', {exact: true}).click();
  await expect(body).toHaveValue(/"kind": "card"/);
  await schema.getByText('transfer', {exact: true}).click();
  await expect(body).toHaveValue(/"number": 7/);
  await example.getByText('Edit as form').click();
  await example.getByText('account', {exact: true}).click();
  await example.getByRole('combobox', {name: 'Type of account'}).selectOption('IBAN');
  await expect(schema.getByRole('radio', {name: 'IBAN'})).toBeChecked();
  await example.getByRole('combobox', {name: 'Type', exact: true}).selectOption('card');
  await expect(schema.getByRole('radio', {name: 'card'})).toBeChecked();
  await expect(schema.getByText('number', {exact: true}).first()).toBeVisible();
});

test('a schema within itself is opened in its place, and keeps the focus', async ({page}) => {
  await page.goto(`${REFERENCE}/recursion`);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const again = page.getByRole('link', {name: /^The properties of .+ again$/});
  const count = await page.getByRole('article').getByRole('listitem').count();
  await again.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', {name: 'Tree', exact: true})).toBeFocused();
  await expect
    .poll(() => page.getByRole('article').getByRole('listitem').count())
    .toBeGreaterThan(count);
});

test('names that JavaScript knows are shown like others', async ({page}) => {
  await page.goto(`${REFERENCE}/names`);
  const article = page.getByRole('article');
  for (const name of ['__proto__', 'constructor', 'a/b~c', '$ref'])
    await expect(article.getByText(name, {exact: true}).first()).toBeVisible();
});

test('code samples written by hand are tabs of the example, before those that are made', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${REFERENCE}/callbacks`);
  const example = page.getByRole('group', {name: 'POST /subscriptions'});
  const tabs = example.getByRole('tablist', {name: 'Language of the sample'});
  // The description has a Python sample, so none is made.
  await expect(tabs.getByRole('tab')).toHaveText(['Command line', 'Python', 'curl', 'JavaScript']);
  const panel = example.getByRole('tabpanel', {name: 'Command line'});
  await expect(panel).toContainText('subscribe --all');
  await expect(panel.getByText('Written by hand')).toBeVisible();
  await example.getByRole('button', {name: 'Copy', exact: true}).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('subscribe --all');
  await tabs.getByRole('tab', {name: 'curl'}).click();
  await expect(example.getByRole('tabpanel', {name: 'curl'})).toContainText('curl -X POST');
  await expect(example.getByText('Written by hand')).toBeHidden();
});

test('the address of an earlier id leads to the page, also without a script', async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  await page.goto(`${REFERENCE}/subscribe`);
  await expect(page).toHaveURL(new RegExp(`${REFERENCE}/callbacks$`));
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Requests that the API sends');

  const html = await (await request.get(`${REFERENCE}/add-subscription`)).text();
  expect(html).toMatch(
    /<link[^>]+rel="?canonical"?[^>]+href="?[^ >]+\/test-reference\/callbacks"?/,
  );
  expect(html).toMatch(/<meta[^>]+name="?robots"?[^>]+content="?noindex/);
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(`${REFERENCE}/callbacks<`);
  expect(sitemap).not.toMatch(/subscri/);

  expect(html).toMatch(
    /<a[^>]+href="?\/test-reference\/callbacks"?[^>]*>Requests that the API sends</,
  );
  const reader = await browser.newPage({javaScriptEnabled: false, ...(baseURL ? {baseURL} : {})});
  await reader.goto(`${REFERENCE}/subscribe`);
  await expect(reader).toHaveURL(new RegExp(`${REFERENCE}/callbacks$`));
  await reader.close();
});

test('callbacks and links of an operation are on its page', async ({page}) => {
  await page.goto(`${REFERENCE}/callbacks`);
  await expect(page.getByText('This operation is deprecated.')).toBeVisible();
  await page.getByText('An event').click();
  await expect(page.getByText('Your response').first()).toBeVisible();
  await expect(
    page.getByRole('article').getByRole('link', {name: 'Values that may be null'}),
  ).toHaveAttribute('href', `${REFERENCE}/nullable`);
});

test('the page of a schema has an example, and the pages that use it, without a script', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({javaScriptEnabled: false, ...(baseURL ? {baseURL} : {})});
  await page.goto(`${REFERENCE}/schemas/owner`);
  const article = page.getByRole('article');
  const example = article.getByLabel('Example as code');
  await expect(example).toBeHidden();
  await article.getByText('Example', {exact: true}).click();
  await expect(example).toContainText('"name"');
  await expect(article.getByRole('link', {name: 'Keywords beside a reference'})).toHaveAttribute(
    'href',
    `${REFERENCE}/ref-siblings`,
  );
  await expect(article.getByRole('link', {name: 'Schemas'})).toHaveAttribute(
    'href',
    `${REFERENCE}#schemas`,
  );
  await page.close();
});

test('a tag that others are below is no child of itself, and badges stand at the title', async ({
  page,
}) => {
  await page.goto('/test-reference32/stream-orders');
  const sidebar = page.getByRole('navigation', {name: 'Docs sidebar'});
  await expect(sidebar.getByRole('link', {name: 'Orders', exact: true})).toHaveCount(1);
  await expect(page.getByRole('article').getByText('For partners')).toBeVisible();
});

test('the parts of a body without names have their media types', async ({page}) => {
  await page.goto('/test-reference32/copy-orders');
  await expect(page.getByText('Part 1: application/json')).toBeVisible();
  await expect(page.getByText('Each other part: image/*')).toBeVisible();
});

test('an example response of several statuses has their range', async ({page}) => {
  await page.goto(`${REFERENCE}/wildcards`);
  const example = page.getByRole('group', {name: 'POST /wildcards'});
  await expect(example.getByText('2XX', {exact: true})).toBeVisible();
});

test('no page of a construct has a finding of axe', async ({page}) => {
  test.setTimeout(120_000);
  await page.goto(REFERENCE);
  const links = page.getByRole('article').getByRole('link');
  const addresses = await links.evaluateAll((all) =>
    all.flatMap((link) => link.getAttribute('href') ?? []),
  );
  const all = [...new Set(addresses)].filter((one) => one.startsWith(`${REFERENCE}/`));
  expect(all.length).toBeGreaterThan(15);
  const pages = IS_WIDE_SWEEP ? all : all.filter((one) => TYPICAL.test(one));
  for (const path of pages) {
    await page.goto(path);
    expect(await axeFindings(page, 'article'), path).toEqual([]);
  }
});
