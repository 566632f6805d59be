import type {Json} from '@batchwise/openapi/json';
import {STATES} from '../batches/status';
import type {StoredFile} from '../files/stored-file';
import type {Batch} from './batch';
import type {Snapshot} from './store';

/** The format of a saved state. Another format is ignored. */
const VERSION = 2;

type SavedFile = [
  name: string,
  about: Omit<StoredFile, 'head' | 'tail'>,
  head: string,
  tail: string,
];
type SavedBatch = Omit<Batch, 'files'> & {files: SavedFile[]};
type SavedSnapshot = {version: number; key: string; next: number; batches: SavedBatch[]};

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Files are immutable, so each is encoded once. */
const savedFiles = new WeakMap<StoredFile, SavedFile>();

function saveFile(name: string, file: StoredFile): SavedFile {
  const known = savedFiles.get(file);
  if (known) return known;
  const {head, tail, ...about} = file;
  const saved: SavedFile = [name, about, toBase64(head), toBase64(tail)];
  savedFiles.set(file, saved);
  return saved;
}

/**
 * Saves the newest batches of a store, with their states and the part of their files that a preview
 * needs; a store contains no credentials. A look-up of a batch that is left out reports it as removed.
 * @param characters roughly the longest length as JSON.
 */
export function saveSnapshot({key, next, batches}: Snapshot, characters: number): Json {
  const saved: SavedBatch[] = [];
  let length = 0;
  for (const {files, ...batch} of [...batches].reverse()) {
    const one = {...batch, files: Array.from(files, ([name, file]) => saveFile(name, file))};
    length += JSON.stringify(one).length + 1;
    if (length > characters) break;
    saved.unshift(one);
  }
  return {version: VERSION, key, next, batches: saved as unknown as Json};
}

function readFile([name, about, head, tail]: SavedFile): [string, StoredFile] {
  const file = {...about, head: fromBase64(head), tail: fromBase64(tail)};
  return [name, file as StoredFile];
}

/** @throws Error when the batch is damaged. */
function readBatch({files, ...batch}: SavedBatch): Batch {
  const {id, owner, dataset, inputFormat, created, changed, state} = batch;
  const isSound =
    [id, owner.imsOrg, owner.sandbox, dataset, inputFormat.format].every(
      (text) => typeof text === 'string',
    ) &&
    [created, changed].every(Number.isFinite) &&
    STATES.includes(state);
  if (!isSound) throw new Error('The batch is damaged.');
  return {...batch, files: new Map(files.map(readFile))};
}

/** Reads a saved state; undefined when there is none, or it is damaged or in another format. */
export function readSnapshot(saved: Json | undefined): Snapshot | undefined {
  try {
    const {version, key, next, batches} = saved as unknown as SavedSnapshot;
    if (version !== VERSION || !/^[0-9a-f]{32}$/.test(key) || !Number.isSafeInteger(next))
      return undefined;
    return {key, next, batches: batches.map(readBatch)};
  } catch {
    return undefined;
  }
}
