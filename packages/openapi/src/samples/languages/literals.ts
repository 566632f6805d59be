import {isFragile} from '../escape.ts';
import type {MoreLanguage} from './names.ts';

/**
 * Writes a text as a literal: in a string of UTF-8, or in a header of single-byte characters
 * (Latin-1).
 */
export type Literals = {text: (text: string) => string; header: (text: string) => string};

const hex = (character: string, digits: number): string =>
  (character.codePointAt(0) ?? 0).toString(16).padStart(digits, '0');

const NAMED: Record<string, string> = {'\t': '\\t', '\r': '\\r', '\n': '\\n'};

/** Writes `"…"` on one line: `special` characters with a backslash, fragile ones by `code`. */
function escaped(text: string, special: RegExp, code: (character: string) => string): string {
  const write = (character: string): string => {
    if (special.test(character)) return `\\${character}`;
    return character === '\n' || isFragile(character)
      ? (NAMED[character] ?? code(character))
      : character;
  };
  return `"${Array.from(text, write).join('')}"`;
}

const byte = (character: string): string => `\\x${hex(character, 2)}`;
const unit = (character: string): string => `\\u${hex(character, 4)}`;
const braced = (character: string): string => `\\u{${hex(character, 1)}}`;

/** Writes a header literal, each character beyond ASCII as a byte. */
const bytes = (text: string, special: RegExp): string =>
  escaped(text, special, byte).replace(/[\x80-\xff]/g, byte);

/**
 * Writes one literal for each line, which stays readable and is safe from editors that change line
 * ends.
 */
const byLines = (text: string, write: (line: string) => string): string =>
  (text.match(/[^\n]*\n|[^\n]+$/g) ?? ['']).map(write).join(' +\n    ');

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const QUOTE = /["\\]/;

function goText(text: string): string {
  // Between backquotes nothing is escaped, and CR is dropped (Go specification, String literals).
  return text.includes('\n') && !text.includes('`') && !isFragile(text)
    ? `\`${text}\``
    : escaped(text, QUOTE, unit);
}

// Java replaces \u000a before it reads strings (JLS 3.3), so octal escapes are used.
const javaCode = (character: string): string =>
  character < '\x80'
    ? `\\${(character.codePointAt(0) ?? 0).toString(8).padStart(3, '0')}`
    : unit(character);
const javaText = (text: string): string => byLines(text, (line) => escaped(line, QUOTE, javaCode));

const csharpText = (text: string): string => byLines(text, (line) => escaped(line, QUOTE, unit));

const singleQuoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

function rustText(text: string): string {
  if (!text.includes('\n') || isFragile(text)) return escaped(text, QUOTE, braced);
  const longest = Math.max(0, ...(text.match(/"#*/g) ?? []).map((found) => found.length));
  const hashes = '#'.repeat(longest);
  return `r${hashes}"${text}"${hashes}`;
}

const POWERSHELL_NAMED: Record<string, string> = {'\0': '`0', '\t': '`t', '\n': '`n', '\r': '`r'};

function powershellText(text: string): string {
  // PowerShell takes curly quotes for straight ones (about_Quoting_Rules).
  if (!isFragile(text)) return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
  const write = (character: string): string => {
    if (/["“”„`$]/.test(character)) return `\`${character}`;
    return character === '\n' || isFragile(character)
      ? (POWERSHELL_NAMED[character] ?? `$([char]0x${hex(character, 2)})`)
      : character;
  };
  return `"${Array.from(text, write).join('')}"`;
}

const rubyQuote = /["\\#]/;
const phpQuote = /["\\$]/;

/** All of them expect well-formed text (no lone surrogates). */
export const LITERALS: Readonly<Record<MoreLanguage, Literals>> = {
  go: {text: goText, header: (text) => bytes(text, QUOTE)},
  java: {text: javaText, header: javaText},
  php: {
    text: (text) => (isFragile(text) ? escaped(text, phpQuote, braced) : singleQuoted(text)),
    header: (text) => (isAscii(text) ? singleQuoted(text) : bytes(text, phpQuote)),
  },
  csharp: {text: csharpText, header: csharpText},
  ruby: {
    text: (text) => (isFragile(text) ? escaped(text, rubyQuote, braced) : singleQuoted(text)),
    header: (text) => (isAscii(text) ? singleQuoted(text) : bytes(text, rubyQuote)),
  },
  rust: {
    text: rustText,
    header: (text) =>
      /^[\t\x20-\x7e]*$/.test(text) ? rustText(text) : `&b${bytes(text, QUOTE)}[..]`,
  },
  powershell: {text: powershellText, header: powershellText},
};
