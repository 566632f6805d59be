import {expect, test} from '../test';
import {cancelButton} from '../controls';
import {IS_WIDE_SWEEP, REPEATED_IN} from '../example';
import {BODIES} from './bodies';
import type {Fault} from './fault';
import {INCOMPLETE} from './incomplete';
import {LEVELS, MEGABYTES} from './large';
import {expectMemoryToReturn} from './memory';
import {NO_RESPONSE, OFFLINE} from './no-response';
import {expectRecovery, expectShown, fillIn, sendToFault} from './send-to-fault';
import {DRIPPING, ENDLESS, SILENT} from './slow';
import {STATUSES} from './statuses';

/*
 * Each fault of a server: the reader sees what happened in the language of the page, nothing typed is lost, Send works at once, and
 * memory returns. One page for all faults, since opening it takes longer than a fault. `npm run test:soak` tries all faults.
 */

const FAULTS: readonly Fault[] = [
  ...NO_RESPONSE,
  ...INCOMPLETE,
  ...STATUSES,
  ...BODIES,
  DRIPPING,
  LEVELS,
];

/** The texts that readers see after a fault. */
const textsAfter = ({meanwhile, says, notes, explainedAs, shownAs}: Fault): string =>
  JSON.stringify([meanwhile, says, notes, explainedAs, shownAs]);

/** One fault for each text that readers see. */
const SAMPLE = FAULTS.filter(
  (fault, index) => FAULTS.findIndex((other) => textsAfter(other) === textsAfter(fault)) === index,
);

const isLarge = (fault: Fault): boolean => fault === LEVELS || fault === MEGABYTES;

for (const locale of REPEATED_IN) {
  test(`${locale}: the page tells about faults of a server, and sends again`, async ({
    page,
    context,
  }) => {
    test.setTimeout(240_000);
    const filled = await fillIn(page, locale);
    for (const fault of IS_WIDE_SWEEP ? [...FAULTS, MEGABYTES] : SAMPLE) {
      const tryFault = async () => {
        await sendToFault(filled, fault);
        await expectShown(filled, fault);
        await expectRecovery(filled);
      };
      await test.step(`a server that ${fault.name}`, () =>
        isLarge(fault) ? expectMemoryToReturn(page, fault.name, tryFault) : tryFault());
    }

    await test.step(`a server that ${ENDLESS.name}, until the reader cancels`, async () => {
      await sendToFault(filled, ENDLESS);
      await cancelButton(filled.example).click();
      await expectShown(filled, ENDLESS);
      await expectRecovery(filled);
    });

    await test.step('any server while the reader is offline, and back', async () => {
      await context.setOffline(true);
      await sendToFault(filled, OFFLINE);
      await expectShown(filled, OFFLINE);
      await context.setOffline(false);
      await expectShown(filled, OFFLINE);
      await expectRecovery(filled);
    });
    await filled.server.stop();
  });

  test(`${locale}: the page stops waiting for a server after 30 seconds, and sends again`, async ({
    page,
  }) => {
    await page.clock.install();
    const filled = await fillIn(page, locale);
    const {arrived} = filled.server;
    for (const fault of SILENT) {
      await test.step(`a server that ${fault.name}`, async () => {
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
}
