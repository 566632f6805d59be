import {describe, expect, it} from 'vitest';
import {buildInTurn} from './in-turn';

/** Builds that each end, with a status, after the same time; and what was running at once. */
function builds(statuses: Record<string, number>) {
  const started: string[] = [];
  let [running, most] = [0, 0];
  const start = (locale: string) => {
    started.push(locale);
    most = Math.max(most, running += 1);
    const ended = new Promise<number>((resolve) => setTimeout(() => {
      running -= 1;
      resolve(statuses[locale] ?? 0);
    }, 5));
    return {ended};
  };
  return {start, started, most: () => most};
}

describe('the languages of a build', () => {
  it('are built one after another, the first one first', async () => {
    const {start, started, most} = builds({});
    expect(await buildInTurn(['en', 'nl', 'it'], start)).toBe(0);
    expect(started).toEqual(['en', 'nl', 'it']);
    expect(most()).toBe(1);
  });

  it('end with the one that cannot be built, and with its status', async () => {
    const {start, started} = builds({nl: 3});
    expect(await buildInTurn(['en', 'nl', 'it'], start)).toBe(3);
    expect(started).toEqual(['en', 'nl']);
  });
});
