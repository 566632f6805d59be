import {test as base} from '@playwright/test';

export * from '@playwright/test';

/**
 * A test in which somebody is there: each page gets a sign of interest as soon as it stands, and fetches its scripts.
 * What holds before that sign is tested with Playwright's own `test`, see interest.spec.ts.
 */
export const test = base.extend({
  context: async ({context}, provide) => {
    await context.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('pointermove'))),
    );
    await provide(context);
  },
});
