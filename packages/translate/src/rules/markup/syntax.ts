import type {Finding} from '@batchwise/openapi/finding';
import type {Checked} from '../types.ts';

/** Which character MDX stumbles on, by what its parser says, and how it is written as text. */
function hintFor(message: string, line: string): string {
  const [, id] = /\{\s*#([\w-]+)\s*\}/.exec(line) ?? [];
  if (id !== undefined) return `Write the ID of the heading as {/* #${id} */}.`;
  if (/attribute/.test(message) && /[“”„‘’«»]/.test(message))
    return 'In components, use straight quotation marks ("). Copy the component from the English page.';
  if (/import\/exports/.test(message))
    return 'Start the line with another word, or put "import" or "export" between backticks.';
  if (line.includes('<!--'))
    return 'MDX does not support <!-- comments -->. Write {/* … */}, or remove the comment.';
  if (/expression|acorn|brace|\{/i.test(message) || (line.includes('{') && !/tag|</.test(message)))
    return 'MDX reads "{" as the start of code. To show braces as text, write \\{ and \\}, or put the text between backticks (`{IMS_ORG}`).';
  if (/closing tag|end tag|Expected a closing/i.test(message))
    return 'MDX reads "<" as the start of a component. Close the component as in the English page, or write \\< to show the sign as text.';
  if (/name|character|tag|</i.test(message))
    return 'MDX reads "<" as the start of a component. To show the sign as text, write \\<, or put the text between backticks.';
  return 'Compare the line with the English page, and close each bracket and tag.';
}

/** The words of MDX's parser without the name of a library. */
const plain = (message: string): string =>
  message
    .replace('Could not parse expression with acorn', 'The text between { and } is not valid code')
    .replace(
      'Could not parse import/exports with acorn',
      'A line that begins with "import" or "export" is read as code',
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
      message: `The front matter (the lines between ---) is not valid YAML: ${message}.`,
      hint: 'Put values that contain a colon or a quotation mark in double quotes: title: "Orders: how".',
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
      message: `The page is not valid MDX: ${plain(message).replace(/\.$/, '')}.`,
      hint,
    });
  }
  return wrong;
}
