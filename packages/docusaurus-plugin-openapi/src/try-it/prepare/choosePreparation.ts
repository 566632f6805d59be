import type {Operation} from '@batchwise/openapi/operation';
import type {Preparation} from './types.ts';

/** The statuses with which APIs say that an item is missing or in the wrong state. */
const MISSING = [404, 409, 410];
/** APIs have no common status for a wrong state, so with `x-prepare` these count, too. */
const UNFIT = [400, 412, 422];

/** Whether there can be a preparation after a response of this status. */
export const isPreparable = (status: number): boolean => [...MISSING, ...UNFIT].includes(status);

/** Finds the preparation for a request that failed. */
export function choosePreparation(
  preparations: readonly Preparation[],
  operation: Operation,
  parameters: Readonly<Record<string, string>>,
  status: number,
): Preparation | undefined {
  const found = preparations.find(({when}) =>
    Object.entries(when).every(([key, value]) => parameters[key] === value),
  );
  if (!found || !isPreparable(status)) return undefined;
  if ('workflow' in found) return found;
  // A value that the page presets stays as it is, whatever is created.
  const isUsed = operation.parameters.some(
    ({shared}) => shared !== undefined && found.gives.includes(shared),
  );
  return isUsed && MISSING.includes(status) ? found : undefined;
}
