import {parse, printParseErrorCode, type ParseError} from 'jsonc-parser';
import {unsafeCharacter} from '@batchwise/openapi/description';
import {type Finding, placeAt} from '@batchwise/openapi/finding';
import {SCRIPT_END} from '../rules/markup/script-end.ts';
import type {Messages} from '../workspace/workspace.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The place of an entry in a file of strings; the first character, when it is not there. */
export const placeOfEntry = (text: string, id: string): {line: number; column: number} =>
  placeAt(text, text.indexOf(`${JSON.stringify(id)}:`));

/** The one string that Docusaurus shows as HTML. */
const isHtml = (file: string, id: string): boolean =>
  file.endsWith('/footer.json') && id === 'copyright';

type Problem = Pick<Finding, 'rule' | 'message' | 'hint'>;

/** The reason why Docusaurus would refuse an entry, or why it must not be shown. */
function problemOf(file: string, id: string, entry: unknown): Problem | undefined {
  if (!isObject(entry) || typeof entry.message !== 'string') {
    return {
      rule: 'interface-json',
      message: `The entry "${id}" has no "message", or its "message" is not text.`,
      hint: 'Write the entry as {"message": "…", "description": "…"}.',
    };
  }
  if (entry.description !== undefined && typeof entry.description !== 'string') {
    return {
      rule: 'interface-json',
      message: `The "description" of "${id}" is not text.`,
      hint: 'Copy it from i18n/source.',
    };
  }
  const extra = Object.keys(entry).find((key) => !['message', 'description'].includes(key));
  if (extra !== undefined) {
    return {
      rule: 'interface-json',
      message: `The entry "${id}" has the unknown key "${extra}".`,
      hint: 'Remove it. An entry has only "message" and "description".',
    };
  }
  const character = unsafeCharacter(entry.message);
  if (character) {
    return {
      rule: 'characters',
      message: `The entry "${id}" has the invisible character ${character.name}.`,
      hint: 'Delete this character.',
    };
  }
  if (SCRIPT_END.test(entry.message) || (isHtml(file, id) && entry.message.includes('<'))) {
    return {
      rule: 'code',
      message: `The entry "${id}" contains "<", which the site would read as HTML.`,
      hint: 'Remove the HTML.',
    };
  }
  return undefined;
}

/** Errors of the JSON parser in plain words. */
const JSON_ERRORS: Partial<Record<string, string>> = {
  CommaExpected: 'a comma is missing',
  ColonExpected: 'a colon is missing',
  CloseBraceExpected: 'a closing brace } is missing',
  UnexpectedEndOfString: 'a quotation mark " is missing',
  PropertyNameExpected: 'there is an extra comma, or a name without quotation marks',
  InvalidEscapeCharacter: 'there is an unnecessary backslash',
  InvalidCommentToken: 'JSON does not allow comments',
};

/** Parses a file of strings. An invalid entry is left out, and so are all entries of invalid JSON. */
export function parseMessages(
  text: string,
  file: string,
): {messages: Messages; findings: Finding[]} {
  const errors: ParseError[] = [];
  const entries: unknown = parse(text, errors, {disallowComments: true});
  const base = {file, severity: 'error' as const};
  const [error] = errors;
  if (error) {
    const what = JSON_ERRORS[printParseErrorCode(error.error)];
    const finding: Finding = {
      ...base,
      ...placeAt(text, error.offset),
      rule: 'interface-json',
      message: `The file is not valid JSON: ${what ?? 'there is an unexpected character'}.`,
      hint: 'Check this line and the one above for a missing comma, quotation mark or brace.',
    };
    return {messages: {}, findings: [finding]};
  }
  if (!isObject(entries)) {
    const finding: Finding = {
      ...base,
      line: 1,
      column: 1,
      rule: 'interface-json',
      message: 'The file does not contain a JSON object.',
      hint: 'Write {"ID": {"message": "…"}, …}.',
    };
    return {messages: {}, findings: [finding]};
  }
  const messages: Messages = {};
  const findings: Finding[] = [];
  for (const [id, entry] of Object.entries(entries)) {
    const problem = problemOf(file, id, entry);
    if (problem) findings.push({...base, ...placeOfEntry(text, id), ...problem});
    else messages[id] = entry as Messages[string];
  }
  return {messages, findings};
}
