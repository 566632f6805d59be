import {expect, test as base} from '@playwright/test';
import {listViolations} from './violations';

export * from '@playwright/test';

/**
 * A test in which each page fetches its scripts as soon as it has been parsed, and which fails when a page violates its content
 * security policy. Tests of the page before that use Playwright's own `test`: see deferred-hydration.spec.ts.
 */
export const test = base.extend({
  context: async ({context}, provide) => {
    const violations = listViolations(context);
    await context.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('pointermove'))),
    );
    await provide(context);
    expect(violations).toEqual([]);
  },
});
