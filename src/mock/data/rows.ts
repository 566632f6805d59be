import type {StoredFile} from '../file';
import type {KeptBatch, KeptFile} from '../journal';
import type {State} from '../states';

/** The tables of a data file. `files` are read by rowid, which a replaced file keeps: that is the order in which they came. */
export const TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE batches (
    number INTEGER PRIMARY KEY, sandbox TEXT, imsOrg TEXT, dataset TEXT, format TEXT, created INTEGER, changed INTEGER, state TEXT, extras TEXT
  );
  CREATE TABLE files (batch INTEGER, name TEXT, about TEXT, head BLOB, tail BLOB, UNIQUE (batch, name));
`;

export const PUT_BATCH = 'INSERT OR REPLACE INTO batches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
export const PUT_FILE = `INSERT INTO files VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (batch, name) DO UPDATE SET about = excluded.about, head = excluded.head, tail = excluded.tail`;

export type BatchRow = [
  number: number,
  sandbox: string,
  imsOrg: string,
  dataset: string,
  format: string,
  created: number,
  changed: number,
  state: string,
  extras: string,
];
export type FileRow = [
  batch: number,
  name: string,
  about: string,
  head: Uint8Array,
  tail: Uint8Array,
];

export const toBatchRow = ({
  number,
  owner,
  dataset,
  format,
  created,
  changed,
  state,
  extras,
}: KeptBatch): BatchRow => [
  number,
  owner.sandbox,
  owner.imsOrg,
  dataset,
  format,
  created,
  changed,
  state,
  JSON.stringify(extras),
];

export const fromBatchRow = ([
  number,
  sandbox,
  imsOrg,
  dataset,
  format,
  created,
  changed,
  state,
  extras,
]: BatchRow): KeptBatch => ({
  number,
  owner: {imsOrg, sandbox},
  dataset,
  format,
  created,
  changed,
  state: state as State,
  extras: JSON.parse(extras) as KeptBatch['extras'],
});

export function toFileRow({number, name, file: {head, tail, ...about}}: KeptFile): FileRow {
  return [number, name, JSON.stringify(about), head, tail];
}

export function fromFileRow([number, name, about, head, tail]: FileRow): KeptFile {
  return {
    number,
    name,
    file: {
      ...(JSON.parse(about) as Omit<StoredFile, 'head' | 'tail'>),
      head: new Uint8Array(head),
      tail: new Uint8Array(tail),
    } as StoredFile,
  };
}
