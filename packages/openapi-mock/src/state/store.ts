import {isObject} from '@batchwise/openapi/json';
import type {Json, JsonObject} from '@batchwise/openapi/json';

/** An item of a collection. */
export type Item = {
  id: string;
  value: JsonObject;
  /** Whether the description shows the item as an example, so that nobody created it. */
  isExample?: boolean;
};

/** The content of a store as JSON, for `sessionStorage`. */
export type StoreState = {
  version: 1;
  collections: Record<string, {items: Item[]; removed: string[]; next: number}>;
  /** The own state of handlers. */
  handlers?: Json;
};

/** Returns the own state of handlers, of about this many characters of JSON at most. */
export type SaveHandlers = (characters: number) => Json | undefined;

export type StoreOptions = {
  /** For each collection; beyond it, its oldest item is removed. */
  itemsPerCollection?: number;
  /** For the whole store; beyond it, the collection that was changed longest ago is removed. */
  collections?: number;
  /** The length of all items as JSON, roughly; beyond it, the oldest items are removed. */
  characters?: number;
};

/** The items of one path, such as `/things` or `/things/1/parts`, from the oldest to the newest. */
export type StoredCollection = {
  list: () => Item[];
  get: (id: string) => Item | undefined;
  set: (item: Item) => void;
  remove: (id: string) => boolean;
  /** Whether an item of this id was removed by a caller. */
  wasRemoved: (id: string) => boolean;
  /** Counts from 1, for ids. */
  nextNumber: () => number;
};

/** The state of a mock, in memory and of limited size. */
export type Store = {
  /** Returns a collection; undefined before it is opened. */
  find: (path: string) => StoredCollection | undefined;
  /** Returns a collection, which is empty the first time. */
  open: (path: string) => StoredCollection;
  /** Removes a collection, and those below it. */
  removeBelow: (path: string) => void;
  /** Removes all collections. Handlers keep their own state. */
  clear: () => void;
  /**
   * Returns the content.
   * @param characters roughly the longest length as JSON; the oldest items beyond it are left out.
   */
  export: (characters?: number) => StoreState;
  /**
   * Replaces the content, before a mock is created with this store.
   * @throws Error when the state is not one that `export` returned.
   */
  import: (state: unknown) => void;
  /** Hands the imported state of handlers to their setup. */
  importedHandlers: () => Json | undefined;
  /** Adds the state of handlers to exports. */
  addHandlers: (save: SaveHandlers) => void;
};

/** Removed ids that a collection remembers. */
const MOST_REMOVED = 1_000;

type Entry = {items: Map<string, Item>; removed: Set<string>; next: number};

const weigh = ({id, value}: Item): number => id.length + JSON.stringify(value).length;

function isItem(value: unknown): value is Item {
  return isObject(value) && typeof value.id === 'string' && isObject(value.value);
}

function readEntry(path: string, saved: Json): Entry {
  const {items = null, removed = [], next = 1} = isObject(saved) ? saved : {};
  if (!Array.isArray(items) || !items.every(isItem) || !Array.isArray(removed))
    throw new Error(`The state of "${path}" is damaged. Import what "export" returned.`);
  return {
    items: new Map(items.map((item): [string, Item] => [item.id, item])),
    removed: new Set(removed.map(String)),
    next: Number(next),
  };
}

type SavedEntry = [path: string, saved: StoreState['collections'][string]];

/** Copies the collections; beyond the limit, without the oldest items of those that changed longest ago. */
function saveEntries(entries: ReadonlyMap<string, Entry>, characters: number): SavedEntry[] {
  let left = characters;
  const fits = (item: Item): boolean => (left -= weigh(item)) >= 0;
  return [...entries]
    .reverse()
    .map(([path, {items, removed, next}]): SavedEntry => {
      const newest = [...items.values()].reverse().filter(fits);
      return [path, {items: newest.reverse(), removed: [...removed], next}];
    })
    .reverse();
}

