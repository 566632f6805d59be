import type {Page} from '@playwright/test';

/** The number of times that something on the page moved by itself since it was loaded. */
export const layoutShifts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
          type: 'layout-shift',
          buffered: true,
        });
        // The observer reports nothing when nothing has moved.
        setTimeout(() => resolve(0), 300);
      }),
  );
