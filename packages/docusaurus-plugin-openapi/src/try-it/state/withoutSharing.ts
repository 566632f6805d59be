import type {Operation, Parameter} from '@batchwise/openapi/operation';
import type {Preset} from './types.ts';

/** Stops sharing the parameters that the page presets: the example is about these values. */
export function withoutSharing(operation: Operation, {parameters: preset}: Preset): Operation {
  const parameters = operation.parameters.map((parameter): Parameter => {
    const own = {...parameter};
    if ((parameter.key ?? parameter.name) in preset) delete own.shared;
    return own;
  });
  return {...operation, parameters};
}
