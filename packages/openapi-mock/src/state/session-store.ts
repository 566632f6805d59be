import {createStore, type Store, type StoreOptions} from './store.ts';

/** The part of the Web Storage API in use. `sessionStorage` lives as long as the tab. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** A store that outlives the page. `save` writes changes to the storage, and never throws. */
export type SessionStore = {store: Store; save: () => void};

/** UTF-16 units. Browsers give a site about 5 million for everything it stores. */
const MOST_CHARACTERS = 524_288;

function restore(storage: () => TextStorage, name: string, options: StoreOptions): Store {
  const store = createStore(options);
  try {
    const text = storage().getItem(name);
    if (text !== null) store.import(JSON.parse(text));
  } catch {
    // The browser forbids storage, or the text is damaged.
  }
  return store;
}

/**
 * Creates a store with the content that a storage holds under a name. When space is short, `save`
 * leaves out the oldest items.
 * @param storage returns the storage; a function, since mere access may throw.
 *
 * @example
 * const {store, save} = createSessionStore(() => sessionStorage, 'things');
 * const mock = createMock(document, {store});
 */
export function createSessionStore(
  storage: () => TextStorage,
  name: string,
  options: StoreOptions = {},
): SessionStore {
  const store = restore(storage, name, options);
  let characters = MOST_CHARACTERS;
  let saved = '';
  const save = (): void => {
    const text = JSON.stringify(store.export(characters));
    if (text === saved) return;
    saved = text;
    try {
      storage().setItem(name, text);
    } catch {
      // The storage may be full; then fewer items may fit. If it is forbidden, the state lasts as long as the page.
      characters = Math.floor(Math.min(characters, text.length) / 2);
      save();
    }
  };
  return {store, save};
}
