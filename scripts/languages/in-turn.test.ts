import {describe, expect, it} from 'vitest';
import {buildInTurn} from './in-turn';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Builds that end, each with a status, some time after they went on; and what happened. */
function builds(statuses: Record<string, number>) {
  const events: string[] = [];
  const start = (locale: string) => {
    const step = (name: string) => (): void => void events.push(`${locale} ${name}`);
    let goOn = (): void => undefined;
    const rendered = new Promise<void>((resolve) => void (goOn = resolve))
      .then(soon)
      .then(step('is rendered'));
    const ended = rendered
      .then(soon)
      .then(step('ends'))
      .then(() => statuses[locale] ?? 0);
    step('gets ready')();
    return {goOn: () => goOn(), rendered, ended};
  };
  return {start, events};
}

describe('the languages of a build', () => {
  it('are built one after another, and get ready while the pages of the one before are finished', async () => {
    const {start, events} = builds({});
    expect(await buildInTurn(['en', 'nl'], start)).toBe(0);
    expect(events).toEqual([
      'en gets ready',
      'en is rendered',
      'nl gets ready',
      'en ends',
      'nl is rendered',
      'nl ends',
    ]);
  });

  it('end with the one that cannot be built, and with its status', async () => {
    const {start, events} = builds({nl: 3});
    expect(await buildInTurn(['en', 'nl', 'it'], start)).toBe(3);
    expect(events).toContain('nl ends');
    expect(events).not.toContain('it is rendered');
  });

  it('end with one that fails before anything is rendered', async () => {
    const {start} = builds({});
    const ended = soon().then(() => 2);
    expect(
      await buildInTurn(['en', 'nl'], (locale) => ({...start(locale), rendered: ended, ended})),
    ).toBe(2);
  });
});
