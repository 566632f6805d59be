import {hasArrived, LINK_EVENT} from './link/frame';

const EVENTS = ['pointerenter', 'touchstart', 'focusin', 'keydown', 'click', LINK_EVENT] as const;
const NEAR = '300px';

/** The button that an event presses: by a click, or Send by Ctrl/Cmd+Enter. */
function buttonOf(event: Event, element: HTMLElement): HTMLElement | undefined {
  if (event instanceof KeyboardEvent) {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    return (sends && element.querySelector<HTMLElement>('[data-testid="send"]')) || undefined;
  }
  if (event.type !== 'click') return undefined;
  return (
    (event.target instanceof Element && event.target.closest<HTMLElement>('button')) || undefined
  );
}

/**
 * Calls `wake` once, when an element comes near the viewport or is touched; again at the next sign when it failed,
 * since a lost connection must not leave an example dead.
 * @param wake is given a way to ask for the button pressed last in the meantime.
 * @returns a function that stops the waiting.
 */
export function onInterest(
  element: HTMLElement,
  wake: (pressed: () => HTMLElement | undefined) => Promise<void>,
): () => void {
  let pressed: HTMLElement | undefined;
  let started = false;

  const start = () => {
    if (started) return;
    started = true;
    wake(() => pressed).then(stop, (error: unknown) => {
      started = false;
      console.error(error);
    });
  };
  const onEvent = (event: Event) => {
    pressed = buttonOf(event, element) ?? pressed;
    start();
  };
  const observer = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && start(),
    {rootMargin: NEAR},
  );
  const stop = () => {
    observer.disconnect();
    for (const name of EVENTS) element.removeEventListener(name, onEvent);
  };

  observer.observe(element);
  for (const name of EVENTS) element.addEventListener(name, onEvent, {passive: true});
  // Without HTML from the server (the reader came from another page of the site) there is nothing to touch or to read.
  if (hasArrived(element) || element.childElementCount === 0) start();
  return stop;
}
