import type {Example as NamedExample, Operation} from '@batchwise/openapi/operation';
import {keyOf} from '@batchwise/openapi/request';
import {SERVER_KINDS} from '../servers/servers.ts';
import type {ExampleActions} from './actions.ts';
import type {Example} from './selectors.ts';

/**
 * The values that the reader changed in the server-rendered form before hydration, by the ids of the controls after
 * the prefix of the example.
 */
export type EarlyValues = Readonly<Record<string, string>>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The id of a parameter's control, after the prefix of the example. Keys may hold white space, which ids must not. */
export const parameterId = ({parameters}: Operation, key: string): string =>
  `parameter-${parameters.findIndex((one) => keyOf(one) === key)}`;

/** The id of the control for a field of the body, after the prefix of the example. */
export const bodyFieldId = (index: number): string => `field-${index}`;

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((option) => option.selected !== option.defaultSelected);
  const isSwitched = 'checked' in control && control.checked !== control.defaultChecked;
  return isSwitched || control.value !== control.defaultValue;
}

const changedControls = (element: HTMLElement): Control[] =>
  [...element.querySelectorAll<Control>('input[id], textarea[id], select[id]')].filter(isChanged);

/** Whether the reader changed a value of an example that is not live yet. */
export const hasEarlyValues = (element: HTMLElement): boolean =>
  changedControls(element).length > 0;

/** @param prefix begins the id of each control of the example. */
export const readEarlyValues = (element: HTMLElement, prefix: string): EarlyValues =>
  Object.fromEntries(
    changedControls(element).map((control) => [control.id.slice(prefix.length + 1), control.value]),
  );

/** The text of the example that was chosen in the menu of a value. */
const chosenExample = (
  examples: readonly NamedExample[] | undefined,
  name: string | undefined,
): string | undefined => examples?.find((one) => one.name === name)?.text;

/**
 * Repeats what the reader typed and chose before hydration, as if the example had been live. The body as text goes to the media
 * type that was chosen; fields and examples are those of the first media type, which the form showed.
 */
export function replayEarlyValues(
  {operation, values: {parameters: before}}: Example,
  actions: ExampleActions,
  values: EarlyValues,
): void {
  const server = SERVER_KINDS.find((one) => one === values.server);
  if (server) actions.chooseServer(server);
  if (values.accept !== undefined) actions.chooseAccept(values.accept);
  for (const parameter of operation.parameters) {
    const key = keyOf(parameter);
    const id = parameterId(operation, key);
    const text = values[id] ?? chosenExample(parameter.examples, values[`${id}-example`]);
    if (text !== undefined && text !== before[key]) actions.setParameter(key, text);
    if (values[`${id}-empty`] !== undefined) actions.setEmpty(key, true);
  }
  const example = chosenExample(operation.body?.examples, values['body-example']);
  if (example !== undefined) actions.setBody(example);
  operation.body?.fields.forEach((field, index) => {
    const text = values[bodyFieldId(index)];
    if (text !== undefined) actions.setBodyField(field, text);
  });
  const mediaType = values['media-type'];
  if (mediaType !== undefined) actions.chooseMediaType(mediaType);
  if (values.body !== undefined) actions.setBody(values.body);
}
