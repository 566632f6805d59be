import {weighFile, type StoredFile} from './file';
import type {Extras} from './journal';

/** What a batch has beyond the few numbers that every batch has. */
export type Side = {
  extras: Extras;
  /** In the order in which they came. */
  files?: ReadonlyMap<string, StoredFile>;
};

/** The sides of batches, by number. Most batches have none, and cost nothing here. */
export type Sides = {
  get: (number: number) => Readonly<Side>;
  /** Sets some of the extras, and leaves the others. */
  change: (number: number, extras: Extras) => void;
  putFile: (number: number, name: string, file: StoredFile) => void;
  drop: (number: number) => void;
  /** The numbers of the batches that were given this external id. */
  withExternalId: (externalId: string) => Iterable<number>;
  /** About how many bytes all of them take. */
  weight: () => number;
};

type Weighed = {extras: Extras; files?: Map<string, StoredFile>; weight: number};

const NOTHING: Readonly<Side> = Object.freeze({extras: Object.freeze({})});

const weigh = (extras: Extras): number => 2 * JSON.stringify(extras).length;

/** Makes an empty table of sides. */
export function createSides(): Sides {
  const sides = new Map<number, Weighed>();
  let total = 0;

  const sideOf = (number: number): Weighed => {
    const side = sides.get(number) ?? {extras: {}, weight: 0};
    sides.set(number, side);
    return side;
  };
  const grow = (side: Weighed, bytes: number): void => {
    side.weight += bytes;
    total += bytes;
  };

  return {
    get: (number) => sides.get(number) ?? NOTHING,
    change: (number, extras) => {
      const side = sideOf(number);
      const changed = {...side.extras, ...extras};
      grow(side, weigh(changed) - weigh(side.extras));
      side.extras = changed;
    },
    putFile: (number, name, file) => {
      const side = sideOf(number);
      const earlier = side.files?.get(name);
      grow(side, weighFile(name, file) - (earlier ? weighFile(name, earlier) : 0));
      side.files = (side.files ?? new Map<string, StoredFile>()).set(name, file);
    },
    drop: (number) => {
      total -= sides.get(number)?.weight ?? 0;
      sides.delete(number);
    },
    *withExternalId(externalId) {
      for (const [number, {extras}] of sides) if (extras.externalId === externalId) yield number;
    },
    weight: () => total,
  };
}
