import type {JsonObject} from '../openapi/types';
import type {BatchError} from './content';
import type {StoredFile} from './file';
import type {State} from './states';

/** Batches of one organisation and sandbox are invisible to all others. */
export type Owner = {imsOrg: string; sandbox: string};

/** What some batches have beyond what all of them have. */
export type Extras = {
  externalId?: string;
  tags?: JsonObject;
  errors?: BatchError[];
  /** COMPLETE was received, so that another one is a repetition, even where the batch has failed since. */
  completed?: boolean;
  /** The numbers of the batches that this one replaces once it is active. */
  replaces?: number[];
  /** The numbers of completed batches that replace this one, and when each of them is active. */
  replacedBy?: {number: number; at: number}[];
};

/** A batch without its files, as it is written down. Times are Unix milliseconds. */
export type KeptBatch = {
  number: number;
  owner: Owner;
  dataset: string;
  format: string;
  created: number;
  changed: number;
  state: State;
  extras: Extras;
};

/** A file of the batch of that number. */
export type KeptFile = {number: number; name: string; file: StoredFile};

/** Is told of each change of what a store remembers, so that it can be kept beyond the life of the process or the page. */
export type Journal = {
  /** A batch is new, or is now like this. */
  batch: (batch: KeptBatch) => void;
  /** A file is new, or is now like this. */
  file: (file: KeptFile) => void;
  /** The batches below this number were let go, with their files. */
  letGo: (oldest: number) => void;
};

/** What was written down, for a store to begin with. */
export type Snapshot = {
  /** The key of the ids: with it, batches keep theirs. */
  keys: Int32Array;
  /** Batches below this number were let go. */
  oldest: number;
  /** By rising numbers, from `oldest` on without a gap. */
  batches: Iterable<KeptBatch>;
  /** Those of one batch in the order in which they came. */
  files: Iterable<KeptFile>;
};
