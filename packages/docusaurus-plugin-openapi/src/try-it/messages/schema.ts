import {translate} from '@docusaurus/Translate';
import type {Json} from '@batchwise/openapi/json';
import type {Problem} from '@batchwise/openapi/request';
import type {Violation} from '@batchwise/openapi/validate';
import {keywordText} from './keywords.ts';
import {required} from './problems.ts';

function list(values: Json): string {
  return Array.isArray(values) ? values.map((value) => String(value)).join(', ') : String(values);
}

const TYPES: Record<string, () => string> = {
  string: () =>
    translate({
      id: 'tryIt.type.string',
      message: 'text',
      description: 'A JSON type in the sentence "Has to be {type}."',
    }),
  number: () =>
    translate({
      id: 'tryIt.type.number',
      message: 'a number',
      description: 'A JSON type in the sentence "Has to be {type}."',
    }),
  integer: () =>
    translate({
      id: 'tryIt.type.integer',
      message: 'a whole number',
      description: 'A JSON type in the sentence "Has to be {type}."',
    }),
  boolean: () =>
    translate({
      id: 'tryIt.type.boolean',
      message: 'true or false',
      description: 'A JSON type in the sentence "Has to be {type}."',
    }),
  array: () =>
    translate({
      id: 'tryIt.type.array',
      message: 'a list',
      description: 'A JSON type in the sentence "Has to be {type}."',
    }),
  object: () =>
    translate({
      id: 'tryIt.type.object',
      message: 'an object',
      description: 'A JSON type in the sentence "Has to be {type}."',
    }),
  null: () =>
    translate({
      id: 'tryIt.type.null',
      message: 'null',
      description: 'A JSON type in the sentence "Has to be {type}."',
    }),
};

/** Where a value does not fit its schema, as the reader sees it. */
export function schemaText({keyword, expected = null, schema}: Problem, locale: string): string {
  switch (keyword) {
    case 'required':
      return required();
    case 'type': {
      const names = (Array.isArray(expected) ? expected : [expected]).map(
        (name) => TYPES[String(name)]?.() ?? String(name),
      );
      return translate(
        {
          id: 'tryIt.problem.type',
          message: 'Has to be {type}.',
          description: 'The value has the wrong JSON type',
        },
        {type: new Intl.ListFormat(locale, {type: 'disjunction'}).format(names)},
      );
    }
    case 'enum':
      return translate(
        {
          id: 'tryIt.problem.enum',
          message: 'Has to be one of: {values}.',
          description: 'The value is not among those allowed',
        },
        {values: list(expected)},
      );
    case 'pattern':
      return translate(
        {
          id: 'tryIt.problem.pattern',
          message: 'Only this is allowed: {pattern}.',
          description: 'The value does not have the form described in {pattern}',
        },
        {pattern: schema?.['x-pattern-description'] ?? String(expected)},
      );
    case 'minLength':
      return translate(
        {
          id: 'tryIt.problem.minLength',
          message: 'Too short. Minimum length: {length}.',
          description: 'Text that is too short',
        },
        {length: String(expected)},
      );
    case 'maxLength':
      return translate(
        {
          id: 'tryIt.problem.maxLength',
          message: 'Too long. Maximum length: {length}.',
          description: 'Text that is too long',
        },
        {length: String(expected)},
      );
    case 'unchecked':
      return translate({
        id: 'tryIt.problem.unchecked',
        message:
          'This could not be checked: it is too large, too deep or holds characters that are no text.',
        description: 'A value that the checks could not handle',
      });
    default:
      return (
        keywordText(keyword ?? '', expected) ??
        translate(
          {
            id: 'tryIt.problem.schema',
            message: 'Does not fit the rule {rule}: {value}.',
            description: 'A rule of JSON Schema by its name, and what it asks for',
          },
          {rule: keyword ?? '', value: JSON.stringify(expected)},
        )
      );
  }
}

/** Where a value does not fit its schema, as the reader sees it beside the place. */
export function violationText({keyword, expected, schema}: Violation, locale: string): string {
  return schemaText({field: '', code: 'schema', keyword, expected, schema}, locale);
}
