import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {activeParameters, keyOf, type Values} from '@batchwise/openapi/request';
import {isReal, type ServerKind} from '../servers/servers.ts';
import type {SharedValues} from '../store/sharedValues.ts';
import type {ExampleInput, Preset} from '../state/types.ts';
import {defined} from './defined.ts';
import {bodyOf, bodyValues} from './bodyValues.ts';
import {sharedText} from './sharedText.ts';

/** Everything but the input that the values of an example come from. */
export type ValueSources = {
  operation: Operation;
  preset: Preset;
  server: ServerKind;
  shared: SharedValues;
};

/** The text of a parameter that the reader typed or another example shared, or that the page presets. */
function givenText(
  parameter: Parameter,
  {preset, server, shared}: ValueSources,
  input: ExampleInput,
): string | undefined {
  const key = keyOf(parameter);
  return (
    (parameter.shared && sharedText(shared, parameter.shared, server)) ??
    input.parameters[key] ??
    preset.parameters[key]
  );
}

/** The texts of all parameters. Required ones without a text get their example. */
function parameterTexts(sources: ValueSources, input: ExampleInput): Record<string, string> {
  const {operation, server} = sources;
  const {security} = input;
  const given = Object.fromEntries(
    operation.parameters.map((one) => [keyOf(one), givenText(one, sources, input)]),
  );
  // Only the credentials of the chosen alternative are required.
  const active = activeParameters(operation, {
    parameters: defined(given) as Record<string, string>,
    ...defined({security}),
  });
  const needed = isReal(server) ? [] : active.filter(({required}) => required);
  const examples = Object.fromEntries(needed.map((one) => [keyOf(one), one.example]));
  return Object.fromEntries(
    Object.entries(given).map(([key, text]) => [key, text ?? examples[key] ?? '']),
  );
}

/** The values of an example: shared, typed, preset, or from the description. */
export function currentValues(sources: ValueSources, input: ExampleInput): Values {
  const {operation} = sources;
  const {empty, security, accept, place: server} = input;
  const body = bodyOf(operation, input);
  return {
    parameters: parameterTexts(sources, input),
    ...(body ? bodyValues(body, sources, input) : {}),
    ...defined({empty, security, accept, server}),
  };
}
