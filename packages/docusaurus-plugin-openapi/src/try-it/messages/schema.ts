import type {Json} from '@batchwise/openapi/json';
import type {Problem} from '@batchwise/openapi/request';
import type {Violation} from '@batchwise/openapi/validate';
import {translate} from '@docusaurus/Translate';
import {formatProblem} from './formats.ts';
import {keywordText} from './keywords.ts';
import {required} from './problems.ts';
import {unsendableText} from './unsendable.ts';

const toNames = (value: Json): string[] => (Array.isArray(value) ? value : [value]).map(String);

/** The error of a string that does not match its pattern; in the words of the description, where it has some. */
function patternText(pattern: string, description: string | undefined): string {
  if (description === undefined) return formatProblem(pattern);
  return translate(
    {
      id: 'tryIt.problem.pattern',
      message: 'Must be {description}.',
      description:
        'Error at a field or at a value of a response. {description} are words of the API description in the language of the page, such as: 24 hexadecimal digits',
    },
    {description},
  );
}

/** Why a value cannot be sent, or where it does not fit its schema, as the reader sees it. */
export function schemaText(problem: Problem, locale: string): string {
  return unsendableText(problem) ?? misfitText(problem, locale);
}

function misfitText({keyword, expected = null, schema}: Problem, locale: string): string {
  switch (keyword) {
    case 'required':
      return required();
    case 'type':
      return translate(
        {
          id: 'tryIt.problem.type',
          message: 'Wrong type. Expected: {type}.',
          description:
            'Error at a value in a field or a response. {type} contains the names of JSON types, which stay in English, such as: integer or null',
        },
        {type: new Intl.ListFormat(locale, {type: 'disjunction'}).format(toNames(expected))},
      );
    case 'enum':
      return translate(
        {
          id: 'tryIt.problem.enum',
          message: 'Must be one of these values: {values}.',
          description:
            'Error at a value in a field or a response. {values} lists all values allowed, such as: csv, json, parquet',
        },
        {values: toNames(expected).join(', ')},
      );
    case 'pattern':
      return patternText(String(expected), schema?.['x-pattern-description']);
    case 'minLength':
      return translate(
        {
          id: 'tryIt.problem.minLength',
          message: 'Too short. Minimum length: {length}.',
          description:
            'Error at a string in a field or a response. {length} is a number of characters such as 3',
        },
        {length: String(expected)},
      );
    case 'maxLength':
      return translate(
        {
          id: 'tryIt.problem.maxLength',
          message: 'Too long. Maximum length: {length}.',
          description:
            'Error at a string in a field or a response. {length} is a number of characters such as 12',
        },
        {length: String(expected)},
      );
    case 'unchecked':
      return translate({
        id: 'tryIt.problem.unchecked',
        message:
          'This value could not be checked. It is too large or too deeply nested, or it contains invalid characters.',
        description: 'At a field or at a value of a response that the check could not handle',
      });
    default:
      return (
        keywordText(keyword ?? '', expected) ??
        translate(
          {
            id: 'tryIt.problem.schema',
            message: 'Does not match the schema rule {rule}: {value}.',
            description:
              'Error at a value in a field or a response, for rules without a message of their own. {rule} is a keyword of JSON Schema such as contentEncoding, {value} its value such as "base64"',
          },
          {rule: keyword ?? '', value: JSON.stringify(expected)},
        )
      );
  }
}

/** Where a value does not fit its schema, as the reader sees it next to the place. */
export function violationText({keyword, expected, schema}: Violation, locale: string): string {
  return schemaText({field: '', code: 'schema', keyword, expected, schema}, locale);
}
