import {isObject} from '../openapi/json/coerce';
import type {StoredFile} from './file';
import {makeKeys} from './ids';
import type {Journal, KeptBatch, KeptFile, Snapshot} from './journal';
import {STATES} from './states';
import {createStore, type Store} from './store';

/** What of the Web Storage API is used; `sessionStorage` lives as long as the tab. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** A store that outlives the page. `save` writes down what has changed, and never fails. */
export type SessionStore = {store: Store; save: () => void};

/** The form of the text. Text of another one is not read. */
const VERSION = 1;
/** UTF-16 units. Browsers give a site about 5 million for all that it keeps. */
const MAXIMUM_LENGTH = 524_288;

type Entry = {batch: string; files: Map<string, string>; length: number};

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const fileText = ({name, file: {head, tail, ...about}}: KeptFile): string =>
  JSON.stringify([name, about, toBase64(head), toBase64(tail)]);

function toFile(
  number: number,
  [name, about, head, tail]: [string, Omit<StoredFile, 'head' | 'tail'>, string, string],
): KeptFile {
  return {
    number,
    name,
    file: {...about, head: fromBase64(head), tail: fromBase64(tail)} as StoredFile,
  };
}

/** @throws Error when this is no batch, or not the one expected here. */
function checkBatch(batch: KeptBatch, number: number): KeptBatch {
  const texts = [batch.owner.imsOrg, batch.owner.sandbox, batch.dataset, batch.format];
  const isSound =
    batch.number === number &&
    [batch.created, batch.changed].every(Number.isFinite) &&
    texts.every((text) => typeof text === 'string') &&
    STATES.includes(batch.state);
  if (!isSound || !isObject(batch.extras) || !isObject(JSON.parse(batch.format)))
    throw new Error('The batch is damaged.');
  return batch;
}

/** @throws Error of any kind when the text is damaged or of another form. */
function readSnapshot(text: string): Snapshot {
  const {version, keys, oldest, batches} = JSON.parse(text) as {
    version: number;
    keys: number[];
    oldest: number;
    batches: [KeptBatch, ...Parameters<typeof toFile>[1][]][];
  };
  if (version !== VERSION || keys.length !== makeKeys().length || !Number.isSafeInteger(oldest))
    throw new Error('The text is of another form.');
  return {
    keys: Int32Array.from(keys),
    oldest,
    batches: batches.map(([batch], index) => checkBatch(batch, oldest + index)),
    files: batches.flatMap(([{number}, ...files]) => files.map((file) => toFile(number, file))),
  };
}

/** What goes into the storage: the newest batches as text, as many as there is room for. */
function createRecord({
  keys,
  oldest: first,
}: Pick<Snapshot, 'keys' | 'oldest'>): Journal & {text: () => string; halve: () => boolean} {
  const entries = new Map<number, Entry>();
  let oldest = first;
  let length = 0;

  const grow = (entry: Entry, by: number): void => {
    entry.length += by;
    length += by;
  };
  const letGo = (before: number): void => {
    for (; oldest < before; oldest += 1) {
      length -= entries.get(oldest)?.length ?? 0;
      entries.delete(oldest);
    }
  };

  return {
    batch: (batch) => {
      if (batch.number < oldest) return;
      const entry = entries.get(batch.number) ?? {
        batch: '',
        files: new Map<string, string>(),
        length: 0,
      };
      entries.set(batch.number, entry);
      const text = JSON.stringify(batch);
      grow(entry, text.length - entry.batch.length);
      entry.batch = text;
    },
    file: (file) => {
      const entry = entries.get(file.number);
      if (!entry) return;
      const text = fileText(file);
      grow(entry, text.length - (entry.files.get(file.name)?.length ?? 0));
      entry.files.set(file.name, text);
    },
    letGo,
    text: () => {
      while (length > MAXIMUM_LENGTH) letGo(oldest + 1);
      const batches = Array.from(
        entries.values(),
        ({batch, files}) => `[${[batch, ...files.values()].join(',')}]`,
      );
      return `{"version":${VERSION},"keys":${JSON.stringify([...keys])},"oldest":${oldest},"batches":[${batches.join(',')}]}`;
    },
    halve: () => {
      letGo(oldest + Math.ceil(entries.size / 2));
      return entries.size > 0;
    },
  };
}

type Opened = {store: Store; record: ReturnType<typeof createRecord>};

function open(kept: Snapshot): Opened {
  const record = createRecord(kept);
  for (const batch of kept.batches) record.batch(batch);
  for (const file of kept.files) record.file(file);
  return {record, store: createStore({kept, journal: record})};
}

function openStored(storage: () => TextStorage, name: string): Opened {
  const nothing: Snapshot = {keys: makeKeys(), oldest: 0, batches: [], files: []};
  try {
    const text = storage().getItem(name);
    return open(text === null ? nothing : readSnapshot(text));
  } catch {
    // A browser that forbids storage, or a text that is damaged or not ours: begin with nothing.
    return open(nothing);
  }
}

/**
 * Makes a store that begins with what a storage holds under a name, and can be written there again: batches, their
 * states, and of files what a preview shows. Credentials never come into a store. When room is short, the oldest
 * batches go first, and look-ups on a later page say so.
 * @param storage is asked for the storage each time, since browsers may refuse the mere access.
 */
export function createSessionStore(storage: () => TextStorage, name: string): SessionStore {
  const {store, record} = openStored(storage, name);
  let saved = record.text();
  const save = (): void => {
    const text = record.text();
    if (text === saved) return;
    saved = text;
    try {
      storage().setItem(name, text);
    } catch {
      // The storage may be full of others' texts: less may fit. Where it is forbidden, the state lasts as long as the page.
      if (record.halve()) save();
    }
  };
  return {store, save};
}
