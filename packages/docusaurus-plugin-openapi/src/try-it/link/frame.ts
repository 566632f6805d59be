import type {LiveExampleProps} from '../example/LiveExample.tsx';
import type {Preset} from '../state/types.ts';
import type {LinkMistake, LinkValues} from './linkCode.ts';

/** Other values for an example than the reader's, for some requests to the mock. */
export type Trial = {
  /** By the keys of the parameters. */
  values: Record<string, string>;
  adapt: (props: LiveExampleProps) => LiveExampleProps;
  /** Returns to the reader's values. */
  end: () => void;
};

/** A link that was opened. `foreign`: the page does not have the example that the link is for. */
export type LinkArrival = {values: LinkValues} | {refused: LinkMistake | 'foreign'};

/** A link that was opened for an example, or a trial of it. */
export type Arrival = LinkArrival | {trial: Trial};

/** Identifies an example among those of its operation on a page; the same in every language. */
export function exampleName({parameters, bodyExample}: Preset): string {
  return new URLSearchParams([
    ...Object.entries(parameters),
    ...(bodyExample === undefined ? [] : [['', bodyExample]]),
  ]).toString();
}

/** The event at the element around an example when a link or a trial has arrived, or a trial has ended. */
export const LINK_EVENT = 'try-it-link';

const arrived = new WeakMap<Element, Arrival>();

/** Passes a link or a trial to an example, which may not be live yet. */
export function deliver(frame: Element, arrival: Arrival): void {
  arrived.set(frame, arrival);
  frame.dispatchEvent(new Event(LINK_EVENT));
}

/** Whether a link or a trial is waiting for the example. */
export const hasArrived = (frame: Element): boolean => arrived.has(frame);

/** Takes the link or the trial that is waiting for the example. */
export function takeArrival(frame: Element): Arrival | undefined {
  const arrival = arrived.get(frame);
  arrived.delete(frame);
  return arrival;
}
