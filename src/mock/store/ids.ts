/** Creates the ids of batches from sequence numbers, and finds the number of an id. */
export type Ids = {
  create: (number: number) => string;
  /** The number of an id; a number that was never used when the id is not one of these. */
  numberOf: (id: string) => number;
};

const BITS = 128;
/** Any odd number is invertible modulo 2^128; this one is the fractional part of the golden ratio. */
const FACTOR = 0x9e3779b97f4a7c15f39cc0605cedc835n;
const SEED_FACTOR = 0xd1342543de82ef95aef17502108ef2d9n;

const wrap = (value: bigint): bigint => BigInt.asUintN(BITS, value);

/** Newton's method doubles the number of correct bits with each step, starting from three. */
function invert(odd: bigint): bigint {
  let inverse = odd;
  for (let bits = 3; bits < BITS; bits *= 2) inverse = wrap(inverse * (2n - odd * inverse));
  return inverse;
}

const INVERSE = invert(FACTOR);

const toHex = (value: bigint): string => value.toString(16).padStart(BITS / 4, '0');

/** A random key, or the same key for the same seed: 32 hexadecimal digits. */
export function createKey(seed?: number): string {
  if (seed !== undefined) return toHex(wrap(BigInt(seed + 1) * SEED_FACTOR));
  const bytes = crypto.getRandomValues(new Uint8Array(BITS / 8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Ids of 32 hexadecimal digits that look random and never repeat. Each can be traced back to its number,
 * so the store can tell a removed batch from one that never existed without a list of removed ids.
 */
export function createIds(key: string): Ids {
  const offset = BigInt(`0x${key}`);
  return {
    create: (number) => toHex(wrap(BigInt(number) * FACTOR + offset)),
    numberOf: (id) =>
      /^[0-9a-f]{32}$/.test(id) ? Number(wrap((BigInt(`0x${id}`) - offset) * INVERSE)) : Infinity,
  };
}
