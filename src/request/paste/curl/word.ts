import {wellFormed} from '../../http/encoding';

/**
 * A word of a command line. Bytes that were written as such (`\xe9`, `\351`) stand in it as U+DC80 to U+DCFF, lone
 * surrogates that no text holds, because whether they are UTF-8 or Latin-1 depends on where the word goes.
 */
export type Word = string;

const FIRST = 0xdc00;

/** A byte as it stands in a word. */
export const byteInWord = (byte: number): string =>
  String.fromCharCode(byte < 0x80 ? byte : FIRST + byte);

const bytesOf = (run: string): Uint8Array =>
  Uint8Array.from(run, (character) => character.charCodeAt(0) - FIRST);

/** What the word says where UTF-8 is meant; what is none becomes U+FFFD. */
export function textOfWord(word: Word): string {
  return wellFormed(
    word.replace(/(?<![\ud800-\udbff])[\udc80-\udcff]+/g, (run) =>
      new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytesOf(run)),
    ),
  );
}

/** What the word says as a header, whose bytes are Latin-1 (RFC 9110, 5.5). */
export function headerOfWord(word: Word): string {
  return wellFormed(
    word.replace(/(?<![\ud800-\udbff])[\udc80-\udcff]/g, (byte) =>
      String.fromCharCode(byte.charCodeAt(0) - FIRST),
    ),
  );
}
