import type {CDPSession, Locator, Page} from '@playwright/test';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Taps the middle of a control with a finger that stays down for so long. Playwright's own `tap` lifts it at once. */
export async function tap(control: Locator, milliseconds: number): Promise<void> {
  const page = control.page();
  await control.evaluate((element) => element.scrollIntoView({block: 'center'}));
  const box = await control.boundingBox();
  if (!box) throw new Error('The control is not visible.');
  const touchPoints = [{x: box.x + box.width / 2, y: box.y + box.height / 2}];
  const session = await sessionOf(page);
  await session.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints});
  await page.waitForTimeout(milliseconds);
  await session.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
}
