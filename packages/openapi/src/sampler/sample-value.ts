import type {Definitions} from '../schema/merge-schemas.ts';
import type {Json, Schema} from '../operation/types.ts';
import {checkValue, type Violation} from '../validate/validate.ts';
import type {Attempt} from './make-collection.ts';
import {makeValue} from './make-value.ts';

export type SampleOptions = {
  /** Whether optional properties are filled in, as long as the value stays small. */
  optional?: boolean;
  /** The `$defs` that references in the schema point into; those of the schema itself when absent. */
  definitions?: Definitions;
};

/** A value made for a schema; `violations` is empty when it fits. */
export type Sample = {value: Json; violations: Violation[]};

/** The attempts in order: as the description shows it, from types alone, then with other values. */
function attempts(optional: boolean): Attempt[] {
  const others = [1, 2, 3, 4, 5].flatMap((variant) => [
    {optional, examples: false, variant},
    {optional: !optional, examples: false, variant},
  ]);
  return [
    {optional, examples: true, variant: 0},
    {optional, examples: false, variant: 0},
    {optional: !optional, examples: true, variant: 0},
    ...others,
  ];
}

function findSample(schema: Schema, definitions: Definitions, optional: boolean): Sample {
  const isComplete = schema.$defs === definitions || Object.keys(definitions).length === 0;
  const whole = isComplete ? schema : {...schema, $defs: definitions};
  let best: Sample | undefined;
  for (const attempt of attempts(optional)) {
    const value = makeValue(schema, {...attempt, definitions, above: []});
    const sample = {value, violations: checkValue(whole, value)};
    if (sample.violations.length === 0) return sample;
    if (!best || sample.violations.length < best.violations.length) best = sample;
  }
  return best ?? {value: null, violations: []};
}

/** Samples of schemas that bring their own definitions, by `optional`. */
const samples = new WeakMap<Schema, Map<boolean, Sample>>();

/**
 * Makes a value for a bundled schema: its `const`, example, default or enumerated value, or else one of its type that
 * its keywords allow. The value is always the same for the same schema. Properties that are `readOnly` are left out.
 * @returns the value that fits, or else the one with the fewest violations.
 */
export function sampleValue(schema: Schema, options: SampleOptions = {}): Sample {
  const {optional = false, definitions} = options;
  if (definitions) return findSample(schema, definitions, optional);
  const byOption = samples.get(schema) ?? new Map<boolean, Sample>();
  samples.set(schema, byOption);
  const sample = byOption.get(optional) ?? findSample(schema, schema.$defs ?? {}, optional);
  byOption.set(optional, sample);
  return sample;
}
