import {isObject, scalarText, type Json} from '@batchwise/openapi/json';
import {writeJson} from '@batchwise/openapi/json/exact';
import {translate} from '@docusaurus/Translate';
import {formatText, formatProblem} from './formats.ts';

type Text = (expected: string) => string;

/** The rules of JSON Schema's keywords, except those of strings and types. */
const TEXTS: Record<string, Text> = {
  const: (value) =>
    translate(
      {
        id: 'tryIt.problem.const',
        message: 'Must be {value}.',
        description:
          'Error at a field or at a value of a response. {value} is the only value allowed, as JSON, such as "csv"',
      },
      {value},
    ),
  multipleOf: (value) =>
    translate(
      {
        id: 'tryIt.problem.multipleOf',
        message: 'Must be a multiple of {value}.',
        description:
          'Error at a number in a field or a response. {value} is a number such as 5 or 0.5',
      },
      {value},
    ),
  minimum: (limit) =>
    translate(
      {
        id: 'tryIt.problem.minimum',
        message: 'Must be {limit} or more.',
        description:
          'Error at a number in a field or a response. {limit} is the smallest number allowed, such as 1',
      },
      {limit},
    ),
  maximum: (limit) =>
    translate(
      {
        id: 'tryIt.problem.maximum',
        message: 'Must be {limit} or less.',
        description:
          'Error at a number in a field or a response. {limit} is the largest number allowed, such as 100',
      },
      {limit},
    ),
  exclusiveMinimum: (limit) =>
    translate(
      {
        id: 'tryIt.problem.exclusiveMinimum',
        message: 'Must be more than {limit}.',
        description:
          'Error at a number in a field or a response. {limit} is a number such as 0, which itself is too small',
      },
      {limit},
    ),
  exclusiveMaximum: (limit) =>
    translate(
      {
        id: 'tryIt.problem.exclusiveMaximum',
        message: 'Must be less than {limit}.',
        description:
          'Error at a number in a field or a response. {limit} is a number such as 100, which itself is too large',
      },
      {limit},
    ),
  minItems: (count) =>
    translate(
      {
        id: 'tryIt.problem.minItems',
        message: 'Too few items. Minimum: {count}.',
        description:
          'Error at a list (JSON array) in a field or a response. {count} is a number of items such as 2',
      },
      {count},
    ),
  maxItems: (count) =>
    translate(
      {
        id: 'tryIt.problem.maxItems',
        message: 'Too many items. Maximum: {count}.',
        description:
          'Error at a list (JSON array) in a field or a response. {count} is a number of items such as 10',
      },
      {count},
    ),
  maxContains: (count) =>
    translate(
      {
        id: 'tryIt.problem.maxContains',
        message: 'Too many items of the required kind. Maximum: {count}.',
        description:
          'Error at a list (JSON array) in a field or a response: too many items match the “contains” rule of JSON Schema. {count} is a number of items such as 1',
      },
      {count},
    ),
  minProperties: (count) =>
    translate(
      {
        id: 'tryIt.problem.minProperties',
        message: 'Too few properties. Minimum: {count}.',
        description:
          'Error at a JSON object in a field or a response. {count} is a number of properties such as 2',
      },
      {count},
    ),
  maxProperties: (count) =>
    translate(
      {
        id: 'tryIt.problem.maxProperties',
        message: 'Too many properties. Maximum: {count}.',
        description:
          'Error at a JSON object in a field or a response. {count} is a number of properties such as 10',
      },
      {count},
    ),
  uniqueItems: () =>
    translate({
      id: 'tryIt.problem.uniqueItems',
      message: 'Contains duplicate items.',
      description: 'Error at a list (JSON array) whose items must differ, in a field or a response',
    }),
  contains: () =>
    translate({
      id: 'tryIt.problem.contains',
      message: 'A required item is missing.',
      description:
        'Error at a list (JSON array) in a field or a response: no item, or too few items, match the “contains” rule of JSON Schema',
    }),
  oneOf: () =>
    translate({
      id: 'tryIt.problem.oneOf',
      message: 'Must match exactly one of the documented schemas.',
      description: 'Error at a value that matches none or several of its schemas (JSON Schema)',
    }),
  anyOf: () =>
    translate({
      id: 'tryIt.problem.anyOf',
      message: 'Must match at least one of the documented schemas.',
      description: 'Error at a value that matches none of its schemas (JSON Schema)',
    }),
  not: () =>
    translate({
      id: 'tryIt.problem.not',
      message: 'The API description does not allow this value.',
      description: 'Error at a value in a field or a response: the “not” rule of JSON Schema',
    }),
  false: () =>
    translate({
      id: 'tryIt.problem.forbidden',
      message: 'Not allowed here.',
      description:
        'Error at a property or an item that the API description does not allow, in a field or a response',
    }),
  dependentRequired: (names) =>
    translate(
      {
        id: 'tryIt.problem.dependent',
        message: 'Also requires these properties: {names}.',
        description:
          'Error at a JSON object in a field or a response: one of its properties needs others. {names} lists them, such as: city, country',
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
    ? value.map(scalarText).join(', ')
    : isObject(value)
      ? Object.keys(value).join(', ')
      : scalarText(value);

/** The rule of a keyword in the language of the page; undefined for an unknown keyword. */
export function keywordText(keyword: string, expected: Json): string | undefined {
  if (keyword === 'format') {
    const format = formatText(String(expected));
    return format && formatProblem(format);
  }
  return TEXTS[SAME[keyword] ?? keyword]?.(
    keyword === 'const' ? writeJson(expected) : listed(expected),
  );
}
