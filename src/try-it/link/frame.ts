import type {Preset} from '../state/selectors';
import type {LinkMistake, LinkValues} from './linkCode';

/** A link that was opened, as it comes to an example. `foreign`: the page does not have the example that it is for. */
export type Arrival = {values: LinkValues} | {refused: LinkMistake | 'foreign'};

/** Tells an example from the others of its operation on a page; the same in every language. */
export function exampleName({parameters, bodyExample}: Preset): string {
  return new URLSearchParams([
    ...Object.entries(parameters),
    ...(bodyExample === undefined ? [] : [['', bodyExample]]),
  ]).toString();
}

/** Told to the element around an example when a link has come for it. */
export const LINK_EVENT = 'try-it-link';

const arrived = new WeakMap<Element, Arrival>();

/** Brings a link to an example, whether or not it is live yet. */
export function deliver(frame: Element, arrival: Arrival): void {
  arrived.set(frame, arrival);
  frame.dispatchEvent(new Event(LINK_EVENT));
}

/** Whether a link waits for the example. */
export const hasArrived = (frame: Element): boolean => arrived.has(frame);

/** The link that waits for the example, once. */
export function takeArrival(frame: Element): Arrival | undefined {
  const arrival = arrived.get(frame);
  arrived.delete(frame);
  return arrival;
}
