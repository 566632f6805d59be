import {axeFindings} from '../browser/axe';
import {IS_WIDE_SWEEP} from '../browser/example';
import {expect, test, type Page} from '../browser/test';

const place = (page: Page, id: string) => page.locator(`[id="${id}"]`);

/** The pages of a description with one operation for each construct. */
const REFERENCE = '/test-reference';

test('alternatives are chosen, also within each other', async ({page}) => {
  await page.goto(`${REFERENCE}/choices`);
  const response = place(page, 'response-200');
  const choices = response.getByRole('group', {name: 'One of these:'}).first();
  await expect(choices.getByText('By name').first()).toBeVisible();
  await choices.getByText('By number').click();
  await expect(choices.getByRole('radio', {name: 'By number'})).toBeChecked();
  await expect(choices.getByRole('radio', {name: 'By name'})).not.toBeChecked();
});

test('a schema within itself is opened in its place', async ({page}) => {
  await page.goto(`${REFERENCE}/recursion`);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const again = page.getByRole('link', {name: /^The properties of .+ again$/});
  const count = await page.getByRole('article').getByRole('listitem').count();
  await again.first().click();
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

test('callbacks, links and code samples of an operation are on its page', async ({page}) => {
  await page.goto(`${REFERENCE}/callbacks`);
  await expect(page.getByText('This operation is deprecated.')).toBeVisible();
  await expect(page.getByText('written by hand')).toBeVisible();
  await page.getByText('An event').click();
  await expect(page.getByText('Your response').first()).toBeVisible();
});

test('no page of a construct has a finding of axe', async ({page}) => {
  test.setTimeout(120_000);
  await page.goto(REFERENCE);
  const links = page.getByRole('article').getByRole('link');
  const addresses = await links.evaluateAll((all) =>
    all.flatMap((link) => link.getAttribute('href') ?? []),
  );
  const pages = [...new Set(addresses)].filter((one) => one.startsWith(`${REFERENCE}/`));
  expect(pages.length).toBeGreaterThan(15);
  // A third of them takes ten seconds.
  for (const path of pages.filter((_, at) => IS_WIDE_SWEEP || at % 3 === 0)) {
    await page.goto(path);
    expect(await axeFindings(page, 'article'), path).toEqual([]);
  }
});
