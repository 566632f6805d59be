import type {Piece} from '../body/multipart.ts';
import {utf8Length} from '../http/encoding.ts';
import type {FormPart} from '../request/types.ts';
import {quoteArgument, quotePrintf} from './shell-quote.ts';

/** Quotes a word of `-F` where curl would interpret a character in it. */
function quoteWord(text: string): string {
  return /^["@<(=\s)]|[;,\\]|\s$/.test(text) ? `"${text.replace(/[\\"]/g, '\\$&')}"` : text;
}

/** Writes the headers of a part; undefined where curl would change one. */
function headerSections({headers = []}: FormPart): string | undefined {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  if (lines.some((line) => /["\\]|[^\x20-\x7e]|\s$/.test(line))) return undefined;
  return lines.map((line) => `;headers="${line}"`).join('');
}

/**
 * Writes one part as an option of curl; undefined where curl cannot express it, or it is too long.
 */
function toOption(part: FormPart, longest: number): string | undefined {
  const text = 'file' in part ? part.file.name : part.text;
  if (
    /[=\0]/.test(part.name) ||
    part.name === '' ||
    text.includes('\0') ||
    utf8Length(text) > longest ||
    utf8Length(part.name) > longest
  )
    return undefined;
  // curl before 7.81 escapes names with a quotation mark or line end differently.
  if (/["\\\r\n]/.test(part.name)) return undefined;
  const headers = headerSections(part);
  if (headers === undefined) return undefined;
  if ('file' in part) {
    const type = part.file.type || 'application/octet-stream';
    // curl reads "-" as standard input, and sends a file's name without its folders.
    if (/["\\\r\n/]/.test(text) || text === '' || text === '-' || /[;,"]/.test(type))
      return undefined;
    return `-F ${quoteArgument(`${part.name}=@${quoteWord(text)};type=${type}${headers}`)}`;
  }
  if (part.mediaType === undefined && headers === '')
    return `--form-string ${quoteArgument(`${part.name}=${text}`)}`;
  if (/[;,"]/.test(part.mediaType ?? '')) return undefined;
  const type = part.mediaType === undefined ? '' : `;type=${part.mediaType}`;
  return `-F ${quoteArgument(`${part.name}=${quoteWord(text)}${type}${headers}`)}`;
}

/**
 * Writes the parts as options of curl; undefined where curl cannot express one of them, or there
 * are none.
 */
export function formOptions(parts: readonly FormPart[], longest: number): string[] | undefined {
  const options = parts.map((part) => toOption(part, longest));
  return options.length > 0 && options.every((one) => one !== undefined) ? options : undefined;
}

/** Returns a path to a file of the current folder that no program takes for an option. */
export const pathOf = (name: string): string => (name.startsWith('-') ? `./${name}` : name);

/** Writes shell commands that print the pieces of a body in order, to be piped. */
export function printPieces(pieces: readonly Piece[]): string {
  const commands = pieces.map((piece) =>
    typeof piece === 'string'
      ? `printf ${quotePrintf(piece)}`
      : `cat ${quoteArgument(pathOf(piece.name))}`,
  );
  return commands.length === 1 ? (commands[0] ?? '') : `{ ${commands.join('; ')}; }`;
}
