import {hasArrived, LINK_EVENT} from '../link/frame.ts';
import {RAN_EVENT} from './ran.ts';

const INTERACTIONS = [
  'pointerenter',
  'touchstart',
  'focusin',
  'keydown',
  'click',
  LINK_EVENT,
  RAN_EVENT,
] as const;
/** How near to the viewport an example is hydrated. */
const MARGIN = '300px';

/** The message that the code could not be loaded, in the HTML of the server; see `LoadFailure`. */
const LOAD_FAILURE = '[data-load-failure]';

function showLoadFailure(element: HTMLElement, isShown: boolean): void {
  const message = element.querySelector<HTMLElement>(LOAD_FAILURE);
  if (message) message.hidden = !isShown;
}

/** A function that repeats a press of a button, or Ctrl/Cmd+Enter; undefined for other events. */
function pressOf(event: Event): (() => void) | undefined {
  const {target} = event;
  if (!(target instanceof Element)) return undefined;
  if (event instanceof KeyboardEvent) {
    const {key, ctrlKey, metaKey} = event;
    if (key !== 'Enter' || !(ctrlKey || metaKey)) return undefined;
    const again = new KeyboardEvent('keydown', {key, ctrlKey, metaKey, bubbles: true});
    return () => target.dispatchEvent(again);
  }
  const button = event.type === 'click' ? target.closest('button') : null;
  // After a retry, the press before it is repeated.
  return button && !button.closest(LOAD_FAILURE) ? () => button.click() : undefined;
}

/**
 * Calls `hydrate` once: when an element comes near the viewport, at the first interaction with it, or when a run of all
 * steps has a response for it. When that fails, such as without a connection, the example says so, and it is called again at the next interaction.
 *
 * A press before hydration is repeated afterwards: `hydrate` gets a function that repeats the last one. A press
 * before the scripts of the page run is the business of the plugin `deferred-hydration`, which dispatches its event
 * again on the same element once the page is hydrated. Here it arrives as any other.
 * @returns a function that stops waiting.
 */
export function hydrateOnInteraction(
  element: HTMLElement,
  hydrate: (repeatPress: () => void) => Promise<void>,
): () => void {
  let press: (() => void) | undefined;
  let hasStarted = false;

  const start = () => {
    if (hasStarted) return;
    hasStarted = true;
    showLoadFailure(element, false);
    hydrate(() => press?.()).then(stop, (error: unknown) => {
      hasStarted = false;
      showLoadFailure(element, true);
      console.error(error);
    });
  };
  const onInteraction = (event: Event) => {
    press = pressOf(event) ?? press;
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
