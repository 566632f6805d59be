import {expect, test} from '@playwright/test';
import {bodyEditor, examplesOf, mediaTypeMenu, ownUrl, serverMenu} from '../browser/controls';
import {holdScripts} from '../browser/example';

test('all that was chosen and typed before any script ran is there once the example is live', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto('/test-pages/everything', {waitUntil: 'commit'});
  const types = examplesOf(page, 'manyMediaTypes').first();
  await mediaTypeMenu(types).selectOption('text/plain');
  await bodyEditor(types).fill('plain');
  await serverMenu(types).selectOption('own');
  release();
  await types.scrollIntoViewIfNeeded();
  await expect(types).toHaveAttribute('data-live', '');
  await expect(mediaTypeMenu(types)).toHaveValue('text/plain');
  await expect(bodyEditor(types)).toHaveValue('plain');
  await expect(serverMenu(types)).toHaveValue('own');
  await expect(ownUrl(types)).toBeVisible();
});
