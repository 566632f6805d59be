/** Names batches by their number and finds the number again, so that no table of ids is needed. */
export type Ids = {
  make: (number: number) => string;
  /** The number of an id; undefined for an id that {@link Ids.make} did not make. */
  numberOf: (id: string) => number | undefined;
  /** Is told that a batch was let go. */
  forget: (number: number) => void;
};

const ROUNDS = 16;
const TWO_32 = 2 ** 32;

/** The finaliser of MurmurHash3: every bit of the word reaches every other. */
function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Makes the key of a permutation: random, or always the same one for a seed. */
export function makeKeys(seed?: number): Int32Array {
  const keys = new Int32Array(ROUNDS);
  if (seed === undefined) return crypto.getRandomValues(keys);
  let state = mix(seed) ^ mix(Math.floor(seed / TWO_32));
  return keys.map(() => mix((state = (state + 0x9e3779b9) | 0)));
}

/** The two digits of each byte: a look-up is several times faster than writing a number in base 16. */
const BYTES = Array.from({length: 256}, (_, byte) => byte.toString(16).padStart(2, '0'));

const hex = (word: number): string =>
  BYTES[word >>> 24] + BYTES[(word >>> 16) & 255] + BYTES[(word >>> 8) & 255] + BYTES[word & 255];

function readWords(id: string): Int32Array | undefined {
  if (!/^[0-9a-f]{32}$/.test(id)) return undefined;
  return Int32Array.from([0, 8, 16, 24], (at) => parseInt(id.slice(at, at + 8), 16) | 0);
}

/**
 * Ids of 32 hexadecimal digits that are a permutation of the numbers under a key (a Feistel network over four words,
 * two of them 0): they look random, never repeat, and lead back to their number. No secret: a mock has none to keep.
 */
export function derivedIds(keys: Int32Array): Ids {
  return {
    make: (number) => {
      const words = Int32Array.of(number | 0, Math.floor(number / TWO_32), 0, 0);
      for (let round = 0; round < ROUNDS; round += 1)
        words[(round + 3) & 3] ^= mix(words[round & 3] ^ keys[round]);
      return hex(words[0]) + hex(words[1]) + hex(words[2]) + hex(words[3]);
    },
    numberOf: (id) => {
      const words = readWords(id);
      if (!words) return undefined;
      for (let round = ROUNDS - 1; round >= 0; round -= 1)
        words[(round + 3) & 3] ^= mix(words[round & 3] ^ keys[round]);
      const [low = 0, high = 0, ...rest] = words;
      return rest.some((word) => word !== 0) || high < 0 ? undefined : high * TWO_32 + (low >>> 0);
    },
    forget: () => undefined,
  };
}

/** Ids that somebody else makes. They are kept as long as their batches, so that they cost more memory. */
export function givenIds(randomId: () => string): Ids {
  const ids = new Map<number, string>();
  const numbers = new Map<string, number>();
  return {
    make: (number) => {
      const id = ids.get(number) ?? randomId();
      ids.set(number, id);
      numbers.set(id, number);
      return id;
    },
    numberOf: (id) => numbers.get(id),
    forget: (number) => {
      numbers.delete(ids.get(number) ?? '');
      ids.delete(number);
    },
  };
}
