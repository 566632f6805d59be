import type {Operation} from '@batchwise/openapi/operation';

/** An operation without the headers that a relay sets. */
export const withoutHeaders = (operation: Operation, names: readonly string[] = []): Operation => ({
  ...operation,
  parameters: operation.parameters.filter(
    ({in: place, name}) => place !== 'header' || !names.includes(name.toLowerCase()),
  ),
});
