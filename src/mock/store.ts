import type {JsonObject} from '../openapi/types';
import {createTable} from './columns';
import type {StoredFile} from './file';
import {derivedIds, givenIds, makeKeys, type Ids} from './ids';
import {createInterned} from './intern';
import type {Extras, Journal, KeptBatch, Owner, Snapshot} from './journal';
import {createSides, type Side} from './sides';
import {STATES, type State} from './states';

export type {Owner} from './journal';

/** A batch as callers of the store see it. */
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
  /** When a batch that replaces this one is active, in Unix milliseconds. */
  replacedAt: number | undefined;
};

export type NewRecord = {
  owner: Owner;
  dataset: string;
  format: string;
  created: number;
  externalId?: string;
  tags?: JsonObject;
  replaces?: number[];
};

export type StoreOptions = {
  /** How many batches are kept; beyond that the oldest goes first. */
  maximumBatches?: number;
  /** About how many bytes are kept of tags and files of all batches together; beyond that the oldest batch goes first. */
  maximumBytes?: number;
  /** Makes the ids repeatable. */
  seed?: number;
  /** Makes the ids instead: 32 lower-case hexadecimal digits each. */
  randomId?: () => string;
  /** What the store begins with. It brings the key of the ids. */
  kept?: Snapshot;
  /** Is told of each change from then on. */
  journal?: Journal;
};

/** All that the mock remembers. Batches have rising numbers, and those below `oldest` have been let go. */
export type Store = {
  maximumBatches: number;
  /** Keeps a new batch in the state `loading`. */
  add: (record: NewRecord) => Batch;
  /** The number of a batch of that owner, `gone` for one of any owner that was let go, undefined if there is none. */
  find: (owner: Owner, id: string) => number | 'gone' | undefined;
  /** The numbers of the batches of that owner that were given this external id. */
  findExternal: (owner: Owner, externalId: string) => number[];
  isKept: (number: number) => boolean;
  get: (number: number) => Batch;
  setState: (number: number, state: State, time: number) => void;
  side: (number: number) => Readonly<Side>;
  /** Sets some of what a batch has beyond its numbers. */
  change: (number: number, extras: Extras) => void;
  /** Puts a file into a batch, in the place of an earlier one of its name. */
  putFile: (number: number, name: string, file: StoredFile) => void;
  /** The batches of an owner by their time of creation. */
  list: (owner: Owner, descending: boolean) => Iterable<Batch>;
};

const MAXIMUM_BATCHES = 1_000_000;
const MAXIMUM_BYTES = 64 * 1_048_576;

// No header value can hold a line break.
const ownerKey = ({imsOrg, sandbox}: Owner): string => `${sandbox}\n${imsOrg}`;
const orgOf = (key: string): string => key.slice(key.indexOf('\n') + 1);
const ownerOf = (key: string): Owner => ({
  imsOrg: orgOf(key),
  sandbox: key.slice(0, key.indexOf('\n')),
});

const replacedAt = ({replacedBy}: Extras): number | undefined =>
  replacedBy?.length ? Math.min(...replacedBy.map(({at}) => at)) : undefined;

function extrasOfNew({externalId, tags, replaces}: NewRecord): Extras | undefined {
  if (externalId === undefined && tags === undefined && replaces === undefined) return undefined;
  return {
    ...(externalId === undefined ? {} : {externalId}),
    ...(tags ? {tags} : {}),
    ...(replaces ? {replaces} : {}),
  };
}

/**
 * Makes a store in memory, empty or with what was kept. It is made for a million batches: what all of them have stands
 * in typed arrays, texts that many share are kept once, ids are computed, and letting go of the oldest takes constant time.
 */
export function createStore({
  maximumBatches = MAXIMUM_BATCHES,
  maximumBytes = MAXIMUM_BYTES,
  seed,
  randomId,
  kept,
  journal,
}: StoreOptions = {}): Store {
  const ids: Ids = randomId ? givenIds(randomId) : derivedIds(kept?.keys ?? makeKeys(seed));
  const table = createTable();
  const texts = createInterned();
  const sides = createSides();
  let oldest = kept?.oldest ?? 0;
  let next = oldest;
  let latest = 0;

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
      replacedAt: replacedAt(sides.get(number).extras),
    };
  };

  const tell = (number: number): void => {
    if (!journal) return;
    const {dataset, format, created, changed, state} = get(number);
    const owner = ownerOf(texts.text(table.get(number).owner));
    journal.batch({
      number,
      owner,
      dataset,
      format,
      created,
      changed,
      state,
      extras: sides.get(number).extras,
    });
  };

  const put = (
    {number, owner, dataset, format, created, changed, state}: Omit<KeptBatch, 'extras'>,
    extras?: Extras,
  ): void => {
    const row = {
      created,
      changed,
      owner: texts.use(ownerKey(owner)),
      dataset: texts.use(dataset),
      format: texts.use(format),
      state: STATES.indexOf(state),
    };
    table.put(number, row);
    next = number + 1;
    latest = Math.max(latest, created);
    if (extras) sides.change(number, extras);
  };

  const letOldestGo = (): void => {
    const {owner, dataset, format} = table.get(oldest);
    for (const text of [owner, dataset, format]) texts.release(text);
    sides.drop(oldest);
    ids.forget(oldest);
    oldest += 1;
    table.dropBefore(oldest);
  };

  const letGo = (): void => {
    const before = oldest;
    // The newest batch is never let go: somebody is about to use it.
    while (next - oldest > 1 && (next - oldest > maximumBatches || sides.weight() > maximumBytes))
      letOldestGo();
    if (oldest > before) journal?.letGo(oldest);
  };

  for (const {extras, ...batch} of kept?.batches ?? [])
    put(batch, Object.keys(extras).length > 0 ? extras : undefined);
  for (const {number, name, file} of kept?.files ?? [])
    if (isKept(number)) sides.putFile(number, name, file);
  letGo();

  return {
    maximumBatches,
    isKept,
    get,
    add: (record) => {
      const number = next;
      // A clock that is set back must not put a new batch before an older one.
      const created = Math.max(latest, record.created);
      put(
        {
          number,
          owner: record.owner,
          dataset: record.dataset,
          format: record.format,
          created,
          changed: created,
          state: 'loading',
        },
        extrasOfNew(record),
      );
      tell(number);
      letGo();
      return get(number);
    },
    find: (owner, id) => {
      const number = ids.numberOf(id);
      if (number === undefined || number >= next) return undefined;
      if (number < oldest) return 'gone';
      return table.get(number).owner === texts.numberOf(ownerKey(owner)) ? number : undefined;
    },
    findExternal: (owner, externalId) => {
      const key = texts.numberOf(ownerKey(owner));
      return Array.from(sides.withExternalId(externalId)).filter(
        (number) => table.get(number).owner === key,
      );
    },
    setState: (number, state, time) => {
      table.put(number, {...table.get(number), state: STATES.indexOf(state), changed: time});
      tell(number);
    },
    side: sides.get,
    change: (number, extras) => {
      sides.change(number, extras);
      tell(number);
      letGo();
    },
    putFile: (number, name, file) => {
      sides.putFile(number, name, file);
      journal?.file({number, name, file});
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
