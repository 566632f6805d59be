import {translate} from '@docusaurus/Translate';
import type {Problem} from '@batchwise/openapi/request';

function serverText(): string {
  return translate({
    id: 'tryIt.problem.url',
    message:
      'Enter a full URL that begins with http:// or https://, without a username, “?” or “#”.',
    description: 'Error at the field for a custom URL (tryIt.server.own)',
  });
}

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

/** Describes a value that no request can hold. */
export function unsendableText(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'header':
      return translate({
        id: 'tryIt.problem.header',
        message:
          'Contains a character that HTTP headers do not allow, such as a line break, an emoji or a curly quotation mark. Remove this character.',
        description: 'Error at a field whose value is sent as an HTTP header',
      });
    case 'url':
      return problem.field === 'server'
        ? serverText()
        : translate({
            id: 'tryIt.problem.path',
            message:
              'A path segment that is only “.” or “..” would change the URL. Remove the segment.',
            description: 'Error at a field whose value is sent as part of the URL',
          });
    case 'json':
      return jsonText(problem);
    default:
      return undefined;
  }
}