/** Creates an empty store. */
export function createStore({
  itemsPerCollection = 1_000,
  collections: mostCollections = 1_000,
  characters: mostCharacters = 20_000_000,
}: StoreOptions = {}): Store {
  /** From the one that was changed longest ago to the last one. */
  const entries = new Map<string, Entry>();
  let characters = 0;
  let imported: Json | undefined;
  let saveHandlers: SaveHandlers = () => imported;

  const drop = (entry: Entry, id: string): boolean => {
    const item = entry.items.get(id);
    if (!item) return false;
    characters -= weigh(item);
    return entry.items.delete(id);
  };

  const dropEntry = (path: string): void => {
    const entry = entries.get(path);
    for (const id of [...(entry?.items.keys() ?? [])]) if (entry) drop(entry, id);
    entries.delete(path);
  };

  const limitCollections = (): void => {
    for (const path of entries.keys()) {
      if (entries.size <= mostCollections) return;
      dropEntry(path);
    }
  };

  /** Removes old items until the limits hold; the item that was just set stays. */
  const limitItems = (path: string, entry: Entry): void => {
    const [oldest = ''] = entry.items.keys();
    if (entry.items.size > itemsPerCollection) drop(entry, oldest);
    for (const [other, one] of entries) {
      const kept = other === path ? 1 : 0;
      for (const id of one.items.keys()) {
        if (characters <= mostCharacters || one.items.size <= kept) break;
        drop(one, id);
      }
    }
  };

  const touch = (path: string, entry: Entry): void => {
    entries.delete(path);
    entries.set(path, entry);
  };

  const view = (path: string, entry: Entry): StoredCollection => ({
    list: () => [...entry.items.values()],
    get: (id) => entry.items.get(id),
    set(item) {
      const before = entry.items.get(item.id);
      if (before) characters -= weigh(before);
      characters += weigh(item);
      // An item that changes keeps its place in the list.
      entry.items.set(item.id, item);
      entry.removed.delete(item.id);
      touch(path, entry);
      limitItems(path, entry);
    },
    remove(id) {
      if (!drop(entry, id)) return false;
      entry.removed.add(id);
      const [oldest = ''] = entry.removed;
      if (entry.removed.size > MOST_REMOVED) entry.removed.delete(oldest);
      return true;
    },
    wasRemoved: (id) => entry.removed.has(id),
    nextNumber() {
      entry.next += 1;
      return entry.next - 1;
    },
  });

  const clear = (): void => {
    entries.clear();
    characters = 0;
  };

  return {
    find(path) {
      const entry = entries.get(path);
      return entry && view(path, entry);
    },
    open(path) {
      const entry = entries.get(path) ?? {items: new Map(), removed: new Set(), next: 1};
      if (!entries.has(path)) touch(path, entry);
      limitCollections();
      return view(path, entry);
    },
    removeBelow(path) {
      for (const other of [...entries.keys()])
        if (other === path || other.startsWith(`${path}/`)) dropEntry(other);
    },
    clear,
    export(most = Infinity) {
      const handlers = saveHandlers(most);
      const own = handlers === undefined ? 0 : JSON.stringify(handlers).length;
      return {
        version: 1,
        collections: Object.fromEntries(saveEntries(entries, most - own)),
        ...(handlers === undefined ? {} : {handlers}),
      };
    },
    import(state) {
      if (!isObject(state) || state.version !== 1 || !isObject(state.collections))
        throw new Error('This is not the state of a mock. Import what "export" returned.');
      const read = Object.entries(state.collections).map(([path, saved]): [string, Entry] => [
        path,
        readEntry(path, saved),
      ]);
      clear();
      imported = state.handlers;
      for (const [path, entry] of read) {
        entries.set(path, entry);
        for (const item of entry.items.values()) characters += weigh(item);
      }
    },
    importedHandlers: () => imported,
    addHandlers(save) {
      saveHandlers = save;
    },
  };
}
