import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {keyOf, writeField} from '@batchwise/openapi/request';
import {defined} from './defined.ts';
import {exampleBody, type ValueSources} from './selectors.ts';
import {EMPTY_INPUT, type ExampleInput} from './types.ts';

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
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
  return [...control.options].some((option) => option.selected !== option.defaultSelected);
}

/** @param prefix begins the id of each control of the example. */
export function readEarlyValues(element: HTMLElement, prefix: string): EarlyValues {
  const controls = [...element.querySelectorAll<Control>('input[id], textarea[id], select[id]')];
  return Object.fromEntries(
    controls
      .filter(isChanged)
      .map((control) => [control.id.slice(prefix.length + 1), control.value]),
  );
}

function parameterText(id: string, parameter: Parameter, values: EarlyValues): string | undefined {
  if (parameter.credential !== 'basic') return values[id];
  const user = values[`${id}-user`];
  const password = values[`${id}-password`];
  return user === undefined && password === undefined
    ? undefined
    : `${user ?? ''}:${password ?? ''}`;
}

function bodyText(sources: ValueSources, values: EarlyValues): string | undefined {
  if (values.body !== undefined) return values.body;
  const {body} = sources.operation;
  const example = exampleBody(sources, body) ?? '';
  const filled = (body?.fields ?? []).reduce((text, field, index) => {
    const typed = values[bodyFieldId(index)];
    return typed === undefined ? text : (writeField(text, field, typed) ?? text);
  }, example);
  return filled === example ? undefined : filled;
}

/** The values as input of the example. */
export function earlyInput(sources: ValueSources, values: EarlyValues): ExampleInput {
  const {operation} = sources;
  const parameters = operation.parameters.map((parameter) => {
    const key = keyOf(parameter);
    return [key, parameterText(parameterId(operation, key), parameter, values)] as const;
  });
  return {
    ...EMPTY_INPUT,
    parameters: defined(Object.fromEntries(parameters)) as Record<string, string>,
    body: bodyText(sources, values),
    ...defined({
      mediaType: values['media-type'],
      accept: values.accept,
      security: values.security === undefined ? undefined : Number(values.security),
    }),
  };
}
