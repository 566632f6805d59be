import {isObject} from '../json/coerce.ts';
import type {Definitions} from '../schema/merge-schemas.ts';
import type {Json, Schema} from '../operation/types.ts';
import {checkValue, type Violation} from '../validate/validate.ts';
import type {Attempt} from './make-collection.ts';
import {makeValue} from './make-value.ts';

export type SampleOptions = {
  /** Whether optional properties are filled in, as long as the value stays small. */
  optional?: boolean;
  /** The message that the value is part of; a `request` when absent. */
  use?: 'request' | 'response';
  /** The `$defs` that references in the schema point into; those of the schema itself when absent. */
  definitions?: Definitions;
};

/** A value made for a schema; `violations` is empty when it fits. */
export type Sample = {value: Json; violations: Violation[]};

/** The first attempts in order: as the description shows it, from types alone, then with other values. */
function attempts(optional: boolean): Attempt[] {
  const first: Attempt[] = [true, false].map((examples) => ({optional, examples, variant: 0}));
  return optional ? [...first, ...variants([optional], 1, 5)] : first;
}

/** The attempts after those, with or without optional properties. */
const otherAttempts = (optional: boolean): Attempt[] => [
  {optional: !optional, examples: true, variant: 0},
  ...variants([optional, !optional], 1, 5),
];

function variants(optional: readonly boolean[], first: number, last: number): Attempt[] {
  return Array.from({length: last - first + 1}, (_, index) => first + index).flatMap((variant) =>
    optional.map((one) => ({optional: one, examples: false, variant})),
  );
}

/** Further attempts for a choice, whose later branches are the only ones that fit. */
const laterBranches = (optional: boolean): Attempt[] => variants([optional, !optional], 6, 20);

const isChoice = ({keyword}: Violation): boolean => keyword === 'oneOf' || keyword === 'anyOf';

/** The members of an object that fit; undefined for other values. */
function fittingMembers({value, violations}: Sample): Json | undefined {
  if (!isObject(value)) return undefined;
  const unfit = new Set(violations.map(({path}) => path[0]));
  return Object.fromEntries(Object.entries(value).filter(([name]) => !unfit.has(name)));
}

function findSample(
  schema: Schema,
  definitions: Definitions,
  optional: boolean,
  isResponse: boolean,
): Sample {
  const isComplete = schema.$defs === definitions || Object.keys(definitions).length === 0;
  const whole = isComplete ? schema : {...schema, $defs: definitions};
  let best: Sample | undefined;
  const tryAll = (list: readonly Attempt[]): Sample | undefined => {
    for (const attempt of list) {
      const value = makeValue(schema, {...attempt, isResponse, definitions, above: []});
      const sample = {value, violations: checkValue(whole, value)};
      if (sample.violations.length === 0) return sample;
      if (!best || sample.violations.length < best.violations.length) best = sample;
    }
    return undefined;
  };
  /** Without the optional properties that no value fits, such as an ambiguous `oneOf`. */
  const tryFewer = (): Sample | undefined => {
    const value = optional && best ? fittingMembers(best) : undefined;
    return value !== undefined && checkValue(whole, value).length === 0
      ? {value, violations: []}
      : undefined;
  };
  const fitting = tryAll(attempts(optional)) ?? tryFewer() ?? tryAll(otherAttempts(optional));
  if (fitting) return fitting;
  const found = best?.violations.some(isChoice) ? tryAll(laterBranches(optional)) : undefined;
  return found ?? best ?? {value: null, violations: []};
}

/** Samples of schemas that bring their own definitions, by `optional` and use. */
const samples = new WeakMap<Schema, Map<string, Sample>>();

/**
 * Makes a value for a bundled schema: its `const`, example, default or enumerated value, or else one of its type that
 * its keywords allow. The value is always the same for the same schema. Optional properties that are `readOnly` are left
 * out of requests, and those that are `writeOnly` out of responses.
 * @returns the value that fits, or else the one with the fewest violations.
 */
export function sampleValue(schema: Schema, options: SampleOptions = {}): Sample {
  const {optional = false, definitions, use = 'request'} = options;
  const isResponse = use === 'response';
  if (definitions) return findSample(schema, definitions, optional, isResponse);
  const byOptions = samples.get(schema) ?? new Map<string, Sample>();
  samples.set(schema, byOptions);
  const key = `${use} ${optional}`;
  const sample = byOptions.get(key) ?? findSample(schema, schema.$defs ?? {}, optional, isResponse);
  byOptions.set(key, sample);
  return sample;
}
