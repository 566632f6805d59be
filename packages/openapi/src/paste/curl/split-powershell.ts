import {wellFormed} from '../../http/encoding.ts';
import {expansionAt} from './expansion.ts';
import type {ShellLine} from './split-shell.ts';

/** Escapes after a backtick (PowerShell, about_Special_Characters); others stand for themselves. */
const NAMED: Record<string, string> = {
  0: '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const OPERATOR = /\d?(?:>>|>&\d|>)|&&|\|\||[|&;()]|\n/y;
const COMMENT = /#[^\n]*|<#[^]*?#>/y;
const HERE_STRING = /@(['"])[^\S\n]*\n([^]*?)\n\1@/y;
const SINGLE = /'((?:[^']|'')*)'/y;
const DOUBLE = /"((?:[^"`]|`[^]|"")*)"/y;
/** A text in double quotes whose quotation marks have only a backslash, as in bash. */
const DOUBLE_OF_BASH = /"((?:[^"`\\]|`[^]|\\[^])*)"(?=\s|$)/y;
const VARIABLE = /\$(?:\w+:)?\w+/y;

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}

/** Undoes the escapes of a text in double quotes, and notes its expansions. */
function unescaped(inside: string, expansions: string[]): string {
  let text = '';
  for (let from = 0; from < inside.length;) {
    const escape = at(/`u\{([\da-fA-F]{1,6})\}|`([^])|"(")/y, inside, from);
    const expansion = escape ? '' : (at(VARIABLE, inside, from)?.[0] ?? expansionAt(inside, from));
    const isExpansion = expansion.startsWith('$');
    if (isExpansion) expansions.push(expansion);
    const [, code, escaped = '', quote] = escape ?? [];
    if (code !== undefined) text += String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff));
    else if (escape) text += quote ?? NAMED[escaped] ?? (escaped === '\n' ? '' : escaped);
    else text += isExpansion ? expansion : inside.charAt(from);
    from += escape?.[0].length ?? (isExpansion ? expansion.length : 1);
  }
  return text;
}

/**
 * Removes the backslashes that Windows PowerShell needs before quotation marks for a program. Newer
 * ones add them; a text with quotation marks of its own is taken as it is.
 */
function withoutBackslashes(word: string): string {
  const isEscaped = /\\"/.test(word) && !/(?<!\\)(?:\\\\)*"/.test(word);
  return isEscaped
    ? word.replace(/(\\+)"/g, (_, {length}: string) => `${'\\'.repeat((length - 1) / 2)}"`)
    : word;
}

type Part = {text: string; length: number};

function readQuoted(source: string, from: number, line: ShellLine): Part | undefined {
  const here = at(HERE_STRING, source, from);
  if (here) {
    const [all, quote, inside = ''] = here;
    return {
      text: quote === '"' ? unescaped(inside, line.expansions) : inside,
      length: all.length,
    };
  }
  const single = at(SINGLE, source, from);
  if (single) return {text: (single[1] ?? '').replaceAll("''", "'"), length: single[0].length};
  const strict = at(DOUBLE, source, from);
  const isWhole =
    strict && /^(?:[\s|;&)]|$)/.test(source.slice(from + strict[0].length).slice(0, 1));
  const double = (isWhole ? undefined : at(DOUBLE_OF_BASH, source, from)) ?? strict;
  if (double) return {text: unescaped(double[1] ?? '', line.expansions), length: double[0].length};
  if (!/['"]/.test(source.charAt(from))) return undefined;
  line.unfinished = true;
  return {text: source.slice(from + 1), length: source.length - from};
}

/** Reads the next part of a word; undefined at its end. */
function readPart(source: string, from: number, line: ShellLine): Part | undefined {
  const quoted = readQuoted(source, from, line);
  if (quoted) return quoted;
  const escape = at(/`(?:\n|u\{[\da-fA-F]+\}|[^]?)/y, source, from)?.[0];
  if (escape !== undefined) return {text: unescaped(escape, []), length: escape.length};
  const variable = at(VARIABLE, source, from)?.[0] ?? expansionAt(source, from);
  if (variable !== '') {
    line.expansions.push(variable);
    return {text: variable, length: variable.length};
  }
  const plain = at(/[^\s|&;()'"`$>]+|\$/y, source, from)?.[0];
  return plain === undefined ? undefined : {text: plain, length: plain.length};
}

/**
 * Splits a command line of PowerShell into words (about_Parsing, about_Quoting_Rules): quotation
 * marks, here-strings, and backticks at the end of lines. Nothing is run: expansions are reported
 * and left as written.
 */
export function splitPowerShell(text: string): ShellLine {
  const source = wellFormed(text.replaceAll('\r\n', '\n'));
  const line: ShellLine = {tokens: [], expansions: [], unfinished: false};
  for (let from = 0; from < source.length;) {
    const skipped = at(/(?:[^\S\n]|`[^\S\n]*\n)+/y, source, from) ?? at(COMMENT, source, from);
    const operator = skipped ? undefined : at(OPERATOR, source, from)?.[0];
    if (operator !== undefined) line.tokens.push({operator});
    const start = from + (skipped?.[0].length ?? operator?.length ?? 0);
    if (start > from) {
      from = start;
      continue;
    }
    let word = '';
    for (let part = readPart(source, from, line); part; part = readPart(source, from, line)) {
      word += part.text;
      from += part.length;
    }
    line.tokens.push({word: withoutBackslashes(word)});
  }
  return line;
}
