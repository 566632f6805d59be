import {expect, type Page} from '@playwright/test';

export const field = (page: Page) => page.getByRole('dialog').getByRole('combobox');
export const status = (page: Page) => page.getByRole('dialog').getByRole('status');
export const options = (page: Page) => page.getByRole('dialog').getByRole('option');

/** Types a query as a reader does, over the one before, and waits for its answer. */
export async function type(page: Page, query: string): Promise<void> {
  await field(page).press('ControlOrMeta+a');
  await page.keyboard.type(query);
  await expect(status(page)).toHaveAttribute('data-query', query);
}
