import type {Violation} from '../openapi/validate/validate';
import {toPointer} from '../openapi/json/pointer';
import type {Json} from '../openapi/types';

/** More would not help a reader, and would let a small body ask for a huge answer. */
const SHOWN = 50;

const words = (value: Json): string =>
  Array.isArray(value) ? value.map(String).join(', ') : String(value);

function expectation({keyword, expected, schema}: Violation): string {
  switch (keyword) {
    case 'required':
      return 'is missing';
    case 'type':
      return `has to be of type ${Array.isArray(expected) ? expected.join(' or ') : words(expected)}`;
    case 'enum':
      return `has to be one of ${words(expected)}`;
    case 'pattern':
      return `has to be made of ${schema['x-pattern-description'] ?? `what the pattern ${words(expected)} allows`}`;
    case 'minLength':
      return `has to have at least ${words(expected)} character${expected === 1 ? '' : 's'}`;
    case 'unchecked':
      return expected === 'too-many'
        ? 'breaks more rules than can be listed'
        : `cannot be checked: ${words(expected)}`;
    default:
      return `has to satisfy ${keyword} ${JSON.stringify(expected)}`;
  }
}

/** Says in English where a value does not fit and what was expected: `/datasetId is missing`. */
export function describeViolation(violation: Violation): string {
  return `${toPointer(violation.path) || 'it'} ${expectation(violation)}`;
}

/** All violations in one sentence; those beyond the fiftieth are only counted. */
export function describeViolations(violations: readonly Violation[]): string {
  const shown = violations.slice(0, SHOWN).map(describeViolation);
  const left = violations.length - shown.length;
  return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join('; ');
}
