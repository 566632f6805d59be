import {expect, test} from './test';
import {LOCALES, message, pathOf} from './example';
import {examplesOf, sendButton} from './controls';

test.describe('the start page', () => {
  for (const locale of LOCALES) {
    test(`shows Send above the fold at 1440 and 375 px, and no table of contents (${locale})`, async ({
      page,
    }) => {
      await page.goto(pathOf(locale, ''));
      for (const [width, height] of [
        [1440, 900],
        [375, 812],
      ] as const) {
        await page.setViewportSize({width, height});
        const bottom = await sendButton(examplesOf(page, 'createBatch')).evaluate(
          (button) => button.getBoundingClientRect().bottom,
        );
        expect(bottom, `${width} px`).toBeLessThanOrEqual(height);
        await expect(page.locator('.theme-doc-toc-desktop, .theme-doc-toc-mobile')).toHaveCount(0);
      }
    });
  }

  test('has its tasks beside the example at 1440 px, and leaves no hole', async ({page}) => {
    await page.setViewportSize({width: 1440, height: 900});
    await page.goto('/nl/');
    const tasks = await page.locator('.cards').boundingBox();
    const example = await examplesOf(page, 'createBatch').boundingBox();
    expect(tasks?.y).toBeLessThan(600);
    expect((tasks?.x ?? 0) + (tasks?.width ?? 0)).toBeLessThan(example?.x ?? 0);
  });

  test('shows the languages of the code above the fold of 1440 × 900, before and after Send', async ({
    page,
  }) => {
    await page.setViewportSize({width: 1440, height: 900});
    await page.goto('/');
    const example = examplesOf(page, 'createBatch');
    const bar = example.getByRole('button', {name: 'Copy', exact: true});
    await expect(bar).toBeInViewport({ratio: 1});
    await sendButton(example).click();
    await expect(example.getByText('201 Created')).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(bar).toBeInViewport({ratio: 1});
  });

  test('leads to each language, and to four tasks by the whole of their cards', async ({page}) => {
    await page.goto('/nl/');
    const languages = page.locator('.languages').getByRole('link');
    await expect(languages).toHaveText(['English', 'Nederlands', 'Italiano']);
    await expect(languages.nth(1)).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('.cards').getByRole('listitem')).toHaveCount(4);
    const card = page.locator('.cards').getByRole('listitem').last();
    await card.click({position: {x: 5, y: 5}});
    await expect(page).toHaveURL(/\/nl\/when-a-call-fails$/);
  });
});

test('the sidebar shows the method of a call, which is a part of the name of the link', async ({
  page,
}) => {
  await page.goto('/');
  const link = page
    .getByRole('navigation', {name: message('en', 'theme.docs.sidebar.navAriaLabel')})
    .getByRole('link', {name: 'Upload a file'});
  await expect(link).toHaveAccessibleName(/^Upload a file ?PUT$/);
});

test('the navigation bar shows the section of the page', async ({page}) => {
  const current = page.locator('.navbar__items > .navbar__link[aria-current="true"]');
  for (const [path, section] of [
    ['/nl/limits', 'Handleidingen'],
    ['/nl/api/batches/create-batch', 'API-referentie'],
  ] as const) {
    await page.goto(path);
    await expect(current).toHaveText(section);
  }
});

test('a label of the sidebar has at most two lines', async ({page}) => {
  await page.setViewportSize({width: 1440, height: 900});
  for (const locale of LOCALES) {
    await page.goto(pathOf(locale, 'cancel-a-batch'));
    const tooLong = await page
      .locator('.theme-doc-sidebar-menu .menu__link')
      .evaluateAll((links) =>
        links
          .filter((link) => link.getBoundingClientRect().height > 56)
          .map((link) => link.textContent),
      );
    expect(tooLong, locale).toEqual([]);
  }
});

test('the page about translations and the 404 page have the sidebar, which marks the current page', async ({
  page,
}) => {
  await page.setViewportSize({width: 1440, height: 900});
  const sidebar = page.getByRole('navigation', {
    name: message('nl', 'theme.docs.sidebar.navAriaLabel'),
  });
  await page.goto('/nl/translations');
  await expect(sidebar.locator('[aria-current="page"]')).toHaveText(
    message('nl', 'translations.title'),
  );
  await page.goto('/nl/nowhere');
  await expect(sidebar.getByRole('link', {name: 'Een batch maken'})).toHaveAttribute(
    'href',
    '/nl/create-batch',
  );
});

test.describe('on a touch screen', () => {
  test.use({viewport: {width: 375, height: 812}, hasTouch: true, isMobile: true});

  test('controls of a page are at least 44 px high, and the navigation bar is one line', async ({
    page,
  }) => {
    for (const path of ['/', '/nl/limits', '/it/nowhere', '/nl/create-batch']) {
      await page.goto(path);
      const low = await page
        .locator(
          '.navbar :is(a, button), .theme-doc-toc-mobile > button, .copy-page button, .languages a, .footer a, main form > *, [data-operation] :is(button:not([class*="link"]), select, input, summary)',
        )
        .evaluateAll((controls) =>
          controls
            .filter((one) => {
              const {height} = one.getBoundingClientRect();
              return height > 0 && height < 44 && !one.closest('.dropdown__menu');
            })
            .map((one) => one.outerHTML.slice(0, 120)),
        );
      expect(low, path).toEqual([]);
      await expect(page.locator('.navbar__item.navbar__link').first()).toBeHidden();
    }
  });

  test('a heading has its link only at the stop of a keyboard', async ({page}) => {
    await page.goto('/nl/limits');
    const link = page.locator('#all .hash-link');
    await expect(link).toHaveCSS('opacity', '0');
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(link).toHaveCSS('opacity', '1');
    expect((await link.boundingBox())?.x).toBeGreaterThan(16);
  });
});
