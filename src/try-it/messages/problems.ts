import {translate} from '@docusaurus/Translate';
import type {Problem} from '../../request/types';

type Tell = (problem: Problem, locale: string) => string;

/** Its texts are many, and fetched with the validator: until then there is nothing to tell. */
let tellSchema: Tell = ({keyword = ''}) => keyword;

/** Says how a value is told that does not fit its schema: by `schemaText`. */
export function tellSchemaBy(tell: Tell): void {
  tellSchema = tell;
}

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

function sentence(problem: Problem, locale: string): string {
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
      return tellSchema(problem, locale);
  }
}

/**
 * A problem as the reader sees it at its field. Names the place in the body where the field does not tell it.
 * @param locale the language of the page, a BCP 47 tag.
 */
export function problemText(problem: Problem, locale: string): string {
  const place = problem.field === 'body' && problem.path ? problem.path.join('.') : '';
  return place ? `${place}: ${sentence(problem, locale)}` : sentence(problem, locale);
}
