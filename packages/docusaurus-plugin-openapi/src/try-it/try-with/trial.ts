import {deliver, LINK_EVENT, type Trial} from '../link/frame.ts';
import type {LiveExampleProps} from '../example/LiveExample.tsx';
import {withoutSharing} from '../state/withoutSharing.ts';

/**
 * The example with other presets. Its values are not shared, so those that the reader has typed stay as they are for
 * all examples, and it can only be sent to the mock in the page.
 */
export function withTrial(
  props: LiveExampleProps,
  values: Record<string, string>,
): LiveExampleProps {
  const {operation, preset, site} = props;
  const parameters = {...preset.parameters, ...values};
  return {
    ...props,
    operation: withoutSharing(operation, {parameters: values}),
    preset: {...preset, parameters},
    site: {...site, servers: {...site.servers, offered: ['mock'], default: 'mock'}},
  };
}

/** Sends the first example of an operation on the page with other values, until the reader ends the trial. */
export function startTrial(operation: string, preset: string): void {
  const frame = document.querySelector(`[data-operation="${CSS.escape(operation)}"]`);
  if (!frame) return;
  const values = Object.fromEntries(new URLSearchParams(preset));
  const trial: Trial = {
    values,
    adapt: (props) => withTrial(props, values),
    // Without an arrival, the example is rendered as the page has it.
    end: () => frame.dispatchEvent(new Event(LINK_EVENT)),
  };
  deliver(frame, {trial});
}
