import {writeJson} from '../json/write-json.ts';
import type {Problem} from './types.ts';

function subjectOf({field, path}: Problem): string {
  const inside = path && path.length > 0 ? ` at ${path.join('.')}` : '';
  if (field === 'body') return `The body${inside}`;
  return field.startsWith('server') ? "The server's URL" : `"${field}"${inside}`;
}

/** Describes a problem in English, for the command line; the page has translated messages of its own. */
export function problemMessage(problem: Problem): string {
  const subject = subjectOf(problem);
  switch (problem.code) {
    case 'required':
      return `${subject} is required, but it has no example, and its schema gives no value. Add an example.`;
    case 'header':
      return `${subject} contains a character that is not allowed in HTTP headers (RFC 9110, 5.5).`;
    case 'json':
      return `${subject} is not valid JSON (line ${problem.line ?? 1}, column ${problem.column ?? 1}).`;
    case 'url':
      return problem.field === 'server'
        ? `${subject} is not a full http(s) URL without a username, query or fragment.`
        : `${subject} contains a "." or ".." segment, which would change the path of the URL.`;
    case 'schema': {
      const expected = writeJson(problem.expected ?? null);
      return `${subject} does not match its schema: "${problem.keyword ?? ''}" requires ${expected}.`;
    }
  }
}
