import {test as base} from '@playwright/test';

export * from '@playwright/test';

/**
 * A test in which each page fetches its scripts as soon as it has been parsed. Tests of the page before that use Playwright's
 * own `test`: see deferred-hydration.spec.ts.
 */
export const test = base.extend({
  context: async ({context}, provide) => {
    await context.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('pointermove'))),
    );
    await provide(context);
  },
});
