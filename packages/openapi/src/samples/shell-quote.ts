import {escapeFragile, isFragile} from './escape.ts';

const NAMED: Record<string, string> = {'\t': '\\t', '\r': '\\r', '\n': '\\n'};

const hexByte = (byte: number): string => `\\x${byte.toString(16).padStart(2, '0')}`;
const octalByte = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`;
const utf8 = (character: string): number[] => [...new TextEncoder().encode(character)];

const asBytes = (character: string): string => utf8(character).map(hexByte).join('');
const asOctal = (character: string): string => utf8(character).map(octalByte).join('');

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * An interactive bash treats a line that begins with `^` as a quick substitution, even inside
 * quotes.
 */
const QUICK_SUBSTITUTION = /\n\^/g;

/**
 * Writes `$'…'`. The apostrophe and `!` are escaped as bytes, because history expansion of old
 * shells misreads them there.
 */
function ansiQuoted(text: string, escapeAll: (text: string) => string): string {
  const safe = text
    .replaceAll('\\', '\\\\')
    .replace(/['!]/g, asBytes)
    .replace(QUICK_SUBSTITUTION, `\n${asBytes('^')}`);
  return `$'${escapeAll(safe)}'`;
}

/**
 * Quotes one argument for bash and zsh, interactive or not; it is passed as UTF-8. Plain text stays
 * readable in `'…'`; fragile characters (tabs, CR, controls, …) are escaped in `$'…'`. No argument
 * can hold NUL: use `quotePrintf`.
 */
export function quoteArgument(text: string): string {
  if (!isFragile(text) && !text.includes('\n^')) return singleQuoted(text);
  return ansiQuoted(text, (safe) =>
    escapeFragile(safe, (character) => NAMED[character] ?? asBytes(character)),
  );
}

/**
 * Quotes a header line like `quoteArgument`, but each character from 0x80 on becomes one byte
 * (Latin-1), as `fetch` sends it.
 */
export function quoteHeader(line: string): string {
  if (!/[^\x20-\x7e]/.test(line)) return singleQuoted(line);
  return ansiQuoted(line, (safe) =>
    safe.replace(
      /[^\x20-\x7e]/g,
      (character) => NAMED[character] ?? hexByte(character.charCodeAt(0)),
    ),
  );
}

/**
 * Writes text as the format of the shell's `printf`, which can print NUL and has no length limit.
 * Escapes are octal, the only ones that POSIX guarantees.
 */
export function quotePrintf(text: string): string {
  const format = text
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')
    .replace(/^-/, asOctal)
    .replace(QUICK_SUBSTITUTION, `\n${asOctal('^')}`);
  return singleQuoted(escapeFragile(format, (character) => NAMED[character] ?? asOctal(character)));
}
