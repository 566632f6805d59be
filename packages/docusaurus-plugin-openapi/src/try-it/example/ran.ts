import type {Received} from '../servers/sendRequest.ts';

/** The event at the element around an example when a run of all steps has an outcome for it. */
export const RAN_EVENT = 'try-it-ran';

/** Shows an outcome in the first example after an element, such as the heading of a step. */
export function showOutcomeAfter(heading: Element | null, outcome: Received): void {
  if (!heading) return;
  [...document.querySelectorAll('[data-operation]')]
    .find((one) => heading.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
    ?.dispatchEvent(new CustomEvent(RAN_EVENT, {detail: outcome}));
}

/** Calls a function with each such outcome. Returns a function that stops this. */
export function onOutcome(frame: Element, show: (outcome: Received) => void): () => void {
  const onRan = (event: Event) => show((event as CustomEvent<Received>).detail);
  frame.addEventListener(RAN_EVENT, onRan);
  return () => frame.removeEventListener(RAN_EVENT, onRan);
}
