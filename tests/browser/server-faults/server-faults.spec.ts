import {expect, test} from '../test';
import {cancelButton} from '../controls';
import {REPEATED_IN} from '../example';
import {BODIES} from './bodies';
import {INCOMPLETE} from './incomplete';
import {NO_RESPONSE, OFFLINE} from './no-response';
import {expectRecovery, expectShown, fillIn, sendToFault} from './send-to-fault';
import {DRIPPING, ENDLESS, SILENT} from './slow';
import {STATUSES} from './statuses';
import type {Fault} from './fault';

/*
 * Each fault of a server: the reader sees what happened in the language of the page, nothing typed is lost, and Send works at once.
 * One page for many faults, since opening it takes longer than the rest.
 */

const GROUPS: Record<string, readonly Fault[]> = {
  'a server without a response': NO_RESPONSE,
  'an incomplete response': INCOMPLETE,
  'any status': STATUSES,
  'unusual bodies and headers': [...BODIES, DRIPPING],
};

for (const locale of REPEATED_IN) {
  for (const [group, faults] of Object.entries(GROUPS)) {
    test(`${locale}: the page tells about ${group}, and sends again`, async ({page}) => {
      const filled = await fillIn(page, locale);
      for (const fault of faults) {
        await test.step(`a server that ${fault.name}`, async () => {
          await sendToFault(filled, fault);
          await expectShown(filled, fault);
          await expectRecovery(filled);
        });
      }
      await filled.server.stop();
    });
  }

  test(`${locale}: the page stops waiting after 30 seconds, and sends again`, async ({page}) => {
    await page.clock.install();
    const filled = await fillIn(page, locale);
    for (const fault of SILENT) {
      await test.step(`a server that ${fault.name}`, async () => {
        const {arrived} = filled.server;
        const before = arrived.length;
        await sendToFault(filled, fault);
        await expect.poll(() => arrived.length).toBe(before + 1);
        await page.clock.fastForward(31_000);
        await expectShown(filled, fault);
        await expectRecovery(filled);
      });
    }
    await filled.server.stop();
  });

  test(`${locale}: a reader who cancels a dripping response can send again`, async ({page}) => {
    const filled = await fillIn(page, locale);
    await sendToFault(filled, ENDLESS);
    await cancelButton(filled.example).click();
    await expectShown(filled, ENDLESS);
    await expectRecovery(filled);
    await filled.server.stop();
  });

  test(`${locale}: a reader who is offline is told so, and sends again when back`, async ({
    page,
    context,
  }) => {
    const filled = await fillIn(page, locale);
    await context.setOffline(true);
    await sendToFault(filled, OFFLINE);
    await expectShown(filled, OFFLINE);
    await context.setOffline(false);
    await expectShown(filled, OFFLINE);
    await expectRecovery(filled);
    await filled.server.stop();
  });
}
