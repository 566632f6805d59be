import {describe, expect, it} from 'vitest';
import {buildInTurn} from './in-turn';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Builds that end, each with a status, some time after they went on; and what happened. */
function builds(statuses: Record<string, number>) {
  const events: string[] = [];
  const start = (locale: string) => {
    const tell = (what: string) => void events.push(`${locale} ${what}`);
    const on: {begin: () => void; goOn: () => void} = {begin: () => undefined, goOn: () => undefined};
    const begun = new Promise<void>((resolve) => void (on.begin = resolve)).then(() => tell('is loaded'));
    const rendered = Promise.all([begun, new Promise<void>((resolve) => void (on.goOn = resolve))]).then(soon).then(() => tell('is rendered'));
    const ended = rendered.then(soon).then(() => (tell('ends'), statuses[locale] ?? 0));
    tell('gets ready');
    return {begin: () => on.begin(), goOn: () => on.goOn(), rendered, ended};
  };
  return {start, events};
}

const ALONE = (locale: string): string[] => ['is loaded', 'is rendered', 'ends'].map((what) => `${locale} ${what}`);

describe('the languages of a build', () => {
  it('are built one after another, while the next one gets ready, and is loaded once the one before is rendered', async () => {
    const {start, events} = builds({});
    expect(await buildInTurn(['en', 'nl'], start)).toBe(0);
    expect(events).toEqual(['en gets ready', 'nl gets ready', 'en is loaded', 'en is rendered', 'nl is loaded', 'en ends', 'nl is rendered', 'nl ends']);
  });

  it('are got ready one after another, too, where memory is scarce', async () => {
    const {start, events} = builds({});
    expect(await buildInTurn(['en', 'nl'], start, true)).toBe(0);
    expect(events).toEqual(['en gets ready', ...ALONE('en'), 'nl gets ready', ...ALONE('nl')]);
  });

  it('end with the one that cannot be built, and with its status', async () => {
    const {start, events} = builds({nl: 3});
    expect(await buildInTurn(['en', 'nl', 'it'], start)).toBe(3);
    expect(events).toContain('nl ends');
    expect(events).not.toContain('it is rendered');
  });

  it('end with one that fails before anything is rendered', async () => {
    const {start} = builds({});
    const failing = (locale: string) => ({...start(locale), rendered: new Promise<void>(() => undefined), ended: soon().then(() => 2)});
    expect(await buildInTurn(['en', 'nl'], failing)).toBe(2);
  });
});
