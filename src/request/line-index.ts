/** Bytes of a line beyond which it is broken, so that one without line breaks can be drawn in parts. */
const LONGEST = 200;

/** Bytes of a character behind its first one, which a line keeps. */
const LARGEST_REST = 3;

export type LineIndexer = {
  /** How many lines have begun. */
  readonly count: number;
  /** The text of a line, without its line break; counted from 0. */
  readonly lineAt: (bytes: Uint8Array, line: number) => string;
  /**
   * Indexes further.
   * @param bytes all that has come, in UTF-8.
   * @param limit how many bytes to read before it returns.
   * @returns whether there is more to read.
   */
  readonly advance: (bytes: Uint8Array, limit: number) => boolean;
};

/** Whether a byte of UTF-8 is not the first of a character. */
const isInside = (byte: number): boolean => (byte & 0xc0) === 0x80;

/** Finds where lines begin in a text of any length, as it comes. Long lines are broken between characters. */
export function createLineIndexer(): LineIndexer {
  const decoder = new TextDecoder();
  let starts = new Uint32Array(1024);
  let count = 1;
  let at = 0;
  const begin = (offset: number): void => {
    if (count === starts.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count] = offset;
    count += 1;
  };
  return {
    get count() {
      return count;
    },
    lineAt: (bytes, line) => {
      const end =
        line + 1 < count
          ? starts[line + 1]
          : Math.min(bytes.length, (starts[line] ?? 0) + LONGEST + LARGEST_REST);
      return decoder.decode(bytes.subarray(starts[line], end)).replace(/\r?\n$/, '');
    },
    advance: (bytes, limit) => {
      const until = Math.min(bytes.length, at + limit);
      let start = starts[count - 1] ?? 0;
      for (; at < until; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte === 10) {
          start = at + 1;
          begin(start);
        } else if (at - start >= LONGEST && !isInside(byte)) {
          start = at;
          begin(start);
        }
      }
      return at < bytes.length;
    },
  };
}
