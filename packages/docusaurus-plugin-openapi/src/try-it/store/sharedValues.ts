import type {ServerKind} from '../servers/servers.ts';
import {createStore, useStore} from './createStore.ts';
import {isTextEntry, readSessionEntries, writeSessionEntries} from './sessionEntries.ts';

/** A value that all examples of the site use. */
export type SharedValue = {
  text: string;
  /** The response that it came from. Without it, the reader typed the value. */
  from?: {operation: string; server: ServerKind};
  /** The origins that the reader typed or allowed a secret for. */
  origins?: readonly string[];
};

/** The shared values by name: `ORDER_ID`, `x-tenant`. */
export type SharedValues = Readonly<Record<string, SharedValue>>;

const STORAGE_KEY = 'try-it.values';
const NO_VALUES: SharedValues = {};

const store = createStore<SharedValues>(() => readSessionEntries(STORAGE_KEY, isSharedValue));
const secretNames = new Set<string>();

export const isSharedValue = (value: unknown): value is SharedValue => isTextEntry(value);

/** Copies values without the secret ones, which stay in memory. */
export function withoutSecrets(values: SharedValues): SharedValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secretNames.has(name)));
}

export const sharedValues = store.get;

/** Replaces all shared values. Secrets stay in memory; the others last for the session of the tab. */
export function replaceSharedValues(values: SharedValues): void {
  store.set(values);
  writeSessionEntries(STORAGE_KEY, withoutSecrets(values));
}

/** Sets one value for all examples. */
export function shareValue(name: string, value: SharedValue, {secret}: {secret: boolean}): void {
  if (secret) secretNames.add(name);
  replaceSharedValues({...sharedValues(), [name]: value});
}

/** Removes all shared values, or those of the given names. */
export function clearSharedValues(names?: readonly string[]): void {
  const remaining = names
    ? Object.entries(sharedValues()).filter(([name]) => !names.includes(name))
    : [];
  replaceSharedValues(Object.fromEntries(remaining));
}

/** The shared values; none during hydration, as on the server. */
export const useSharedValues = (): SharedValues => useStore(store, NO_VALUES);
