import {translate} from '@docusaurus/Translate';
import type {Violation} from '../../openapi/check';
import type {Json} from '../../openapi/types';
import type {Problem} from '../../request/types';
import {keywordText} from './keywords';

const required = () => translate({id: 'tryIt.problem.required', message: 'This is required.', description: 'Shown at an empty required field'});

function list(values: Json): string {
  return Array.isArray(values) ? values.map((value) => String(value)).join(', ') : String(values);
}

const TYPES: Record<string, () => string> = {
  string: () => translate({id: 'tryIt.type.string', message: 'text', description: 'A JSON type in the sentence "Has to be {type}."'}),
  number: () => translate({id: 'tryIt.type.number', message: 'a number', description: 'A JSON type in the sentence "Has to be {type}."'}),
  integer: () => translate({id: 'tryIt.type.integer', message: 'a whole number', description: 'A JSON type in the sentence "Has to be {type}."'}),
  boolean: () => translate({id: 'tryIt.type.boolean', message: 'true or false', description: 'A JSON type in the sentence "Has to be {type}."'}),
  array: () => translate({id: 'tryIt.type.array', message: 'a list', description: 'A JSON type in the sentence "Has to be {type}."'}),
  object: () => translate({id: 'tryIt.type.object', message: 'an object', description: 'A JSON type in the sentence "Has to be {type}."'}),
  null: () => translate({id: 'tryIt.type.null', message: 'null', description: 'A JSON type in the sentence "Has to be {type}."'}),
};

function schemaText({keyword, expected = null, schema}: Problem, locale: string): string {
  switch (keyword) {
    case 'required':
      return required();
    case 'type': {
      const names = (Array.isArray(expected) ? expected : [expected]).map((name) => TYPES[String(name)]?.() ?? String(name));
      return translate(
        {id: 'tryIt.problem.type', message: 'Has to be {type}.', description: 'The value has the wrong JSON type'},
        {type: new Intl.ListFormat(locale, {type: 'disjunction'}).format(names)},
      );
    }
    case 'enum':
      return translate(
        {id: 'tryIt.problem.enum', message: 'Has to be one of: {values}.', description: 'The value is not among those allowed'},
        {values: list(expected)},
      );
    case 'pattern':
      return translate(
        {id: 'tryIt.problem.pattern', message: 'Only this is allowed: {pattern}.', description: 'The value does not have the form described in {pattern}'},
        {pattern: schema?.['x-pattern-description'] ?? String(expected)},
      );
    case 'minLength':
      return translate(
        {id: 'tryIt.problem.minLength', message: 'Too short. Minimum length: {length}.', description: 'Text that is too short'},
        {length: String(expected)},
      );
    case 'maxLength':
      return translate(
        {id: 'tryIt.problem.maxLength', message: 'Too long. Maximum length: {length}.', description: 'Text that is too long'},
        {length: String(expected)},
      );
    case 'unchecked':
      return translate({id: 'tryIt.problem.unchecked', message: 'This could not be checked: it is too large, too deep or holds characters that are no text.', description: 'A value that the checks could not handle'});
    default:
      return keywordText(keyword ?? '', expected) ?? translate(
        {id: 'tryIt.problem.schema', message: 'Does not fit the rule {rule}: {value}.', description: 'A rule of JSON Schema by its name, and what it asks for'},
        {rule: keyword ?? '', value: JSON.stringify(expected)},
      );
  }
}

function jsonText({line, column}: Problem): string {
  if (line === undefined || column === undefined) {
    return translate({id: 'tryIt.problem.json', message: 'This is not valid JSON yet.', description: 'Shown at a field that takes JSON'});
  }
  return translate(
    {id: 'tryIt.problem.jsonAt', message: 'Not valid JSON: look at line {line}, column {column}.', description: 'Shown at the JSON editor'},
    {line: String(line), column: String(column)},
  );
}

function serverText(): string {
  return translate({
    id: 'tryIt.problem.url',
    message: 'Type a whole address that begins with http:// or https://, without user name, “?” and “#”.',
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
        message: 'Holds a character that no HTTP header can carry, such as a line break, an emoji or a curly quote.',
        description: 'Shown at a field whose value becomes an HTTP header',
      });
    case 'url':
      return problem.field === 'server' ? serverText() : translate({id: 'tryIt.problem.path', message: 'A part that is only “.” or “..” would lead to another address. Leave it out.', description: 'Shown at a field whose value becomes part of the URL'});
    case 'json':
      return jsonText(problem);
    case 'schema':
      return schemaText(problem, locale);
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

/** Where a value does not fit its schema, as the reader sees it beside the place. */
export function violationText({keyword, expected, schema}: Violation, locale: string): string {
  return schemaText({field: '', code: 'schema', keyword, expected, schema}, locale);
}
