import type {CDPSession, Page} from '@playwright/test';
import {expect, test} from '../test';

/** In bytes: the code that a response loads, and its entry in the history, which holds up to 200 KB. */
const MARGIN = 3_000_000;

/** The bytes in use once all garbage is collected. */
async function usedBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize, backingStorageSize = 0} = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

/** Expects that the memory that a page uses is the same after some steps as before. */
export async function expectMemoryToReturn(
  page: Page,
  name: string,
  steps: () => Promise<void>,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const before = await usedBytes(session);
  await steps();
  const after = await usedBytes(session);
  await session.detach();
  const description = [before, after].map((one) => one.toLocaleString('en')).join(' → ');
  test.info().annotations.push({type: `bytes in use, ${name}`, description});
  expect(after, description).toBeLessThan(before + MARGIN);
}
