import {type Json, scalarText, toPointer} from '@batchwise/openapi/json';
import {writeJson} from '@batchwise/openapi/json/exact';
import type {Violation} from '@batchwise/openapi/validate';

/** Keeps the response to a small body with many mistakes small. */
const MAXIMUM_LISTED = 50;

const list = (value: Json): string =>
  Array.isArray(value) ? value.map(scalarText).join(', ') : scalarText(value);

function describeExpectation({keyword, expected, schema}: Violation): string {
  switch (keyword) {
    case 'required':
      return 'is missing';
    case 'type':
      return `must be of type ${Array.isArray(expected) ? expected.join(' or ') : list(expected)}`;
    case 'enum':
      return `must be one of ${list(expected)}`;
    case 'pattern':
      return `must be ${schema['x-pattern-description'] ?? `text that matches the pattern ${list(expected)}`}`;
    case 'minLength':
      return `must have at least ${list(expected)} character${expected === 1 ? '' : 's'}`;
    case 'minimum':
      return `must be at least ${list(expected)}`;
    case 'maximum':
      return `must be at most ${list(expected)}`;
    case 'unchecked':
      return expected === 'too-many'
        ? 'has too many errors to list'
        : `cannot be checked: ${list(expected)}`;
    default:
      return `must match "${keyword}": ${writeJson(expected)}`;
  }
}

/** Describes in English where a value is invalid and what was expected: `/orderId is missing`. */
export function describeViolation(violation: Violation): string {
  return `${toPointer(violation.path) || 'it'} ${describeExpectation(violation)}`;
}

/** Describes all violations in one sentence, and only counts those beyond the fiftieth. */
export function describeViolations(violations: readonly Violation[]): string {
  const listed = violations.slice(0, MAXIMUM_LISTED).map(describeViolation);
  const left = violations.length - listed.length;
  return [...listed, ...(left > 0 ? [`and ${left} more`] : [])].join('; ');
}
