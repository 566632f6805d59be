import type {CDPSession} from '@playwright/test';
import {expect, test} from '../test';
import {response} from '../controls';
import {IS_WIDE_SWEEP, REPEATED_IN} from '../example';
import {CREATED, type Fault, JSON_TYPE, reply} from './fault';
import {head, type Respond} from './faulty-server';
import {expectRecovery, expectShown, fillIn, sendToFault} from './send-to-fault';

/** In bytes: the code that a response loads, and the history, which holds up to 200 KB of each. */
const MARGIN = 3_000_000;

const MEGABYTE = `${'x'.repeat(99)}\n`.repeat(10_000);

/** Sends megabytes as fast as they are read. */
const megabytes =
  (count: number): Respond =>
  (socket) => {
    socket.write(head(CREATED, [JSON_TYPE, ['Content-Length', String(count * MEGABYTE.length)]]));
    let left = count;
    const send = (): void => {
      if (left === 0 || socket.destroyed) return;
      left -= 1;
      socket.write(MEGABYTE, send);
    };
    send();
  };

const LEVELS: Fault = {
  name: 'sends 100,000 levels',
  respond: reply(CREATED, [JSON_TYPE], '['.repeat(100_000) + ']'.repeat(100_000)),
  status: CREATED,
  hides: ['tryIt.response.notJson'],
};

const MEGABYTES: Fault = {
  name: 'sends 100 MB',
  respond: megabytes(100),
  status: CREATED,
  notes: ['tryIt.response.excerpt'],
};

/** The bytes in use once all garbage is collected. */
async function usedBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize, backingStorageSize = 0} = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

for (const locale of REPEATED_IN) {
  for (const fault of [LEVELS, ...(IS_WIDE_SWEEP ? [MEGABYTES] : [])]) {
    test(`${locale}: memory returns after a server that ${fault.name}`, async ({page}) => {
      test.setTimeout(180_000);
      const filled = await fillIn(page, locale);
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.enable');
      const before = await usedBytes(session);
      await sendToFault(filled, fault);
      await expect(response(filled.example)).toHaveAttribute('aria-busy', 'false', {
        timeout: 120_000,
      });
      await expectShown(filled, fault);
      if (fault === LEVELS) await expect(filled.example.getByRole('tree')).toBeVisible();
      const during = await usedBytes(session);
      await expectRecovery(filled);
      const after = await usedBytes(session);
      test.info().annotations.push({
        type: 'bytes in use',
        description: [before, during, after].map((one) => one.toLocaleString('en')).join(' → '),
      });
      expect(after).toBeLessThan(before + MARGIN);
      await filled.server.stop();
    });
  }
}
