import {translate} from '@docusaurus/Translate';
import type {Json} from '@batchwise/openapi/json';
import {formatText} from './formats.ts';

type Text = (expected: string) => string;

/** The rules of JSON Schema's keywords, except those of strings and types. */
const TEXTS: Record<string, Text> = {
  const: (value) =>
    translate(
      {
        id: 'tryIt.problem.const',
        message: 'Has to be {value}.',
        description: 'The one value that is allowed',
      },
      {value},
    ),
  multipleOf: (value) =>
    translate(
      {
        id: 'tryIt.problem.multipleOf',
        message: 'Has to be a multiple of {value}.',
        description: 'A number that is not a multiple',
      },
      {value},
    ),
  minimum: (limit) =>
    translate(
      {
        id: 'tryIt.problem.minimum',
        message: 'Has to be {limit} or more.',
        description: 'A number that is too small',
      },
      {limit},
    ),
  maximum: (limit) =>
    translate(
      {
        id: 'tryIt.problem.maximum',
        message: 'Has to be {limit} or less.',
        description: 'A number that is too large',
      },
      {limit},
    ),
  exclusiveMinimum: (limit) =>
    translate(
      {
        id: 'tryIt.problem.exclusiveMinimum',
        message: 'Has to be more than {limit}.',
        description: 'A number that is too small',
      },
      {limit},
    ),
  exclusiveMaximum: (limit) =>
    translate(
      {
        id: 'tryIt.problem.exclusiveMaximum',
        message: 'Has to be less than {limit}.',
        description: 'A number that is too large',
      },
      {limit},
    ),
  minItems: (count) =>
    translate(
      {
        id: 'tryIt.problem.minItems',
        message: 'Too few items. At least: {count}.',
        description: 'A list that is too short',
      },
      {count},
    ),
  maxItems: (count) =>
    translate(
      {
        id: 'tryIt.problem.maxItems',
        message: 'Too many items. At most: {count}.',
        description: 'A list that is too long',
      },
      {count},
    ),
  maxContains: (count) =>
    translate(
      {
        id: 'tryIt.problem.maxContains',
        message: 'Holds too many items of one kind. At most: {count}.',
        description: 'A list with too many items of a certain kind',
      },
      {count},
    ),
  minProperties: (count) =>
    translate(
      {
        id: 'tryIt.problem.minProperties',
        message: 'Too few entries. At least: {count}.',
        description: 'An object with too few members',
      },
      {count},
    ),
  maxProperties: (count) =>
    translate(
      {
        id: 'tryIt.problem.maxProperties',
        message: 'Too many entries. At most: {count}.',
        description: 'An object with too many members',
      },
      {count},
    ),
  uniqueItems: () =>
    translate({
      id: 'tryIt.problem.uniqueItems',
      message: 'Holds the same item twice.',
      description: 'A list whose items have to differ',
    }),
  contains: () =>
    translate({
      id: 'tryIt.problem.contains',
      message: 'Lacks an item that has to be in it.',
      description: 'A list without an item of a certain kind, or without enough of them',
    }),
  oneOf: () =>
    translate({
      id: 'tryIt.problem.oneOf',
      message: 'Has to fit exactly one of the forms that the description has.',
      description: 'A value that fits none or several of the alternatives',
    }),
  anyOf: () =>
    translate({
      id: 'tryIt.problem.anyOf',
      message: 'Has to fit one of the forms that the description has.',
      description: 'A value that fits none of the alternatives',
    }),
  not: () =>
    translate({
      id: 'tryIt.problem.not',
      message: 'This is just what the description rules out.',
      description: 'A value that must not fit a schema',
    }),
  false: () =>
    translate({
      id: 'tryIt.problem.forbidden',
      message: 'This must not be here.',
      description: 'A member or item that the description does not allow',
    }),
  dependentRequired: (names) =>
    translate(
      {
        id: 'tryIt.problem.dependent',
        message: 'Asks for further entries: {names}.',
        description: 'A member that needs others beside it',
      },
      {names},
    ),
};

/** Keywords with the same text as another one. */
const SAME: Record<string, string> = {
  minContains: 'contains',
  dependencies: 'dependentRequired',
  additionalProperties: 'false',
  unevaluatedProperties: 'false',
  properties: 'false',
  patternProperties: 'false',
  propertyNames: 'false',
  items: 'false',
  prefixItems: 'false',
  additionalItems: 'false',
  unevaluatedItems: 'false',
};

const listed = (value: Json): string =>
  Array.isArray(value)
    ? value.map(String).join(', ')
    : typeof value === 'object' && value !== null
      ? Object.keys(value).join(', ')
      : String(value);

/** The rule of a keyword in the language of the page; undefined for an unknown keyword. */
export function keywordText(keyword: string, expected: Json): string | undefined {
  if (keyword === 'format') {
    const format = formatText(String(expected));
    return (
      format &&
      translate(
        {
          id: 'tryIt.problem.format',
          message: 'Has to be {format}.',
          description: '{format} is such as: a date such as 2026-11-22',
        },
        {format},
      )
    );
  }
  return TEXTS[SAME[keyword] ?? keyword]?.(
    keyword === 'const' ? JSON.stringify(expected) : listed(expected),
  );
}
