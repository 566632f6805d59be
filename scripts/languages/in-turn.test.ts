import {describe, expect, it} from 'vitest';
import {buildInTurn} from './in-turn';

/** Builds that end, each with a status, some time after they began; and what happened. */
function builds(statuses: Record<string, number>) {
  const events: string[] = [];
  const start = (locale: string) => {
    let begin = (): void => undefined;
    const ended = new Promise<number>((resolve) => {
      begin = () => {
        events.push(`${locale} begins`);
        setTimeout(() => {
          events.push(`${locale} ends`);
          resolve(statuses[locale] ?? 0);
        }, 5);
      };
    });
    events.push(`${locale} gets ready`);
    return {begin, ended};
  };
  return {start, events};
}

describe('the languages of a build', () => {
  it('are built one after another, while the next one gets ready', async () => {
    const {start, events} = builds({});
    expect(await buildInTurn(['en', 'nl', 'it'], start)).toBe(0);
    expect(events).toEqual(['en gets ready', 'en begins', 'nl gets ready', 'en ends', 'nl begins', 'it gets ready', 'nl ends', 'it begins', 'it ends']);
  });

  it('are got ready one after another, too, where memory is scarce', async () => {
    const {start, events} = builds({});
    expect(await buildInTurn(['en', 'nl'], start, true)).toBe(0);
    expect(events).toEqual(['en gets ready', 'en begins', 'en ends', 'nl gets ready', 'nl begins', 'nl ends']);
  });

  it('end with the one that cannot be built, and with its status', async () => {
    const {start, events} = builds({nl: 3});
    expect(await buildInTurn(['en', 'nl', 'it'], start)).toBe(3);
    expect(events).not.toContain('it begins');
  });
});
