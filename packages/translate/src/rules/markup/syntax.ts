import type {Finding} from '@batchwise/openapi/finding';
import type {Checked} from '../types.ts';

/** Which character MDX stumbles on, by what its parser says, and how it is written as text. */
function hintFor(message: string, line: string): string {
  const [, id] = /\{\s*#([\w-]+)\s*\}/.exec(line) ?? [];
  if (id !== undefined) return `The id of a heading is written {/* #${id} */}.`;
  if (/attribute/.test(message) && /[“”„‘’«»]/.test(message))
    return 'In a component, quotation marks are straight ("). Copy the component from the source.';
  if (/import\/exports/.test(message))
    return 'Let the line begin with another word, or put this one between backticks.';
  if (line.includes('<!--'))
    return 'MDX has no <!-- comments -->. Write {/* … */} or remove the comment.';
  if (/expression|acorn|brace|\{/i.test(message) || (line.includes('{') && !/tag|</.test(message)))
    return 'A "{" is taken for the beginning of code. Write \\{ and \\} where braces are meant as text, or put the words between backticks (`{IMS_ORG}`).';
  if (/closing tag|end tag|Expected a closing/i.test(message))
    return 'A "<" begins a component in MDX. Close the component as the source does, or write \\< where the sign is meant as text.';
  if (/name|character|tag|</i.test(message))
    return 'A "<" begins a component in MDX. Write \\< where the sign is meant as text, or put the words between backticks.';
  return 'Compare the line with the source; close what is opened.';
}

/** The words of MDX's parser without the name of a library. */
const plain = (message: string): string =>
  message
    .replace('Could not parse expression with acorn', 'What stands between { and } is no code')
    .replace(
      'Could not parse import/exports with acorn',
      'A line that begins with "import" or "export" is taken for code',
    );

/** Whether a translation can be read at all: its front matter as YAML, its body as MDX. */
export function checkSyntax({translation: {error, frontMatter, text}, file}: Checked): Finding[] {
  const wrong: Finding[] = [];
  if (frontMatter.error) {
    const {message, line, column} = frontMatter.error;
    wrong.push({
      file,
      line,
      column,
      rule: 'front-matter',
      severity: 'error',
      message: `The front matter, the lines between ---, cannot be read: ${message}.`,
      hint: 'Put a value with a colon or a quote in it between double quotes: title: "Batch: how".',
    });
  }
  if (error) {
    const {message, line, column} = error;
    const hint = hintFor(message, text.split(/\r?\n/)[line - 1] ?? '');
    wrong.push({
      file,
      line,
      column,
      rule: 'syntax',
      severity: 'error',
      message: `The page does not parse: ${plain(message).replace(/\.$/, '')}.`,
      hint,
    });
  }
  return wrong;
}
