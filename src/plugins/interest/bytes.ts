/*
 * The HTML of pages is handled as it lies on the disk: each character is a byte. Marks of HTML are bytes of ASCII, and UTF-8 has
 * those for nothing else, so that pages need not be decoded and encoded again, which would take as long as all that is done with them.
 */
const NOT_ASCII = /[^\x00-\x7f]/;

/** A text as such characters. */
export const toBytes = (text: string): string =>
  NOT_ASCII.test(text) ? Buffer.from(text).toString('latin1') : text;

/** The text that such characters stand for. */
export const fromBytes = (bytes: string): string =>
  NOT_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes;
