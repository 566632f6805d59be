// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {hydrateOnInteraction} from './hydrateOnInteraction.ts';
import {wakeTypedExamples} from './wake.ts';

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** An example in the HTML of the server, whose code arrives when `finish` is called, or is lost. */
function createExample({typed = ''} = {}) {
  const frame = document.body.appendChild(document.createElement('div'));
  frame.dataset.operation = 'createOrder';
  frame.innerHTML =
    '<div><input id="x-field-0" /><div role="alert" hidden data-load-failure></div></div>';
  const [field] = frame.getElementsByTagName('input');
  if (field && typed) field.value = typed;
  let finish = () => {};
  let lose = () => {};
  const hydrate = vi.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        finish = () => {
          frame.firstElementChild?.setAttribute('data-live', '');
          resolve();
        };
        lose = () => reject(new Error('offline'));
      }),
  );
  hydrateOnInteraction(frame, hydrate);
  return {hydrate, finish: () => finish(), lose: () => lose()};
}

/** Calls the function, and says how it ends. */
function watch(signal = new AbortController().signal) {
  const ended = vi.fn<(how: string) => void>();
  void wakeTypedExamples(signal).then(
    () => ended('live'),
    () => ended('lost'),
  );
  return ended;
}

it('waits until each example is live that holds typed values, and wakes no other', async () => {
  const untouched = createExample();
  const first = createExample({typed: 'xyz'});
  const second = createExample({typed: 'abc'});
  const ended = watch();
  expect(untouched.hydrate).not.toHaveBeenCalled();
  first.finish();
  await vi.waitFor(() => expect(second.hydrate).toHaveBeenCalled());
  expect(ended).not.toHaveBeenCalled();
  second.finish();
  await vi.waitFor(() => expect(ended).toHaveBeenCalledWith('live'));
});

it('does not wait when nothing was typed', async () => {
  createExample();
  const ended = watch();
  await vi.waitFor(() => expect(ended).toHaveBeenCalledWith('live'));
});

it('fails when the code of an example is lost, and can be tried again', async () => {
  const example = createExample({typed: 'xyz'});
  const ended = watch();
  example.lose();
  await vi.waitFor(() => expect(ended).toHaveBeenCalledWith('lost'));
  const again = watch();
  expect(example.hydrate).toHaveBeenCalledTimes(2);
  example.finish();
  await vi.waitFor(() => expect(again).toHaveBeenCalledWith('live'));
});

it('fails when an example is not live after a minute', async () => {
  vi.useFakeTimers();
  createExample({typed: 'xyz'});
  const ended = watch();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(ended).toHaveBeenCalledWith('lost');
});

it('ends the waiting when the reader stops the run', async () => {
  createExample({typed: 'xyz'});
  const controller = new AbortController();
  const ended = watch(controller.signal);
  controller.abort();
  await vi.waitFor(() => expect(ended).toHaveBeenCalledWith('live'));
});
