import type {JsonObject} from '../openapi/types';
import {createTable} from './columns';
import type {BatchError} from './content';
import type {StoredFile} from './file';
import {derivedIds, givenIds, type Ids} from './ids';
import {createInterned} from './intern';
import {STATES, type State} from './states';

/** Batches of one organisation and sandbox are invisible to all others. */
export type Owner = {imsOrg: string; sandbox: string};

/** What a batch has beyond the few numbers that every batch has. Most have nothing of it. */
export type Side = {
  externalId?: string;
  tags?: JsonObject;
  errors?: BatchError[];
  /** COMPLETE was received, so that another one is a repetition, even where the batch has failed since. */
  completed?: boolean;
  /** In the order in which they came. */
  files?: Map<string, StoredFile>;
  /** About how many bytes all this takes. */
  weight: number;
};

/** A batch as it is kept. */
export type Batch = {
  number: number;
  id: string;
  imsOrg: string;
  dataset: string;
  /** The input format, as JSON text. */
  format: string;
  created: number;
  /** When the state was entered, in Unix milliseconds. */
  changed: number;
  state: State;
};

export type NewRecord = {owner: Owner; dataset: string; format: string; created: number; externalId?: string; tags?: JsonObject};

export type StoreOptions = {
  /** How many batches are kept; beyond that the oldest goes first. */
  maximumBatches?: number;
  /** About how many bytes are kept of tags and files of all batches together; beyond that the oldest batch goes first. */
  maximumBytes?: number;
  /** Makes the ids repeatable. */
  seed?: number;
  /** Makes the ids instead: 32 lower-case hexadecimal digits each. */
  randomId?: () => string;
};

/** All that the mock remembers. Batches have rising numbers, and those below `oldest` have been let go. */
export type Store = {
  maximumBatches: number;
  /** Keeps a new batch in the state `loading`. */
  add: (record: NewRecord) => Batch;
  /** The number of a batch of that owner, `gone` for one of any owner that was let go, undefined if there is none. */
  find: (owner: Owner, id: string) => number | 'gone' | undefined;
  isKept: (number: number) => boolean;
  get: (number: number) => Batch;
  setState: (number: number, state: State, time: number) => void;
  side: (number: number) => Readonly<Side>;
  /** Changes what a batch has beyond its numbers. `bytes` is about how much more (or less) it then takes. */
  change: (number: number, bytes: number, apply: (side: Side) => void) => void;
  /** The batches of an owner by their time of creation. */
  list: (owner: Owner, descending: boolean) => Iterable<Batch>;
};

const MAXIMUM_BATCHES = 1_000_000;
const MAXIMUM_BYTES = 64 * 1_048_576;
const NOTHING: Readonly<Side> = Object.freeze({weight: 0});

// No header value can hold a line break.
const ownerKey = ({imsOrg, sandbox}: Owner): string => `${sandbox}\n${imsOrg}`;
const orgOf = (key: string): string => key.slice(key.indexOf('\n') + 1);

function newSide({externalId, tags}: NewRecord): Side | undefined {
  if (externalId === undefined && tags === undefined) return undefined;
  const weight = 2 * ((externalId?.length ?? 0) + (tags ? JSON.stringify(tags).length : 0));
  return {...(externalId === undefined ? {} : {externalId}), ...(tags ? {tags} : {}), weight};
}

/**
 * Makes an empty store in memory. It is made for a million batches: what all of them have stands in typed arrays,
 * texts that many share are kept once, ids are computed, and letting go of the oldest takes constant time.
 */
export function createStore({maximumBatches = MAXIMUM_BATCHES, maximumBytes = MAXIMUM_BYTES, seed, randomId}: StoreOptions = {}): Store {
  const ids: Ids = randomId ? givenIds(randomId) : derivedIds(seed);
  const table = createTable();
  const texts = createInterned();
  const sides = new Map<number, Side>();
  let oldest = 0;
  let next = 0;
  let latest = 0;
  let weight = 0;

  const isKept = (number: number): boolean => number >= oldest && number < next;

  const get = (number: number): Batch => {
    const {owner, dataset, format, state, created, changed} = table.get(number);
    return {
      number,
      id: ids.make(number),
      imsOrg: orgOf(texts.text(owner)),
      dataset: texts.text(dataset),
      format: texts.text(format),
      created,
      changed,
      state: STATES[state] ?? 'loading',
    };
  };

  const letOldestGo = (): void => {
    const {owner, dataset, format} = table.get(oldest);
    for (const text of [owner, dataset, format]) texts.release(text);
    weight -= sides.get(oldest)?.weight ?? 0;
    sides.delete(oldest);
    ids.forget(oldest);
    oldest += 1;
    table.dropBefore(oldest);
  };

  const letGo = (): void => {
    // The newest batch is never let go: somebody is about to use it.
    while (next - oldest > 1 && (next - oldest > maximumBatches || weight > maximumBytes)) letOldestGo();
  };

  return {
    maximumBatches,
    isKept,
    get,
    add: (record) => {
      const number = next;
      // A clock that is set back must not put a new batch before an older one.
      latest = Math.max(latest, record.created);
      table.put(number, {
        created: latest,
        changed: latest,
        owner: texts.use(ownerKey(record.owner)),
        dataset: texts.use(record.dataset),
        format: texts.use(record.format),
        state: STATES.indexOf('loading'),
      });
      const side = newSide(record);
      if (side) sides.set(number, side);
      weight += side?.weight ?? 0;
      next += 1;
      letGo();
      return get(number);
    },
    find: (owner, id) => {
      const number = ids.numberOf(id);
      if (number === undefined || number >= next) return undefined;
      if (number < oldest) return 'gone';
      return table.get(number).owner === texts.numberOf(ownerKey(owner)) ? number : undefined;
    },
    setState: (number, state, time) => {
      table.put(number, {...table.get(number), state: STATES.indexOf(state), changed: time});
    },
    side: (number) => sides.get(number) ?? NOTHING,
    change: (number, bytes, apply) => {
      const side = sides.get(number) ?? {weight: 0};
      apply(side);
      side.weight += bytes;
      weight += bytes;
      sides.set(number, side);
      letGo();
    },
    *list(owner, descending) {
      const key = texts.numberOf(ownerKey(owner));
      if (key === undefined) return;
      for (let index = 0, count = next - oldest; index < count; index += 1) {
        const number = descending ? next - 1 - index : oldest + index;
        if (table.get(number).owner === key) yield get(number);
      }
    },
  };
}
