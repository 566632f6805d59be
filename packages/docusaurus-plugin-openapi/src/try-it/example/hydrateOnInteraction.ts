import {hasArrived, LINK_EVENT} from '../link/frame.ts';
import {RAN_EVENT} from './ran.ts';
import {WAKE_EVENT} from './wake.ts';

const INTERACTIONS = [
  'pointerenter',
  'touchstart',
  'focusin',
  'keydown',
  'click',
  LINK_EVENT,
  RAN_EVENT,
  WAKE_EVENT,
] as const;
/** How near to the viewport an example is hydrated. */
const MARGIN = '300px';

/** The message that the code could not be loaded, in the HTML of the server; see `LoadFailure`. */
const LOAD_FAILURE = '[data-load-failure]';

const SEND = 'button[aria-keyshortcuts]';
const BUSY = 'aria-busy';

function showLoadFailure(element: HTMLElement, isShown: boolean): void {
  const message = element.querySelector<HTMLElement>(LOAD_FAILURE);
  if (message) message.hidden = !isShown;
}

/** A press before hydration. */
type Press = {
  /** The button that is shown as busy until the press is repeated. */
  button: Element | null;
  repeat: () => void;
};

/** A press of a button, or Ctrl/Cmd+Enter, which presses Send; undefined for other events. */
function pressOf(event: Event): Press | undefined {
  const {target, currentTarget} = event;
  if (!(target instanceof Element && currentTarget instanceof Element)) return undefined;
  if (event instanceof KeyboardEvent) {
    const {key, ctrlKey, metaKey} = event;
    if (key !== 'Enter' || !(ctrlKey || metaKey)) return undefined;
    const again = new KeyboardEvent('keydown', {key, ctrlKey, metaKey, bubbles: true});
    return {
      button: currentTarget.querySelector(SEND),
      repeat: () => target.dispatchEvent(again),
    };
  }
  const button = event.type === 'click' ? target.closest('button') : null;
  // After a retry, the press before it is repeated.
  if (!button || button.closest(LOAD_FAILURE)) return undefined;
  return {button, repeat: () => button.click()};
}

/**
 * Calls `hydrate` once: when an element comes near the viewport, at the first interaction with it, or when a run of all
 * steps needs it. When that fails, such as without a connection, the example says so, and `hydrate` is called again at the
 * next interaction.
 *
 * A press before hydration is repeated afterwards: at the moment of hydration, `hydrate` takes a function that repeats
 * the last one. Until then, its button has `aria-busy`. A press before the scripts of the page run is the business of the
 * plugin `deferred-hydration`, which dispatches its event again on the same element once the page is hydrated. That event
 * is handled like any other.
 * @returns a function that stops waiting.
 */
export function hydrateOnInteraction(
  element: HTMLElement,
  hydrate: (takePress: () => () => void) => Promise<void>,
): () => void {
  let press: Press | undefined;
  let hasStarted = false;

  const takePress = () => {
    const {button, repeat = () => {}} = press ?? {};
    // React expects the HTML of the server.
    button?.removeAttribute(BUSY);
    press = undefined;
    return repeat;
  };

  const start = () => {
    if (hasStarted) return;
    hasStarted = true;
    showLoadFailure(element, false);
    hydrate(takePress).then(stop, (error: unknown) => {
      hasStarted = false;
      press?.button?.removeAttribute(BUSY);
      showLoadFailure(element, true);
      console.error(error);
    });
  };
  const onInteraction = (event: Event) => {
    const next = pressOf(event);
    if (next) press?.button?.removeAttribute(BUSY);
    press = next ?? press;
    press?.button?.setAttribute(BUSY, 'true');
    start();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) start();
    },
    {rootMargin: MARGIN},
  );
  const stop = () => {
    observer.disconnect();
    for (const name of INTERACTIONS) element.removeEventListener(name, onInteraction);
  };

  observer.observe(element);
  for (const name of INTERACTIONS) element.addEventListener(name, onInteraction, {passive: true});
  // After navigation within the site, there is no server-rendered HTML to interact with.
  if (hasArrived(element) || element.childElementCount === 0) start();
  return stop;
}
