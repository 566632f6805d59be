import {createStore, useStore} from '../store/createStore.ts';
import {isRecordOf, readSessionEntries, writeSessionEntries} from '../store/sessionEntries.ts';
import {
  isSharedValue,
  replaceSharedValues,
  sharedValues,
  withoutSecrets,
  type SharedValues,
} from '../store/sharedValues.ts';

/** The shared values that the reader saved under a name: `staging`. */
export type SavedValues = Readonly<Record<string, SharedValues>>;

const STORAGE_KEY = 'try-it.sets';
const NO_SAVED_VALUES: SavedValues = {};

const store = createStore<SavedValues>(() =>
  readSessionEntries(STORAGE_KEY, (entry): entry is SharedValues =>
    isRecordOf(entry, isSharedValue),
  ),
);

/** Saved secrets last as long as the page, the other values as long as the session of the tab. */
function replace(saved: SavedValues): void {
  store.set(saved);
  const stored = Object.entries(saved).map(([name, values]) => [name, withoutSecrets(values)]);
  writeSessionEntries(STORAGE_KEY, Object.fromEntries(stored));
}

const without = (name: string): [string, SharedValues][] =>
  Object.entries(store.get()).filter(([other]) => other !== name);

/** Saves the shared values under a name, and replaces those that had the name. */
export function saveValues(name: string): void {
  replace(Object.fromEntries([...without(name), [name, sharedValues()]]));
}

/** Uses saved values in all examples instead of the current ones. */
export function applySavedValues(name: string): void {
  const values = store.get()[name];
  if (values) replaceSharedValues(values);
}

export function deleteSavedValues(name: string): void {
  replace(Object.fromEntries(without(name)));
}

/** All saved values; none during hydration, as on the server. */
export const useSavedValues = (): SavedValues => useStore(store, NO_SAVED_VALUES);
