import {wellFormed} from '../../http/encoding.ts';
import {expansionAt} from './expansion.ts';
import {byteInWord, type Word} from './word.ts';

/** A word of a command line, or an operator of the shell such as `|`, `;` or a line end. */
export type ShellToken = {word: Word} | {operator: string};

export type ShellLine = {
  tokens: ShellToken[];
  /** Expansions such as `$HOME` and `$(id)`, which stay in the words as written. */
  expansions: string[];
  /** Whether a quotation mark is not closed. */
  unfinished: boolean;
};

/** ANSI-C quoting (Bash manual, 3.1.2.4; the same in zsh). */
const ANSI =
  /\\(?:x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|([0-7]{1,3})|c([^])|([^]))/g;
const NAMED: Record<string, string> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const fromCode = (digits: string): string => {
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff ? '\ufffd' : wellFormed(String.fromCodePoint(code));
};

/** Decodes the text between the quotation marks of `$'…'`. */
export function decodeAnsi(inside: string): Word {
  return inside.replace(
    ANSI,
    (
      _,
      hex?: string,
      short?: string,
      long?: string,
      octal?: string,
      control?: string,
      plain = '',
    ) => {
      if (hex !== undefined) return byteInWord(Number.parseInt(hex, 16));
      if (short !== undefined || long !== undefined) return fromCode(short ?? long ?? '');
      if (octal !== undefined) return byteInWord(Number.parseInt(octal, 8) & 0xff);
      if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) & 0x1f);
      return NAMED[plain] ?? (/[\\'"?]/.test(plain) ? plain : `\\${plain}`);
    },
  );
}

const OPERATOR = /\d?(?:>>|>&|<<<|<<-?|<&|>\||[<>])|&&|\|\||&>|;;|[|&;()]|\n/y;

/** Matches patterns one after another in a text. */
class Reader {
  at = 0;
  private hasOpenBracket = false;
  constructor(readonly text: string) {}
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }
  /** Reads an expansion. After a bracket that is not closed, no other one is looked for. */
  expansion(): string {
    const isNested = /\$[({]/.test(this.text.slice(this.at, this.at + 2));
    if (isNested && this.hasOpenBracket) return '';
    const found = expansionAt(this.text, this.at);
    this.hasOpenBracket ||= isNested && found === '';
    this.at += found.length;
    return found;
  }
}

/** Reads an expansion and notes it; it stays in the word as written. */
function readExpansion(reader: Reader, line: ShellLine): Word | undefined {
  const expansion = reader.expansion();
  if (expansion === '') return undefined;
  line.expansions.push(expansion);
  return expansion;
}

/** Reads one part of a word within double quotes (Bash manual, 3.1.2.3). */
function readDoublePart(reader: Reader, line: ShellLine): Word {
  const plain = reader.match(/[^"\\$`]+/y)?.[0] ?? readExpansion(reader, line);
  if (plain !== undefined) return plain;
  const escaped = reader.match(/\\(\r?\n|[$`"\\])/y)?.[1];
  if (escaped !== undefined) return escaped.endsWith('\n') ? '' : escaped;
  return reader.match(/[^]/y)?.[0] ?? '';
}

function readDouble(reader: Reader, line: ShellLine): Word {
  let word = '';
  while (reader.at < reader.text.length) {
    if (reader.match(/"/y)) return word;
    word += readDoublePart(reader, line);
  }
  line.unfinished = true;
  return word;
}

/**
 * Reads the next part of a word: quoted, escaped, expanded or plain; undefined at the end of the
 * word.
 */
function readPart(reader: Reader, line: ShellLine): Word | undefined {
  const single = reader.match(/'([^']*)'/y);
  if (single) return single[1] ?? '';
  const ansi = reader.match(/\$'((?:[^'\\]|\\[^])*)'/y);
  if (ansi) return decodeAnsi(ansi[1] ?? '');
  if (reader.match(/\$?"/y)) return readDouble(reader, line);
  if (reader.match(/'/y)) {
    line.unfinished = true;
    return reader.match(/[^]*/y)?.[0];
  }
  const escaped = reader.match(/\\(?:\r?\n|([^]))/y);
  if (escaped) return escaped[1] ?? '';
  return (
    readExpansion(reader, line) ??
    reader.match(/[^\s|&;()<>'"\\$`]+/y)?.[0] ??
    reader.match(/[$`\\]/y)?.[0]
  );
}

/**
 * Splits a command line into words like bash and zsh (Bash manual, 3.1.2): quotes, escapes,
 * continued lines, comments. Nothing is run: expansions are reported and left as written.
 */
export function splitShell(text: string): ShellLine {
  const reader = new Reader(wellFormed(text));
  const line: ShellLine = {tokens: [], expansions: [], unfinished: false};
  while (reader.at < reader.text.length) {
    if (reader.match(/(?:[^\S\n]|\\\r?\n)+/y) || reader.match(/#[^\n]*/y)) continue;
    const operator = reader.match(OPERATOR)?.[0];
    if (operator !== undefined) {
      line.tokens.push({operator});
      continue;
    }
    let word = '';
    for (let part = readPart(reader, line); part !== undefined; part = readPart(reader, line))
      word += part;
    line.tokens.push({word});
  }
  return line;
}
