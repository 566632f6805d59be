import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {activeParameters, keyOf} from '@batchwise/openapi/request';
import type {Example} from '../state/selectors.ts';

/**
 * Whether a value belongs to the connection: credentials, and shared headers and cookies such as a tenant. They are
 * the same in all examples, which show their own fields only.
 */
export const isConnectionValue = ({credential, shared, in: place}: Parameter): boolean =>
  credential !== undefined || (shared !== undefined && (place === 'header' || place === 'cookie'));

/** The values of the connection that a request of the example has. */
export const connectionValues = ({sent, values}: Pick<Example, 'sent' | 'values'>): Parameter[] =>
  activeParameters(sent, values).filter(isConnectionValue);

export const hasConnection = ({parameters}: Operation): boolean =>
  parameters.some(isConnectionValue);

/** `none`: needs no values · `missing`: required ones are empty · `demo`: all are examples of the description. */
export type ConnectionState = 'none' | 'missing' | 'demo' | 'own';

export function connectionState(example: Example): ConnectionState {
  const needed = connectionValues(example).filter(({required}) => required);
  const textOf = (one: Parameter): string => example.values.parameters[keyOf(one)] ?? '';
  if (needed.length === 0) return hasConnection(example.operation) ? 'own' : 'none';
  if (needed.some((one) => textOf(one) === '')) return 'missing';
  return needed.every((one) => textOf(one) === one.example) ? 'demo' : 'own';
}
