import type {Operation, Parameter} from '@batchwise/openapi/operation';
import type {Preset} from './types.ts';

/** Stops sharing the parameters that the page presets: the example is about these values, which are its demo values. */
export function withoutSharing(operation: Operation, {parameters: preset}: Preset): Operation {
  const parameters = operation.parameters.map((parameter): Parameter => {
    const text = preset[parameter.key ?? parameter.name];
    if (text === undefined) return parameter;
    const own = {...parameter, example: text};
    delete own.shared;
    return own;
  });
  return {...operation, parameters};
}
