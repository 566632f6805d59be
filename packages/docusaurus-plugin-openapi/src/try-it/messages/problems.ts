import {translate} from '@docusaurus/Translate';
import type {Problem} from '@batchwise/openapi/request';

/** Describes a value that does not fit its schema. Its many texts are loaded with the validator. */
export type SchemaText = (problem: Problem, locale: string) => string;

export const required = () =>
  translate({
    id: 'tryIt.problem.required',
    message: 'This is required.',
    description:
      'Error at an empty required field, or at a required value that a response does not contain',
  });

function jsonText({line, column}: Problem): string {
  if (line === undefined || column === undefined) {
    return translate({
      id: 'tryIt.problem.json',
      message: 'This is not valid JSON.',
      description: 'Error at a field for JSON',
    });
  }
  return translate(
    {
      id: 'tryIt.problem.jsonAt',
      message: 'Invalid JSON at line {line}, column {column}.',
      description:
        'Error at the JSON editor. {line} and {column} are numbers such as 3 and 12, counted from 1',
    },
    {line: String(line), column: String(column)},
  );
}

function serverText(): string {
  return translate({
    id: 'tryIt.problem.url',
    message:
      'Enter a full URL that begins with http:// or https://, without a username, “?” or “#”.',
    description: 'Error at the field for a custom URL (tryIt.server.own)',
  });
}

function sentence(problem: Problem, locale: string, schemaText?: SchemaText): string {
  switch (problem.code) {
    case 'required':
      return required();
    case 'header':
      return translate({
        id: 'tryIt.problem.header',
        message:
          'Contains a character that HTTP headers do not allow, such as a line break, an emoji or a curly quotation mark. Remove it.',
        description: 'Error at a field whose value is sent as an HTTP header',
      });
    case 'url':
      return problem.field === 'server'
        ? serverText()
        : translate({
            id: 'tryIt.problem.path',
            message: 'A path segment that is only “.” or “..” would change the URL. Remove it.',
            description: 'Error at a field whose value is sent as part of the URL',
          });
    case 'json':
      return jsonText(problem);
    case 'schema':
      return schemaText?.(problem, locale) ?? problem.keyword ?? '';
  }
}

/**
 * Describes a problem at its field. At the body as text, it names the property.
 * @param locale the language of the page, a BCP 47 tag.
 * @param schemaText part of the validator, which finds the problems of schemas.
 */
export function problemText(
  problem: Problem,
  locale: string,
  schemaText: SchemaText | undefined,
): string {
  const path = problem.field === 'body' && problem.path ? problem.path.join('.') : '';
  const text = sentence(problem, locale, schemaText);
  return path ? `${path}: ${text}` : text;
}
