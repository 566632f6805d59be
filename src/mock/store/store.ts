import {weighFile, type StoredFile} from '../files/stored-file';
import type {Batch, NewBatch, Owner} from './batch';
import {createIds, createKey} from './ids';

/** The newest batches of each organisation and sandbox that the mock keeps. */
export const MAXIMUM_BATCHES = 10_000;
const MAXIMUM_BYTES = 64 * 1_048_576;
/** Roughly the memory of a batch without its texts and files. */
const BATCH_BYTES = 500;

/** The content of a store, as it is saved between pages. */
export type Snapshot = {
  /** The key of the ids. */
  key: string;
  /** The sequence number of the next batch. */
  next: number;
  /** From the oldest to the newest. */
  batches: Iterable<Batch>;
};

export type StoreOptions = {
  /** For each organisation and sandbox; beyond it, their oldest batch is removed. */
  maximumBatches?: number;
  /** For all batches together, roughly; beyond it, the oldest batch of all is removed. */
  maximumBytes?: number;
  /** Makes the ids repeatable. */
  seed?: number | undefined;
  snapshot?: Snapshot;
};

/** The batches of the mock. Batches and their files change through its functions only. */
export type Store = {
  /** Adds a batch in the state `loading`. */
  add: (batch: NewBatch) => Readonly<Batch>;
  /** Finds a batch of an owner; `removed` for a batch of any owner that was removed. */
  find: (owner: Owner, id: string) => Readonly<Batch> | 'removed' | undefined;
  /** From the oldest to the newest. */
  list: (owner: Owner) => Readonly<Batch>[];
  update: (id: string, changes: Partial<Omit<Batch, 'id' | 'owner' | 'files'>>) => void;
  /** Adds a file, replacing an earlier one of the same name. */
  putFile: (id: string, name: string, file: StoredFile) => void;
  snapshot: () => Snapshot;
};

type StoredBatch = Batch & {files: Map<string, StoredFile>};

// A header value cannot contain a line break.
const ownerKey = ({imsOrg, sandbox}: Owner): string => `${imsOrg}\n${sandbox}`;

const weighFields = (batch: Batch): number =>
  BATCH_BYTES + 2 * JSON.stringify({...batch, files: undefined}).length;

function weigh(batch: Batch): number {
  let bytes = weighFields(batch);
  for (const [name, file] of batch.files) bytes += weighFile(name, file);
  return bytes;
}

/** Creates a store in memory, empty or with the content of a snapshot. */
export function createStore({
  maximumBatches = MAXIMUM_BATCHES,
  maximumBytes = MAXIMUM_BYTES,
  seed,
  snapshot: {key, next: first, batches: saved} = {key: createKey(seed), next: 0, batches: []},
}: StoreOptions = {}): Store {
  const ids = createIds(key);
  /** Both maps are in order of creation. */
  const batches = new Map<string, StoredBatch>();
  const owners = new Map<string, Set<StoredBatch>>();
  let next = first;
  let bytes = 0;
  let newest = 0;

  const insert = (batch: Batch): StoredBatch => {
    const stored: StoredBatch = {...batch, files: new Map(batch.files)};
    const ofOwner = owners.get(ownerKey(batch.owner)) ?? new Set();
    owners.set(ownerKey(batch.owner), ofOwner.add(stored));
    batches.set(batch.id, stored);
    bytes += weigh(stored);
    newest = Math.max(newest, batch.created);
    return stored;
  };

  const remove = (batch: StoredBatch): void => {
    const ofOwner = owners.get(ownerKey(batch.owner));
    ofOwner?.delete(batch);
    if (ofOwner?.size === 0) owners.delete(ownerKey(batch.owner));
    batches.delete(batch.id);
    bytes -= weigh(batch);
  };

  const removeOldest = (candidates: Iterable<StoredBatch>): void => {
    const [oldest] = candidates;
    if (oldest) remove(oldest);
  };

  const limitBytes = (): void => {
    // The newest batch stays, however large: its owner is about to use it.
    while (bytes > maximumBytes && batches.size > 1) removeOldest(batches.values());
  };

  for (const batch of saved) insert(batch);

  return {
    add: (batch) => {
      // Batches stay sorted by creation, even if the clock is set back.
      const created = Math.max(newest, batch.created);
      const id = ids.create(next);
      next += 1;
      const added = insert({
        ...batch,
        id,
        created,
        changed: created,
        state: 'loading',
        files: new Map(),
      });
      const ofOwner = owners.get(ownerKey(batch.owner));
      if (ofOwner && ofOwner.size > maximumBatches) removeOldest(ofOwner);
      limitBytes();
      return added;
    },
    find: (owner, id) => {
      const batch = batches.get(id);
      if (batch) return ownerKey(batch.owner) === ownerKey(owner) ? batch : undefined;
      return ids.numberOf(id) < next ? 'removed' : undefined;
    },
    list: (owner) => [...(owners.get(ownerKey(owner)) ?? [])],
    update: (id, changes) => {
      const batch = batches.get(id);
      if (!batch) return;
      bytes -= weighFields(batch);
      Object.assign(batch, changes);
      bytes += weighFields(batch);
      limitBytes();
    },
    putFile: (id, name, file) => {
      const batch = batches.get(id);
      if (!batch) return;
      const earlier = batch.files.get(name);
      if (earlier) bytes -= weighFile(name, earlier);
      batch.files.set(name, file);
      bytes += weighFile(name, file);
      limitBytes();
    },
    snapshot: () => ({key, next, batches: batches.values()}),
  };
}
