import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parse, printParseErrorCode, type ParseError} from 'jsonc-parser';
import type {Finding} from '../../shared/finding';
import {SOURCE_STRINGS, type MessageFiles, type Messages} from '../workspace/workspace';

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Place = {line: number; column: number};

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}

/** The one text that Docusaurus shows as HTML. */
const isHtml = (path: string, id: string): boolean =>
  path.endsWith('/footer.json') && id === 'copyright';

/** Why an entry cannot be used, if it cannot. */
function wrongEntry(
  path: string,
  id: string,
  entry: unknown,
): Pick<Finding, 'rule' | 'message' | 'hint'> | undefined {
  if (!isMap(entry) || typeof entry.message !== 'string')
    return {
      rule: 'interface-json',
      message: `The entry "${id}" has no "message" that is a text.`,
      hint: 'Each entry is {"message": "…", "description": "…"}; translate the message alone.',
    };
  if (entry.description !== undefined && typeof entry.description !== 'string')
    return {
      rule: 'interface-json',
      message: `The "description" of "${id}" is no text.`,
      hint: 'Take it over as it was.',
    };
  const extra = Object.keys(entry).find((key) => !['message', 'description'].includes(key));
  if (extra !== undefined)
    return {
      rule: 'interface-json',
      message: `The entry "${id}" has the key "${extra}".`,
      hint: 'Take it out: an entry has a "message" and a "description".',
    };
  if (isHtml(path, id) && entry.message.includes('<'))
    return {
      rule: 'code',
      message: `The entry "${id}" is shown as HTML, and has a "<".`,
      hint: 'Write it without HTML.',
    };
  return undefined;
}

/** What a parser of JSON stumbles on, for people. */
const WRONG_JSON: Partial<Record<string, string>> = {
  CommaExpected: 'a comma is missing',
  ColonExpected: 'a colon is missing',
  CloseBraceExpected: 'a closing brace } is missing',
  UnexpectedEndOfString: 'a quotation mark " is missing',
  PropertyNameExpected: 'there is a comma too many, or a name without quotation marks',
  InvalidEscapeCharacter: 'a backslash stands before a character that needs none',
  InvalidCommentToken: 'there is a comment',
};

/** Reads a file of strings. An entry that cannot be used is left out, and so are all of a file that is no JSON. */
export function readMessages(
  root: string,
  path: string,
): {messages: Messages; text: string; findings: Finding[]} {
  const text = readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const entries: unknown = parse(text, errors, {disallowComments: true});
  const [error] = errors;
  const base = {file: path, severity: 'error' as const};
  if (error)
    return {
      messages: {},
      text,
      findings: [
        {
          ...base,
          ...placeAt(text, error.offset),
          rule: 'interface-json',
          message: `The file cannot be read here: ${WRONG_JSON[printParseErrorCode(error.error)] ?? 'something is missing or too much'}.`,
          hint: 'Look for a missing comma, quote or brace on this line or the one above.',
        },
      ],
    };
  if (!isMap(entries))
    return {
      messages: {},
      text,
      findings: [
        {
          ...base,
          line: 1,
          column: 1,
          rule: 'interface-json',
          message: 'The file is no list of entries.',
          hint: 'It begins with "{"; each entry in it is "id": {"message": "…"}.',
        },
      ],
    };
  const findings = Object.entries(entries).flatMap(([id, entry]): Finding[] => {
    const wrong = wrongEntry(path, id, entry);
    return wrong
      ? [{...base, ...placeAt(text, Math.max(text.indexOf(JSON.stringify(id)), 0)), ...wrong}]
      : [];
  });
  const usable = Object.entries(entries).filter(([id, entry]) => !wrongEntry(path, id, entry)) as [
    string,
    Messages[string],
  ][];
  return {
    messages: Object.fromEntries(
      usable.map(([id, {message, description}]) => [
        id,
        {message, ...(description === undefined ? {} : {description})},
      ]),
    ),
    text,
    findings,
  };
}

/** The files with interface strings of one language, by their path below `i18n/<locale>/`. */
export function readStrings(root: string, locale: string): MessageFiles {
  const folder = join(root, 'i18n', locale);
  const names = existsSync(folder) ? readdirSync(folder, {recursive: true, encoding: 'utf8'}) : [];
  const found: MessageFiles = {files: {}, findings: []};
  // Pages may have JSON files of their own beside them.
  for (const name of names
    .map((one) => one.replaceAll('\\', '/'))
    .filter((one) => one.endsWith('.json') && !one.includes('/current/'))
    .sort()) {
    const {messages, text, findings} = readMessages(root, `i18n/${locale}/${name}`);
    found.files[name] = {messages, text};
    found.findings.push(...findings);
  }
  return found;
}

/** Where Docusaurus reads the strings of a language of which some cannot be used, relative to `i18n/`. */
const usableFolder = (locale: string): string => `../.cache/strings/${locale}`;

/** Writes a file only when its text changes: the development server reloads the site after each write. */
function writeIfChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}

/**
 * Keeps a broken string from stopping Docusaurus, which accepts a language only when all of its strings are right. When some
 * are not, the others are copied to a folder that Docusaurus reads instead; readers see the English of those left out.
 * A copy that exists stays current, since a development server that was started with it watches only the copy.
 * @returns the findings and, when there are any, `path` for Docusaurus' `i18n.localeConfigs`.
 */
export function usableStrings(root: string, locale: string): {findings: Finding[]; path?: string} {
  const {files, findings} = readStrings(root, locale);
  const path = usableFolder(locale);
  const isBroken = findings.length > 0;
  if (isBroken || existsSync(join(root, 'i18n', path))) {
    for (const [name, {messages}] of Object.entries(files)) {
      writeIfChanged(join(root, 'i18n', path, name), JSON.stringify(messages));
    }
  }
  return isBroken ? {findings, path} : {findings};
}

/** The English interface strings, as `npm run write-source-strings` wrote them. */
export function readSourceStrings(root: string): MessageFiles {
  const source = readStrings(root, SOURCE_STRINGS);
  const config = ['ts', 'js', 'mjs'].map((ending) => `docusaurus.config.${ending}`);
  const isSite = config.some((name) => existsSync(join(root, name)));
  if (!isSite || Object.keys(source.files).length > 0) return source;
  const missing: Finding = {
    file: `i18n/${SOURCE_STRINGS}`,
    line: 1,
    column: 1,
    rule: 'interface-source',
    severity: 'error',
    message: 'The English interface strings are missing.',
    hint: 'Run "npm run write-source-strings"; pages and API descriptions are not affected.',
  };
  return {files: {}, findings: [missing]};
}
