#!/usr/bin/env node
import {existsSync} from 'node:fs';
import {isAbsolute, relative, resolve} from 'node:path';
import {type Finding, formatFinding, isError} from '@batchwise/openapi/finding';
import {COMMANDS} from './commands/index.ts';
import {readArguments, type Arguments} from './commands/arguments.ts';
import {fail, type CommandResult} from './commands/types.ts';
import {openDictionaries} from './language/hunspell.node.ts';
import {toWorkflowCommand} from './terminal/github.ts';
import {harmless, makeScreen, type Screen} from './terminal/screen.ts';
import {nearWords, usageFinding} from './terminal/usage.ts';
import {command, count} from './terminal/wording.ts';
import {openWorkspace} from './workspace/open-workspace.node.ts';

const HELP = `Helps to translate the pages of this site and to keep the translations current.

  npm run translate -- VERB [PAGE] [options]

  status               how far each language is: what is outdated, missing, left over,
                       or kept out of the site by a mistake
  diff PAGE            what changed in the English page since it was translated,
                       with the translation of each part
  check [PAGE]         what is wrong with the translations, with line and how to mend it;
                       "strings" and "openapi" stand for the texts outside of pages:
                       those of the interface and of the API descriptions
  done PAGE            checks a translated page, records in it which version of the
                       English page it was made from, and lists the changes that this covers
  done strings|openapi [KEY]
                       checks these texts, and records the English they were made from
  export [PAGE]        writes texts and translations into a file for translation tools:
                       of the pages that are named, or of a whole language
  import FILE          takes the translations over from such a file, if nothing in it
                       is damaged or outdated
  add LANGUAGE         sets up a new language, such as de, fr, pt-BR or ar
  pseudo               writes the pseudo-locale en-XA, accented and 40 % longer, which shows
                       what is not translatable and where the layout breaks

  --locale LANGUAGE    nl, it, …; "status" and "check" look at all languages without it
  --format FORMAT      what "export" writes: xliff (XLIFF 2.1) or po (gettext)
  --out FILE           where "export" writes it: a file, a folder (one file for each page),
                       or - for the terminal
  --json               prints {"findings": […], …} for machines
  --github             prints findings so that GitHub shows them at their lines
  --color, --no-color  with or without colour, whatever the terminal is
  --help               shows this text

A PAGE may be typed as create-batch, create-batch.mdx, docs/create-batch.mdx, or as the
path of its translation; several may be named.
It ends with 1 when there is an error, otherwise with 0.
`;

/** Commands that check the spelling. */
const SPELLING = ['check', 'done', 'import'];

function screenFor({colour}: Arguments): Screen {
  const {NO_COLOR, TERM, FORCE_COLOR} = process.env;
  const terminal = FORCE_COLOR
    ? FORCE_COLOR !== '0'
    : process.stdout.isTTY && !NO_COLOR && TERM !== 'dumb';
  return makeScreen(process.stdout.columns ?? 80, colour ?? terminal);
}

/** A path that is typed in a folder below the root, as seen from the root: npm runs commands there. */
function fromRoot(root: string, name: string): string {
  const path = isAbsolute(name) ? name : resolve(process.env.INIT_CWD ?? process.cwd(), name);
  const inside = relative(root, path);
  return existsSync(path) && inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)
    ? inside
    : name;
}

function unknownCommand(name: string | undefined): Finding {
  const names = Object.keys(COMMANDS);
  const near = nearWords(name ?? '', names);
  const message = name === undefined ? 'No verb is named.' : `There is no verb "${name}".`;
  if (near.length > 0) return usageFinding(message, `Did you mean ${near.join(' or ')}?`);
  return usageFinding(message, `Choose one of ${names.join(', ')}; see "${command('--help')}".`);
}

async function run(root: string, given: Arguments, screen: Screen): Promise<CommandResult> {
  const {command: name = ''} = given;
  const chosen = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!chosen) return fail(unknownCommand(given.command));
  const dictionaries = openDictionaries(root);
  const {workspace, save} = openWorkspace(root, {dictionaries});
  if (SPELLING.includes(name)) await dictionaries.load();
  const names = given.names.map((typed) => fromRoot(root, typed));
  const result = chosen(workspace, {...given, names}, screen);
  save();
  return result;
}

/** Reports an unforeseen error, such as a file that may not be read, as a finding. */
async function runSafely(root: string, given: Arguments, screen: Screen): Promise<CommandResult> {
  try {
    return await run(root, given, screen);
  } catch (error) {
    const {message, cause} = error as Error & {cause?: Finding};
    return fail(
      cause?.rule ? cause : usageFinding(message.replace(/\.?$/, '.'), 'Nothing was changed.'),
    );
  }
}

const errorLine = (finding: Finding): string =>
  `${harmless(finding.file === '' ? `${finding.message} ${finding.hint}` : formatFinding(finding))}\n`;

function forGitHub(findings: readonly Finding[]): string {
  const errors = findings.filter(isError).length;
  const lines = findings.map((finding) => `${toWorkflowCommand(finding)}\n`).join('');
  return `${lines}${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}.\n`;
}

/** Runs one command; the exit code is 1 when there is an error among the findings. */
async function main(words: string[]): Promise<void> {
  const {given, findings: usage} = readArguments(words);
  if (given.isHelp) {
    process.stdout.write(HELP);
    return;
  }
  // Tests name their folder.
  const root = resolve(process.env.TRANSLATE_ROOT ?? '.');
  const result = usage.length > 0 ? fail(...usage) : await runSafely(root, given, screenFor(given));
  const {text, json, findings, isTold} = result;
  const errors = findings.filter(isError);
  if (given.isJson) process.stdout.write(`${JSON.stringify({...json, findings}, null, 2)}\n`);
  else if (given.isGitHub) process.stdout.write(forGitHub(findings));
  else {
    process.stdout.write(text);
    if (!isTold) process.stderr.write(errors.map(errorLine).join(''));
  }
  if (errors.length > 0) process.exitCode = 1;
}

void main(process.argv.slice(2));
