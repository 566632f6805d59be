import {translate} from '@docusaurus/Translate';
import type {Problem} from '@batchwise/openapi/request';

/** Describes a value that does not fit its schema. Its many texts are loaded with the validator. */
export type SchemaText = (problem: Problem, locale: string) => string;

export const required = () =>
  translate({
    id: 'tryIt.problem.required',
    message: 'This is required.',
    description: 'Shown at an empty required field',
  });

function jsonText({line, column}: Problem): string {
  if (line === undefined || column === undefined) {
    return translate({
      id: 'tryIt.problem.json',
      message: 'This is not valid JSON yet.',
      description: 'Shown at a field that takes JSON',
    });
  }
  return translate(
    {
      id: 'tryIt.problem.jsonAt',
      message: 'Not valid JSON: look at line {line}, column {column}.',
      description: 'Shown at the JSON editor',
    },
    {line: String(line), column: String(column)},
  );
}

function serverText(): string {
  return translate({
    id: 'tryIt.problem.url',
    message:
      'Type a whole address that begins with http:// or https://, without user name, “?” and “#”.',
    description: 'Shown at the field for the own URL',
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
          'Holds a character that no HTTP header can carry, such as a line break, an emoji or a curly quote.',
        description: 'Shown at a field whose value becomes an HTTP header',
      });
    case 'url':
      return problem.field === 'server'
        ? serverText()
        : translate({
            id: 'tryIt.problem.path',
            message: 'A part that is only “.” or “..” would lead to another address. Leave it out.',
            description: 'Shown at a field whose value becomes part of the URL',
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
