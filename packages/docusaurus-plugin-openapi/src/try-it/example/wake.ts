import {hasEarlyValues} from '../state/earlyInput.ts';

/** The event at the element around an example that makes the example live. */
export const WAKE_EVENT = 'try-it-wake';

const LIVE = '[data-live]';
/** The message that the code could not be loaded, hidden until then; see `LoadFailure`. */
const LOAD_FAILURE = '[data-load-failure]:not([hidden])';

const MOST_MILLISECONDS = 60_000;

/** Resolves once an example is live, and so has restored the values that were typed before. */
function wake(frame: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      observer.disconnect();
      clearTimeout(timer);
      settle();
    };
    const fail = () => end(() => reject(new Error('An example with typed values was not loaded.')));
    const observer = new MutationObserver(() => {
      if (frame.querySelector(LIVE)) end(resolve);
      else if (frame.querySelector(LOAD_FAILURE)) fail();
    });
    const timer = setTimeout(fail, MOST_MILLISECONDS);
    signal.addEventListener('abort', () => end(resolve));
    // An earlier failure is hidden before the observer starts.
    frame.dispatchEvent(new Event(WAKE_EVENT));
    observer.observe(frame, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-live', 'hidden'],
    });
  });
}

/**
 * Makes the examples live that hold values which the reader typed before, so that these values count.
 * @param signal ends the waiting.
 */
export async function wakeTypedExamples(signal: AbortSignal): Promise<void> {
  const typed = [...document.querySelectorAll<HTMLElement>('[data-operation]')].filter(
    (frame) => !frame.querySelector(LIVE) && hasEarlyValues(frame),
  );
  await Promise.all(typed.map((frame) => wake(frame, signal)));
}
