import {useSyncExternalStore} from 'react';
import type {ServerKind} from '../servers/servers';

/** One value that all examples of the site use. */
export type SharedValue = {
  text: string;
  /** The answer that it came from; a value without one was typed. */
  from?: {operation: string; server: ServerKind};
};

/** The values in use, by name: `DATASET_ID`, `x-sandbox-name`. */
export type SharedValues = Readonly<Record<string, SharedValue>>;

const STORAGE_KEY = 'batchwise.values';
const NONE: SharedValues = {};

let values: SharedValues | undefined;
/** Names of values that are kept in memory only. */
const secrets = new Set<string>();
const listeners = new Set<() => void>();

function isSharedValue(value: unknown): value is SharedValue {
  return (
    typeof value === 'object' && value !== null && typeof (value as SharedValue).text === 'string'
  );
}

function stored(): SharedValues {
  try {
    const parsed: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return NONE;
    return Object.fromEntries(
      Object.entries(parsed).filter((entry): entry is [string, SharedValue] =>
        isSharedValue(entry[1]),
      ),
    );
  } catch {
    // A browser that forbids storage, or another program's text under our name: begin with nothing.
    return NONE;
  }
}

function keep(next: SharedValues): void {
  values = next;
  const open = Object.entries(next).filter(([name]) => !secrets.has(name));
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries(open)));
  } catch {
    // Storage is a convenience: without it, values last as long as the page.
  }
  for (const listener of listeners) listener();
}

/** The values in use at this moment. */
export const sharedValues = (): SharedValues => (values ??= stored());

/** Sets one value for all examples. A secret stays in memory; the others last for the session of this tab. */
export function shareValue(name: string, value: SharedValue, {secret}: {secret: boolean}): void {
  if (secret) secrets.add(name);
  keep({...sharedValues(), [name]: value});
}

/** Forgets all values, or those of the names given. */
export function forgetValues(names?: readonly string[]): void {
  keep(
    names
      ? Object.fromEntries(Object.entries(sharedValues()).filter(([name]) => !names.includes(name)))
      : NONE,
  );
}

/** Whether a value is kept in memory only. */
export const isSecret = (name: string): boolean => secrets.has(name);

/** Uses these values in the place of all others. */
export const replaceValues = (next: SharedValues): void => keep(next);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The values in use. Empty during hydration, as on the server. */
export function useSharedValues(): SharedValues {
  return useSyncExternalStore(subscribe, sharedValues, () => NONE);
}

/**
 * The text that an example uses for a value.
 * What a mock made is unknown to the real endpoint, so it is not used there.
 */
export function sharedText(
  shared: SharedValues,
  name: string,
  server: ServerKind,
): string | undefined {
  const value = shared[name];
  if (!value || (server === 'real' && value.from && value.from.server !== 'real')) return undefined;
  return value.text;
}
