import {describe, expect, it} from 'vitest';
import {buildInTurn} from './in-turn';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Builds that end, each with a status, some time after they went on; and what happened. */
function builds(statuses: Record<string, number>) {
  const events: string[] = [];
  const start = (locale: string) => {
    const step = (name: string) => (): void => void events.push(`${locale} ${name}`);
    let goOn = (): void => undefined;
    const loaded = new Promise<void>((resolve) => void (goOn = resolve)).then(soon).then(step('is loaded'));
    const released = loaded.then(soon).then(soon).then(step('is bundled'));
    const ended = released.then(soon).then(step('ends')).then(() => statuses[locale] ?? 0);
    step('gets ready')();
    return {goOn: () => goOn(), loaded, released, ended};
  };
  return {start, events};
}

describe('the languages of a build', () => {
  it('get ready while the one before is bundled, and go on when it is bundled, while its pages are finished', async () => {
    const {start, events} = builds({});
    expect(await buildInTurn(['en', 'nl'], start)).toBe(0);
    expect(events).toEqual(['en gets ready', 'en is loaded', 'nl gets ready', 'en is bundled', 'en ends', 'nl is loaded', 'nl is bundled', 'nl ends']);
  });

  it('get ready when the one before needs its folders no more, and go on when it is built, where memory is scarce', async () => {
    const {start, events} = builds({});
    expect(await buildInTurn(['en', 'nl'], start, true)).toBe(0);
    expect(events).toEqual(['en gets ready', 'en is loaded', 'en is bundled', 'nl gets ready', 'en ends', 'nl is loaded', 'nl is bundled', 'nl ends']);
  });

  it('never are more than two at it', async () => {
    const {start, events} = builds({});
    const slow = soon().then(soon).then(soon).then(soon).then(soon).then(soon);
    await buildInTurn(['en', 'nl', 'it'], (locale) => {
      const build = start(locale);
      return locale === 'en' ? {...build, ended: slow.then(() => (events.push('en ends late'), 0))} : build;
    });
    expect(events.indexOf('it is loaded')).toBeGreaterThan(events.indexOf('en ends late'));
  });

  it('end with the one that cannot be built, and with its status', async () => {
    const {start, events} = builds({nl: 3});
    expect(await buildInTurn(['en', 'nl', 'it'], start)).toBe(3);
    expect(events).toContain('nl ends');
    expect(events).not.toContain('it is bundled');
  });

  it('are built when all of them are, and not when the last one is bundled', async () => {
    const {start} = builds({it: 4});
    expect(await buildInTurn(['en', 'nl', 'it'], start)).toBe(4);
  });

  it('end with one that fails before anything is loaded', async () => {
    const {start} = builds({});
    const never = new Promise<void>(() => undefined);
    const failing = (locale: string) => ({...start(locale), loaded: never, released: never, ended: soon().then(() => 2)});
    expect(await buildInTurn(['en', 'nl'], failing)).toBe(2);
  });
});
