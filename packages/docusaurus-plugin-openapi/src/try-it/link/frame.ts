import type {Preset} from '../state/types.ts';
import type {LinkMistake, LinkValues} from './linkCode.ts';

/** A link that arrives at an example. `foreign`: the page does not have the example that the link is for. */
export type Arrival = {values: LinkValues} | {refused: LinkMistake | 'foreign'};

/** Identifies an example among those of its operation on a page; the same in every language. */
export function exampleName({parameters, bodyExample}: Preset): string {
  return new URLSearchParams([
    ...Object.entries(parameters),
    ...(bodyExample === undefined ? [] : [['', bodyExample]]),
  ]).toString();
}

/** The event at the element around an example when a link has arrived. */
export const LINK_EVENT = 'try-it-link';

const arrived = new WeakMap<Element, Arrival>();

/** Passes a link to an example, which may not be live yet. */
export function deliver(frame: Element, arrival: Arrival): void {
  arrived.set(frame, arrival);
  frame.dispatchEvent(new Event(LINK_EVENT));
}

/** Whether a link is waiting for the example. */
export const hasArrived = (frame: Element): boolean => arrived.has(frame);

/** Takes the link that is waiting for the example. */
export function takeArrival(frame: Element): Arrival | undefined {
  const arrival = arrived.get(frame);
  arrived.delete(frame);
  return arrival;
}
