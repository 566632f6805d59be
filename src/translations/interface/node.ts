import {spawn, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse, printParseErrorCode, type ParseError} from 'jsonc-parser';
import {parseDocument} from 'yaml';
import type {Finding} from '../../openapi/finding';
import type {Cache, Made} from '../cache/node';
import {SOURCE_LOCALE, type MessageFiles, type Messages, type Workspace} from '../workspace';

const DOCUSAURUS = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
/** What a site's interface strings do not come from. */
const NOT_LINKED = new Set([
  'i18n',
  'build',
  '.docusaurus',
  '.git',
  '.cache',
  'test-results',
  'playwright-report',
]);
/** Keeps Docusaurus from parsing files without strings. */
const PRELOAD = fileURLToPath(new URL('./only-with-strings.cjs', import.meta.url));
/** A site of a thousand pages on a busy machine. */
const TIME_LIMIT_MS = 180_000;

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
export function readInterface(root: string, locale: string): MessageFiles {
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

/**
 * Writes the strings of a language that can be used into another folder, where Docusaurus reads them without falling over the rest.
 * @returns what cannot be used; when there is nothing, nothing is written.
 */
export function repairInterface(root: string, locale: string, folder: string): Finding[] {
  const {files, findings} = readInterface(root, locale);
  if (findings.length === 0) return [];
  for (const [name, {messages}] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), JSON.stringify(messages));
  }
  return findings;
}

/** A copy of the site that is made of links, in which Docusaurus writes the strings of the source language, and the command for it. */
function copySite(root: string): {site: string; args: string[]; env: NodeJS.ProcessEnv} {
  const site = mkdtempSync(join(tmpdir(), 'translate-'));
  for (const name of readdirSync(root).filter((one) => !NOT_LINKED.has(one)))
    symlinkSync(join(root, name), join(site, name));
  mkdirSync(join(site, 'i18n'));
  // A build or a development server of another language may be what asks.
  const env: NodeJS.ProcessEnv = {...process.env, DOCUSAURUS_CURRENT_LOCALE: SOURCE_LOCALE};
  for (const name of ['DOCUSAURUS_GENERATED_FILES_DIR_NAME', 'NODE_ENV', 'TEST_PAGES'])
    delete env[name];
  return {
    site,
    args: [
      '--require',
      PRELOAD,
      join(root, DOCUSAURUS),
      'write-translations',
      '--locale',
      SOURCE_LOCALE,
      site,
    ],
    env,
  };
}

/** Reads what Docusaurus wrote, and takes the copy away. @param output what it said. */
function collect(site: string, status: number | null, output: string): MessageFiles {
  try {
    if (status === 0) return readInterface(site, SOURCE_LOCALE);
    const reason =
      output
        .split('\n')
        .find((line) => /error/i.test(line))
        ?.replace(/\u001B\[[0-9;]*m/g, '')
        .trim() ?? `it ended with ${status}`;
    const message = `The interface strings of the source could not be read: ${reason}`;
    return {
      files: {},
      findings: [
        {
          file: 'docusaurus.config.ts',
          line: 1,
          column: 1,
          rule: 'interface-source',
          severity: 'error',
          message,
          hint: `Run "npm run write-translations -- --locale ${SOURCE_LOCALE}" to see all of the message; pages and API descriptions are not affected.`,
        },
      ],
    };
  } finally {
    rmSync(site, {recursive: true, force: true});
  }
}

function extract(root: string): MessageFiles {
  const {site, args, env} = copySite(root);
  const {status, stderr, stdout} = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: TIME_LIMIT_MS,
    env,
  });
  return collect(site, status, `${stderr}${stdout}`);
}

/** As `extract`, while this process goes on with something else. */
async function extractBeside(root: string): Promise<MessageFiles> {
  const {site, args, env} = copySite(root);
  const child = spawn(process.execPath, args, {
    timeout: TIME_LIMIT_MS,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stderr, child.stdout])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  const status = await new Promise<number | null>((resolve) =>
    child.once('close', resolve).once('error', () => resolve(null)),
  );
  return collect(site, status, output);
}

/** By what the interface strings of the source are remembered: the content of all that they come from. */
export function interfaceKey(root: string): string {
  const inFolder = (folder: string, wanted: RegExp): string[] =>
    (existsSync(join(root, folder))
      ? readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
      : []
    )
      .filter((name) => wanted.test(name))
      .map((name) => join(folder, name));
  const files = [
    ...readdirSync(root).filter((name) =>
      /^(docusaurus\.config|sidebars)\.|^package(-lock)?\.json$/.test(name),
    ),
    ...inFolder('src', /\.[jt]sx?$/).filter((name) => !/\.test\./.test(name)),
    ...inFolder('docs', /_category_\.(ya?ml|json)$/),
  ].sort();
  const hash = createHash('sha1');
  for (const name of files) hash.update(`${name}\n`).update(readFileSync(join(root, name)));
  return `interface:${hash.digest('hex')}`;
}

const isSite = (root: string): boolean => existsSync(join(root, DOCUSAURUS));
const isWhole = ({findings}: MessageFiles): boolean => findings.length === 0;

/** The interface strings of the source language; none where there is no Docusaurus site. It takes seconds unless it is remembered. */
export function readSourceInterface(root: string, remember: Workspace['remember']): MessageFiles {
  if (!isSite(root)) return {files: {}, findings: []};
  return remember(interfaceKey(root), () => extract(root), isWhole);
}

/** Begins to read them, when they are not remembered. @returns what `Cache.add` takes. */
export async function beginSourceInterface(root: string, {has}: Pick<Cache, 'has'>): Promise<Made> {
  const key = isSite(root) ? interfaceKey(root) : '';
  if (key === '' || has(key)) return {};
  const read = await extractBeside(root);
  return isWhole(read) ? {[key]: read} : {};
}

/** The texts that a language's glossary says are rightly the same: its `same` list, and terms that stay as they are. */
export function readSameTexts(root: string, locale: string): Set<string> {
  const path = join(root, 'i18n', locale, 'glossary.yaml');
  if (!existsSync(path)) return new Set();
  const glossary = parseDocument(readFileSync(path, 'utf8')).toJS() as {
    same?: unknown;
    terms?: unknown;
  } | null;
  const terms = (Array.isArray(glossary?.terms) ? glossary.terms : []) as {
    source?: unknown;
    translation?: unknown;
  }[];
  const kept = terms
    .filter(({source, translation}) => source === translation)
    .map(({source}) => String(source));
  return new Set([...(Array.isArray(glossary?.same) ? glossary.same.map(String) : []), ...kept]);
}
