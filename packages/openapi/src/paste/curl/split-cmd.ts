import {wellFormed} from '../../http/encoding.ts';
import {isByBrowserForCmd} from './command-shell.ts';
import type {ShellLine} from './split-shell.ts';

/**
 * Removes carets as cmd does: outside of quotation marks, `^` escapes the next character or line
 * end.
 */
function withoutCarets(text: string): string {
  let quoted = false;
  let line = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    if (quoted || character !== '^') line += character;
    else {
      at += text.charAt(at + 1) === '\n' ? 2 : 1;
      line += text.charAt(at);
    }
  }
  return line;
}

/**
 * Removes the carets of a command that a browser wrote: each escapes the next character, also
 * within quotation marks. Firefox closes and opens the quotation marks around a line end.
 */
const withoutBrowserCarets = (text: string): string =>
  text
    .replaceAll('"^\n\n"', '\n')
    .replace(
      /\^(?:\n(\n?)|([^]))/g,
      (_, lineEnd?: string, escaped?: string) => lineEnd ?? escaped ?? '',
    );

/** Reads a word like programs of Windows: backslashes escape only before a quotation mark. */
function readWord(
  text: string,
  from: number,
  doubled: boolean,
): {word: string; end: number; closed: boolean} {
  let word = '';
  let quoted = false;
  let at = from;
  while (at < text.length && (quoted || !/\s/.test(text.charAt(at)))) {
    const start = at;
    while (text.charAt(at) === '\\') at += 1;
    const backslashes = at - start;
    const mark = text.charAt(at) === '"';
    word += '\\'.repeat(doubled || mark ? Math.floor(backslashes / 2) : backslashes);
    if (mark && backslashes % 2 === 1) word += '"';
    // Two quotation marks within quotation marks stand for one.
    else if (mark && quoted && text.charAt(at + 1) === '"') {
      word += '"';
      at += 1;
    } else if (mark) quoted = !quoted;
    else if (backslashes > 0) continue;
    else word += text.charAt(at);
    at += 1;
  }
  return {word, end: at, closed: !quoted};
}

const SPACE = /\s+/y;
const OPERATOR = /(?:&&|\|\||[|&])(?=\s|$|curl)/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * Splits a command line of Windows' cmd into words. Chrome (`^"…^"`, formerly `"…"`) and Firefox
 * put a caret before special characters and double every backslash. cmd and curl.exe would not
 * undo all of that; this reads the text that the browser copied.
 */
export function splitCmd(text: string): ShellLine {
  const lines = text.replaceAll('\r\n', '\n').trim();
  const byBrowser = isByBrowserForCmd(lines);
  const source = wellFormed(byBrowser ? withoutBrowserCarets(lines) : withoutCarets(lines));
  const line: ShellLine = {
    tokens: [],
    expansions: byBrowser ? [] : (source.match(/%\w+%/g) ?? []),
    unfinished: false,
  };
  for (let at = 0; at < source.length;) {
    const space = matchAt(SPACE, source, at);
    at += space.length;
    // Line continuations are already removed.
    const operator = space.includes('\n') ? '\n' : matchAt(OPERATOR, source, at);
    if (operator !== '') {
      line.tokens.push({operator});
      at += operator === '\n' ? 0 : operator.length;
    }
    const {word, end, closed} = readWord(source, at, byBrowser);
    if (end > at) line.tokens.push({word});
    line.unfinished ||= !closed;
    at = end;
  }
  return line;
}
