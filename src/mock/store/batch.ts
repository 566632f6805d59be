import type {JsonObject} from '@batchwise/openapi/json';
import type {State} from '../batches/status';
import type {BatchError, InputFormat} from '../content/rows';
import type {StoredFile} from '../files/stored-file';

/** Batches of one organisation and sandbox are invisible to all others. */
export type Owner = {imsOrg: string; sandbox: string};

/** The properties that the creator of a batch sets. */
export type NewBatch = {
  owner: Owner;
  dataset: string;
  inputFormat: InputFormat;
  /** Unix milliseconds, as are all times here. */
  created: number;
  externalId: string | undefined;
  tags: JsonObject | undefined;
  /** The ids of the batches that this one replaces once it is active. */
  replaces: string[];
};

export type Batch = NewBatch & {
  id: string;
  state: State;
  /** When the batch entered the state. */
  changed: number;
  errors?: BatchError[];
  /** COMPLETE was received, even if the batch has failed since: a second one changes nothing. */
  completed?: boolean;
  /** The completed batches that replace this one, and when each of them becomes active. */
  replacedBy?: {id: string; at: number}[];
  /** By name, in order of arrival. */
  files: ReadonlyMap<string, StoredFile>;
};
