import {translate} from '@docusaurus/Translate';
import type {Problem} from '@batchwise/openapi/request';

/** Describes a value that cannot be sent or does not fit its schema. Its many texts are loaded with the validator. */
export type SchemaText = (problem: Problem, locale: string) => string;

export const required = () =>
  translate({
    id: 'tryIt.problem.required',
    message: 'This is required.',
    description: 'Error at a required field, or value of a response',
  });

/** The text of any problem while the other texts are not loaded, as without a connection. */
const invalid = () =>
  translate({
    id: 'tryIt.problem.invalid',
    message: 'This value is not valid.',
    description: 'Error at a field',
  });

function sentence(problem: Problem, locale: string, schemaText?: SchemaText): string {
  if (problem.code === 'required') return required();
  return schemaText ? schemaText(problem, locale) : invalid();
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
