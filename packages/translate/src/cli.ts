#!/usr/bin/env node
import {existsSync} from 'node:fs';
import {isAbsolute, relative, resolve} from 'node:path';
import {
  type Finding,
  formatFinding,
  harmless,
  harmlessJson,
  isError,
} from '@batchwise/openapi/finding';
import {COMMANDS} from './commands/index.ts';
import {readArguments, type Arguments} from './commands/arguments.ts';
import {fail, type CommandResult} from './commands/types.ts';
import {openDictionaries} from './language/hunspell.node.ts';
import {toWorkflowCommand} from './terminal/github.ts';
import {makeScreen, type Screen} from './terminal/screen.ts';
import {nearWords, usageFinding} from './terminal/usage.ts';
import {command, count} from './terminal/wording.ts';
import {openWorkspace} from './workspace/open-workspace.node.ts';

const HELP = `Checks the translations of this site and keeps them up to date.

  npm run translate -- COMMAND [PAGE] [options]

Commands
  status               shows how much of each language is translated, and lists texts that are
                       outdated, missing or unused, and pages with errors
  diff PAGE            shows the changes to the English page since it was translated, next to
                       the translation
  check [PAGE]         reports errors and warnings, each with a line number and a fix. Instead
                       of a page: "strings" (interface strings) or "openapi" (texts of the API
                       descriptions). In English, it reports words that the glossary says to avoid.
  done PAGE            checks a translation, and records which version of the English page it
                       matches
  done strings|openapi [KEY]
                       the same for interface strings or texts of the API descriptions
  export [PAGE]        writes a file for translation tools, with pages or a whole language
  import FILE          imports the translations from such a file; rejects a file with errors
  add LANGUAGE         adds a language to the site, such as de, fr, pt-BR or ar; for a language
                       of the site, writes the missing overlays of API descriptions
  pseudo               writes the pseudo-locale en-XA: accented English, 40% longer. It shows
                       texts that cannot be translated, and layouts that are too narrow.

Options
  --locale LANGUAGE    the language, such as nl; by default, "status" and "check" use all
  --format FORMAT      for "export": xliff (XLIFF 2.1, the default) or po (gettext)
  --out FILE           for "export": a file, a folder for one file per page, or - for the terminal
  --json               prints JSON: {"findings": […], …}
  --github             prints findings as annotations for GitHub Actions
  --color, --no-color  turns colours on or off
  --help               shows this help

A PAGE is a file name such as create-order, or a path such as docs/create-order.mdx, or the
path of a translation. Most commands accept several pages.
Exit code: 1 if there is an error, otherwise 0.
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
  const message = name === undefined ? 'The command is missing.' : `Unknown command "${name}".`;
  if (near.length > 0) return usageFinding(message, `Did you mean ${near.join(' or ')}?`);
  return usageFinding(
    message,
    `Use one of ${names.join(', ')}. Run "${command('--help')}" for details.`,
  );
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

/** Reports an unexpected error, such as a file that cannot be read, as a finding. */
async function runSafely(root: string, given: Arguments, screen: Screen): Promise<CommandResult> {
  try {
    return await run(root, given, screen);
  } catch (error) {
    const {message, cause} = error as Error & {cause?: Finding};
    return fail(
      cause?.rule
        ? cause
        : usageFinding(
            message.replace(/\.?$/, '.'),
            'No file was changed. Fix the cause, and run the command again.',
          ),
    );
  }
}

const errorLine = (finding: Finding): string =>
  `${finding.file === '' ? harmless(`${finding.message} ${finding.hint}`) : formatFinding(finding)}\n`;

function forGitHub(findings: readonly Finding[]): string {
  const errors = findings.filter(isError).length;
  const lines = findings.map((finding) => `${harmless(toWorkflowCommand(finding))}\n`).join('');
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
  const {text, json, findings, isReported} = result;
  const errors = findings.filter(isError);
  if (given.isJson) process.stdout.write(`${harmlessJson({...json, findings}, 2)}\n`);
  else if (given.isGitHub) process.stdout.write(forGitHub(findings));
  else {
    process.stdout.write(text);
    if (!isReported) process.stderr.write(errors.map(errorLine).join(''));
  }
  if (errors.length > 0) process.exitCode = 1;
}

void main(process.argv.slice(2));
