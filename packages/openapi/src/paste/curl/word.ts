import {wellFormed} from '../../http/encoding.ts';

/**
 * A word of a command line. Escaped bytes (`\xe9`, `\351`) are stored as U+DC80 to U+DCFF, lone
 * surrogates that no text holds, because only their use decides whether they are UTF-8 or Latin-1.
 */
export type Word = string;

const FIRST = 0xdc00;

/** Represents a byte in a word. */
export const byteInWord = (byte: number): string =>
  String.fromCharCode(byte < 0x80 ? byte : FIRST + byte);

const bytesOf = (run: string): Uint8Array =>
  Uint8Array.from(run, (character) => character.charCodeAt(0) - FIRST);

/** Decodes the bytes of a word as UTF-8; invalid ones become U+FFFD. */
export function textOfWord(word: Word): string {
  return wellFormed(
    word.replace(/(?<![\ud800-\udbff])[\udc80-\udcff]+/g, (run) =>
      new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytesOf(run)),
    ),
  );
}

/** Decodes the bytes of a word as Latin-1, as in headers (RFC 9110, 5.5). */
export function headerOfWord(word: Word): string {
  return wellFormed(
    word.replace(/(?<![\ud800-\udbff])[\udc80-\udcff]/g, (byte) =>
      String.fromCharCode(byte.charCodeAt(0) - FIRST),
    ),
  );
}
