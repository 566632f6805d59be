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
      return `${subject} is required, and no value for it could be made.`;
    case 'header':
      return `${subject} holds a character that no HTTP header can carry (RFC 9110, 5.5).`;
    case 'json':
      return `${subject} is not JSON (line ${problem.line ?? 1}, column ${problem.column ?? 1}).`;
    case 'url':
      return problem.field === 'server'
        ? `${subject} is not an absolute http(s) URL without user name, query and fragment.`
        : `${subject} would leave its place in the URL.`;
    case 'schema': {
      const expected = JSON.stringify(problem.expected ?? null);
      return `${subject} does not fit its schema: "${problem.keyword ?? ''}" asks for ${expected}.`;
    }
  }
}
