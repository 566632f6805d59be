import {STATES} from '../batches/status';
import type {StoredFile} from '../files/stored-file';
import type {Batch} from './batch';
import {createStore, type Snapshot, type Store, type StoreOptions} from './store';

/** The part of the Web Storage API in use. `sessionStorage` lives as long as the tab. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** A store that outlives the page. `save` writes changes to the storage and never throws. */
export type SessionStore = {store: Store; save: () => void};

/** The format of the saved text. Text in another format is ignored. */
const VERSION = 2;
/** UTF-16 units. Browsers give a site about 5 million for everything it stores. */
const MAXIMUM_LENGTH = 524_288;

type SavedFile = [
  name: string,
  about: Omit<StoredFile, 'head' | 'tail'>,
  head: string,
  tail: string,
];
type SavedBatch = Omit<Batch, 'files'> & {files: SavedFile[]};

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Files are immutable, so each is encoded once. */
const encodedFiles = new WeakMap<StoredFile, string>();

function encodeFile(name: string, file: StoredFile): string {
  const known = encodedFiles.get(file);
  if (known !== undefined) return known;
  const {head, tail, ...about} = file;
  const text = JSON.stringify([name, about, toBase64(head), toBase64(tail)]);
  encodedFiles.set(file, text);
  return text;
}

function encodeBatch({files, ...batch}: Batch): string {
  const encoded = Array.from(files, ([name, file]) => encodeFile(name, file));
  return `${JSON.stringify(batch).slice(0, -1)},"files":[${encoded.join(',')}]}`;
}

/** Encodes the newest batches of a store, as many as fit. */
function encode({key, next, batches}: Snapshot, maximumLength: number): string {
  const encoded: string[] = [];
  let length = 0;
  for (const batch of [...batches].reverse()) {
    const text = encodeBatch(batch);
    length += text.length + 1;
    if (length > maximumLength) break;
    encoded.unshift(text);
  }
  return `{"version":${VERSION},"key":"${key}","next":${next},"batches":[${encoded.join(',')}]}`;
}

function decodeFile([name, about, head, tail]: SavedFile): [string, StoredFile] {
  const file = {...about, head: fromBase64(head), tail: fromBase64(tail)};
  return [name, file as StoredFile];
}

/** @throws Error when the batch is damaged. */
function decodeBatch({files, ...batch}: SavedBatch): Batch {
  const {id, owner, dataset, inputFormat, created, changed, state} = batch;
  const isSound =
    [id, owner.imsOrg, owner.sandbox, dataset, inputFormat.format].every(
      (text) => typeof text === 'string',
    ) &&
    [created, changed].every(Number.isFinite) &&
    STATES.includes(state);
  if (!isSound) throw new Error('The batch is damaged.');
  return {...batch, files: new Map(files.map(decodeFile))};
}

/** @throws Error when the text is damaged or in another format. */
function decode(text: string): Snapshot {
  const saved = JSON.parse(text) as Omit<Snapshot, 'batches'> & {
    version: number;
    batches: SavedBatch[];
  };
  const {version, key, next, batches} = saved;
  if (version !== VERSION || !/^[0-9a-f]{32}$/.test(key) || !Number.isSafeInteger(next))
    throw new Error('The stored text has another format.');
  return {key, next, batches: batches.map(decodeBatch)};
}

function restore(storage: () => TextStorage, name: string, options: StoreOptions): Store {
  try {
    const text = storage().getItem(name);
    return createStore(text === null ? options : {...options, snapshot: decode(text)});
  } catch {
    // The browser forbids storage, or the text is damaged.
    return createStore(options);
  }
}

/**
 * Creates a store with the content that a storage holds under a name. It saves batches, their states, and
 * the part of their files that a preview needs; a store contains no credentials. When space is short, the
 * oldest batches are left out, and a look-up on the next page reports them as removed.
 * @param storage returns the storage; a function, since mere access may throw.
 */
export function createSessionStore(
  storage: () => TextStorage,
  name: string,
  options: StoreOptions = {},
): SessionStore {
  const store = restore(storage, name, options);
  let maximumLength = MAXIMUM_LENGTH;
  let saved = encode(store.snapshot(), maximumLength);
  const save = (): void => {
    const text = encode(store.snapshot(), maximumLength);
    if (text === saved) return;
    saved = text;
    try {
      storage().setItem(name, text);
    } catch {
      // The storage may be full; then fewer batches may fit. If it is forbidden, the state lasts as long as the page.
      maximumLength = Math.floor(Math.min(maximumLength, text.length) / 2);
      save();
    }
  };
  return {store, save};
}
