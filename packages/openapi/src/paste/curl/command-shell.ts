import {splitShell} from './split-shell.ts';

/** The shell that a pasted command is written for: bash also stands for zsh. */
export type CommandShell = 'bash' | 'cmd' | 'powershell';

const AT_LINE_END: Record<string, CommandShell> = {
  '\\': 'bash',
  '^': 'cmd',
  '`': 'powershell',
};

/** Returns the shell of the first line that goes on in the next one. */
function byContinuedLine(text: string): CommandShell | undefined {
  for (const {index, 0: found} of text.matchAll(/\s[\\^`][^\S\n]*\n/g)) {
    // Within quotation marks, these characters belong to a body.
    if (splitShell(text.slice(0, index)).unfinished) return undefined;
    return AT_LINE_END[found.trim()];
  }
  return undefined;
}

/** A caret and the character that Chrome or Firefox escape with it, and escaped line ends. */
const ESCAPED = /\^%\^(?=\w)|\^[^\w\s:=+~'/.,?;()*`-]|\^\s*\n/g;

/** Characters that neither Chrome nor Firefox escape for cmd. */
const PLAIN_ONLY = /^[\w\s:=+~'/.,?;()*&$\\{}"`-]*$/;

/**
 * Whether a browser wrote the command for cmd: with `^"` as quotation marks, or with a caret
 * before each special character, also within quotation marks, where cmd would not remove it.
 */
export function isByBrowserForCmd(text: string): boolean {
  if (/(?:^|\s)\^"/.test(text)) return true;
  return /\^[^\w\s"$]/.test(text) && PLAIN_ONLY.test(text.replace(ESCAPED, ''));
}

/** Returns the shell that a command is written for, by its line ends and its escapes. */
export function shellOf(text: string): CommandShell {
  const byLine = byContinuedLine(text);
  if (byLine) return byLine;
  const outsideOfSingle = text.replace(/\$?'(?:[^'\\]|\\[^])*'/g, "''");
  return isByBrowserForCmd(outsideOfSingle) ? 'cmd' : 'bash';
}
