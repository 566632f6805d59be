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

/** Shared, since most batches have no files for a while. */
const NO_FILES = new Map<string, StoredFile>();

// A header value cannot contain a line break.
const ownerKey = ({imsOrg, sandbox}: Owner): string => `${imsOrg}\n${sandbox}`;

/** The fields of variable size make up most of a batch. */
function weighFields(batch: Batch): number {
  const {owner, inputFormat, externalId, tags, errors, replaces, replacedBy} = batch;
  const variable = [owner, inputFormat, externalId, tags, errors, replaces, replacedBy];
  return BATCH_BYTES + 2 * JSON.stringify(variable).length;
}

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
  /** Both are in order of creation. */
  const batches = new Map<string, StoredBatch>();
  const owners = new Map<string, StoredBatch[]>();
  let next = first;
  let bytes = 0;
  let newest = 0;

  const removeOldest = (owner: string): void => {
    const ofOwner = owners.get(owner) ?? [];
    const batch = ofOwner.shift();
    if (!batch) return;
    if (ofOwner.length === 0) owners.delete(owner);
    batches.delete(batch.id);
    bytes -= weigh(batch);
  };

  const limitBytes = (): void => {
    // The newest batch stays, however large: its owner is about to use it.
    while (bytes > maximumBytes && batches.size > 1) {
      const [oldest] = batches.values();
      if (oldest) removeOldest(ownerKey(oldest.owner));
    }
  };

  const insert = (batch: StoredBatch): StoredBatch => {
    const owner = ownerKey(batch.owner);
    const ofOwner = owners.get(owner) ?? [];
    ofOwner.push(batch);
    owners.set(owner, ofOwner);
    batches.set(batch.id, batch);
    bytes += weigh(batch);
    newest = Math.max(newest, batch.created);
    if (ofOwner.length > maximumBatches) removeOldest(owner);
    limitBytes();
    return batch;
  };

  for (const batch of saved) insert({...batch, files: new Map(batch.files)});

  return {
    add: ({owner, dataset, inputFormat, created: now, externalId, tags, replaces}) => {
      // Batches stay sorted by creation, even if the clock is set back.
      const created = Math.max(newest, now);
      const id = ids.create(next);
      next += 1;
      return insert({
        id,
        owner,
        dataset,
        inputFormat,
        created,
        changed: created,
        state: 'loading',
        externalId,
        tags,
        replaces,
        files: NO_FILES,
      });
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
      if (batch.files === NO_FILES) batch.files = new Map();
      batch.files.set(name, file);
      bytes += weighFile(name, file);
      limitBytes();
    },
    snapshot: () => ({key, next, batches: batches.values()}),
  };
}
