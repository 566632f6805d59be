import {IS_WIDE_SWEEP} from '../browser/example';
import {expect, test} from '../browser/test';

/** The references of the fixtures, one for each version of OpenAPI. */
const REFERENCES = ['', '20', '30', '32'].map((version) => `/test-reference${version}`);

test.skip(!IS_WIDE_SWEEP, 'Pictures of all pages take minutes: npm run test:soak takes them.');

for (const width of [1440, 375])
  for (const reference of REFERENCES)
    test(`${reference}: a picture of each page, ${width} px wide`, async ({page}) => {
      test.setTimeout(180_000);
      await page.setViewportSize({width, height: 900});
      await page.goto(reference);
      const links = await page
        .getByRole('article')
        .getByRole('link')
        .evaluateAll((all) =>
          all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
        );
      const pages = new Set(links.filter((path) => path.startsWith(`${reference}/`)));
      for (const path of [reference, ...pages]) {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
        await page
          .getByRole('article')
          .locator('details')
          .evaluateAll((all) => {
            for (const details of all) (details as HTMLDetailsElement).open = true;
          });
        const name = path.slice(1).replaceAll('/', '-');
        await page.screenshot({
          fullPage: true,
          path: `test-results/reference/${name}-${width}.png`,
        });
      }
    });
